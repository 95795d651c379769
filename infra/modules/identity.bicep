// The identity of the function app. It is a resource of its own, so that its roles are there before the app starts and
// stay when the app is made anew.
param suffix string
param location string
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${suffix}'
  location: location
  tags: tags
}

output name string = identity.name
output principalId string = identity.properties.principalId

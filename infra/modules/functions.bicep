// The function app on a Flex Consumption plan: nothing runs and nothing is charged while there is nothing to do.
// Neither a key nor a connection string with one is among its settings: it signs in as its identity everywhere.
param suffix string
param location string
param tags object
param identityName string
param storageName string
param searchEndpoint string
param insightsName string
param maximumInstanceCount int
param embeds string
param linkVault string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' existing = { name: identityName }
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: storageName }
resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${suffix}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: { tier: 'FlexConsumption', name: 'FC1' }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${suffix}'
  location: location
  // azd finds the app of a service by this tag.
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Who opens the vault that Lookup__LinkKey leads to.
    keyVaultReferenceIdentity: identity.id
    siteConfig: { minTlsVersion: '1.2', ftpsState: 'Disabled' }
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}app-package'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      scaleAndConcurrency: { maximumInstanceCount: maximumInstanceCount, instanceMemoryMB: 2048 }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      // The host's own storage.
      AzureWebJobsStorage__accountName: storage.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      // The connection of the triggers. The blob trigger needs the queues too: poison messages go there.
      Articles__blobServiceUri: storage.properties.primaryEndpoints.blob
      Articles__queueServiceUri: storage.properties.primaryEndpoints.queue
      Articles__credential: 'managedidentity'
      Articles__clientId: identity.properties.clientId
      Index__endpoint: searchEndpoint
      Lookup__Embeds: embeds
      // Leads to the key and is none: the app fetches it from the vault as its identity.
      Lookup__LinkKey: empty(linkVault) ? '' : '@Microsoft.KeyVault(SecretUri=${linkVault})'
      // The host hands requests on to the worker under another name.
      Lookup__PublicUrl: 'https://${app.properties.defaultHostName}'
      // Which identity DefaultAzureCredential takes.
      AZURE_CLIENT_ID: identity.properties.clientId
      // Says where to send only: without the identity's role it opens nothing.
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
    }
  }

  // Code comes in by identity too: no user name and password for publishing.
  resource noPublishingPassword 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource noFtpPassword 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

output name string = app.name
output url string = 'https://${app.properties.defaultHostName}'

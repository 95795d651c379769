// Stage one: all that Summit needs before its code is there. What needs the deployed code is in events.bicep.
// It is deployed to a subscription, because azd expects the template to make its resource group.
targetScope = 'subscription'

@description('Name of the azd environment. It names the resource group, and with the subscription and the region all else.')
@minLength(1)
@maxLength(64)
param environmentName string

@description('Region of everything. It must have Flex Consumption, Azure AI Search and availability zones.')
@minLength(1)
param location string

@description('Object id of whoever deploys: gets the right to make the index and to put articles. Empty: nobody gets it.')
param principalId string = ''

@description('Who is told when an alert fires. Empty: alerts show in the portal only.')
param alertEmail string = ''

@description('Size of the search service. It can be raised later, see README.md.')
@allowed(['basic', 'standard', 'standard2', 'standard3', 'storage_optimized_l1', 'storage_optimized_l2'])
param searchSku string = 'basic'

@description('Copies of the index that answer queries: 2 for an availability promise on reading, 3 for one on writing too.')
@minValue(1)
@maxValue(12)
param searchReplicas int = 1

@description('Parts of the index: each adds room and speed of writing.')
@allowed([1, 2, 3, 4, 6, 12])
param searchPartitions int = 1

@description('Copies of the articles: in three zones (ZRS), also in the paired region (GZRS), or in one building (LRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param storageSku string = 'Standard_ZRS'

@description('Days for which deleted and overwritten articles can be brought back.')
@minValue(1)
@maxValue(365)
param retentionDays int = 30

@description('Most instances of the function app. Each takes several articles at a time: more than the index can take is no gain.')
@minValue(40)
@maxValue(1000)
param maximumInstanceCount int = 40

@description('Most gigabytes of logs a day, so that a fault cannot cost a fortune. -1: no limit.')
param logGigabytesPerDay int = 2

@description('What pages of other sites may show: nothing, quotes shared by a signed link, or all quotes.')
@allowed(['none', 'signed', 'all'])
param embeds string = 'none'

@description('Where the vault keeps what signs links: https://VAULT.vault.azure.net/secrets/NAME. Empty: nothing can be signed.')
param linkVault string = ''

var suffix = toLower(uniqueString(subscription().id, environmentName, location))
// azd finds its resource group by this tag.
var tags = { application: 'summit', 'azd-env-name': environmentName }

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module identity 'modules/identity.bicep' = {
  scope: group
  params: { suffix: suffix, location: location, tags: tags }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: { suffix: suffix, location: location, tags: tags, sku: storageSku, retentionDays: retentionDays }
}

module search 'modules/search.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: tags
    sku: searchSku
    replicas: searchReplicas
    partitions: searchPartitions
  }
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: { suffix: suffix, location: location, tags: tags, gigabytesPerDay: logGigabytesPerDay }
}

module appRoles 'modules/roles-app.bicep' = {
  scope: group
  params: {
    principalId: identity.outputs.principalId
    storageName: storage.outputs.name
    searchName: search.outputs.name
    insightsName: monitoring.outputs.insightsName
  }
}

module deployerRoles 'modules/roles-deployer.bicep' = if (!empty(principalId)) {
  scope: group
  params: { principalId: principalId, storageName: storage.outputs.name, searchName: search.outputs.name }
}

module topic 'modules/topic.bicep' = {
  scope: group
  params: { suffix: suffix, location: location, tags: tags, storageName: storage.outputs.name }
}

module functions 'modules/functions.bicep' = {
  scope: group
  // Without its roles the host would start, fail, and be slow to try again.
  dependsOn: [appRoles]
  params: {
    suffix: suffix
    location: location
    tags: tags
    identityName: identity.outputs.name
    storageName: storage.outputs.name
    searchEndpoint: search.outputs.endpoint
    insightsName: monitoring.outputs.insightsName
    maximumInstanceCount: maximumInstanceCount
    embeds: embeds
    linkVault: linkVault
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    suffix: suffix
    location: location
    tags: tags
    insightsName: monitoring.outputs.insightsName
    topicName: topic.outputs.name
    email: alertEmail
  }
}

// azd keeps these in the environment, where the hooks and the commands of README.md find them.
output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP_NAME string = functions.outputs.name
output AZURE_STORAGE_ACCOUNT_NAME string = storage.outputs.name
output AZURE_SEARCH_NAME string = search.outputs.name
output AZURE_SEARCH_ENDPOINT string = search.outputs.endpoint
output AZURE_EVENT_TOPIC_NAME string = topic.outputs.name
output AZURE_IDENTITY_NAME string = identity.outputs.name
output SUMMIT_STORAGE_URL string = storage.outputs.url
output SUMMIT_ARTICLES_URL string = storage.outputs.articlesUrl
output SUMMIT_API_URL string = functions.outputs.url

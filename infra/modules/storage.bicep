// One storage account: articles, ledger, queues, and what the Functions host keeps for itself.
// Nobody gets in with a key: there is only the identity of the app, the deployer, Event Grid, and who is given a role.
@minLength(13)
param suffix string
param location string
param tags object
param sku string
param retentionDays int

// The names are those of CloudNames.cs. What the host makes for itself (azure-webjobs-*) is not here.
var containers = ['articles', 'ledger', 'state', 'event-dead-letters', 'app-package']
// A version's age is counted from when it was written, not from when it was replaced: one that was old by then goes soon
// after, and can be brought back for retentionDays more, like all that is deleted.
var versionDays = 365

var queues = ['article-deletes', 'article-repairs', 'article-redrives', 'webjobs-blobtrigger-poison']

resource account 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: 'st${suffix}'
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: sku }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

// This is the backup: what is deleted or overwritten stays for a while. The change feed is off, for nothing reads it,
// and point-in-time restore with it: the ledger would fill both, and can be made anew from the articles.
resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2023-05-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: retentionDays }
    containerDeleteRetentionPolicy: { enabled: true, days: retentionDays }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2023-05-01' = [
  for name in containers: {
    parent: blobs
    name: name
    properties: { publicAccess: 'None' }
  }
]

resource queueHost 'Microsoft.Storage/storageAccounts/queueServices@2023-05-01' = {
  parent: account
  name: 'default'
}

resource queue 'Microsoft.Storage/storageAccounts/queueServices/queues@2023-05-01' = [
  for name in queues: {
    parent: queueHost
    name: name
  }
]

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2023-05-01' = {
  parent: account
  name: 'default'
  // Rules on versions are refused while versioning is off.
  dependsOn: [blobs]
  properties: {
    policy: {
      rules: [
        {
          name: 'forget-dead-letters'
          type: 'Lifecycle'
          definition: {
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: retentionDays } } }
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['event-dead-letters/'] }
          }
        }
        {
          name: 'forget-old-articles'
          type: 'Lifecycle'
          definition: {
            actions: { version: { delete: { daysAfterCreationGreaterThan: versionDays } } }
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['articles/', 'app-package/'] }
          }
        }
        {
          // These are rewritten all the time, and their old versions are of no use to anybody.
          name: 'forget-old-records'
          type: 'Lifecycle'
          definition: {
            actions: { version: { delete: { daysAfterCreationGreaterThan: 1 } } }
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['ledger/', 'state/', 'event-dead-letters/', 'azure-webjobs-hosts/']
            }
          }
        }
      ]
    }
  }
}

output name string = account.name
output url string = account.properties.primaryEndpoints.blob
output articlesUrl string = '${account.properties.primaryEndpoints.blob}articles'

// What whoever deploys may do with the data: being owner of a subscription gives no right to it.
// The type of principal is left out, so that both a person and a pipeline can deploy.
param principalId string
param storageName string
param searchName string

var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var searchServiceContributor = '7ca78c08-252a-4471-8644-bb5ff32d4ba0'
var searchIndexDataContributor = '8ebe5a00-799e-43f5-93ac-243d3dce84a7'

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: storageName }
resource search 'Microsoft.Search/searchServices@2025-05-01' existing = { name: searchName }

// Search Service Contributor: `summit index create` makes and changes the index.
resource indexes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: search
  name: guid(search.id, principalId, searchServiceContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', searchServiceContributor)
  }
}

// Search Index Data Contributor: `summit index rebuild` fills the index.
resource quotes 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: search
  name: guid(search.id, principalId, searchIndexDataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', searchIndexDataContributor)
  }
}

// Storage Blob Data Contributor: puts articles, brings back deleted ones, and writes the ledger while rebuilding.
resource blobs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: storage
  name: guid(storage.id, principalId, blobDataContributor)
  properties: {
    principalId: principalId
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
  }
}

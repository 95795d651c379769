// The search service. The index itself is made by `summit index create`: its schema belongs to the code.
param suffix string
param location string
param tags object
param sku string
param replicas int
param partitions int

resource search 'Microsoft.Search/searchServices@2025-05-01' = {
  name: 'srch-${suffix}'
  location: location
  tags: tags
  sku: { name: sku }
  properties: {
    replicaCount: replicas
    partitionCount: partitions
    publicNetworkAccess: 'Enabled'
    // No keys at all: roles only.
    disableLocalAuth: true
    // Quotes are looked up by words and names. The semantic ranker is charged by the query.
    semanticSearch: 'disabled'
  }
}

output name string = search.name
output endpoint string = 'https://${search.name}.search.windows.net'

// Stage two, after the code is deployed: new articles are told to the blob trigger. Event Grid asks the endpoint to
// answer before it makes the subscription, and only the running function can. Deployed by hooks/postdeploy.
// The key in the address is fetched here, while deploying, and goes to Event Grid only. It is no parameter, variable or
// output, so that no file, log or deployment record has it; a module that took it as a parameter would need @secure().
param functionAppName string
param storageName string
param topicName string

resource app 'Microsoft.Web/sites@2024-04-01' existing = { name: functionAppName }
resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' existing = { name: storageName }
resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = { name: topicName }

resource created 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2022-06-15' = {
  parent: topic
  name: 'article-created'
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    destination: {
      endpointType: 'WebHook'
      properties: {
        // A wrong name loses events without a word, so a test holds it against the code.
        endpointUrl: 'https://${app.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.IngestArticle&code=${listKeys('${app.id}/host/default', '2024-04-01').systemKeys.blobs_extension}'
        maxEventsPerBatch: 1
        preferredBatchSizeInKilobytes: 64
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobCreated']
      // With /blobs/, or a container named articles-old would match as well.
      subjectBeginsWith: '/blobServices/default/containers/articles/blobs/'
      isSubjectCaseSensitive: true
      // The operations after which a block blob is whole. FlushWithClose and SftpCommit are not among them: they come
      // from accounts with folders (hierarchical namespace) only, and this account has versions instead.
      advancedFilters: [{ operatorType: 'StringIn', key: 'data.api', values: ['PutBlob', 'PutBlockList', 'CopyBlob'] }]
    }
    retryPolicy: { eventTimeToLiveInMinutes: 1440, maxDeliveryAttempts: 30 }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: { resourceId: storage.id, blobContainerName: 'event-dead-letters' }
      }
    }
  }
}

// What somebody must look at. The code measures with the meter `Summit`; names in queries are held by a test.
// Queue lengths are not asked for: Azure counts them once a day and over all queues.
param suffix string
param location string
param tags object
param insightsName string
param topicName string
param email string

// Articles that the reconciler had to put right within an hour. A few after an outage are what it is for.
param differencesThreshold int = 25

// Seconds from upload to searchable, for nineteen of twenty articles.
param secondsThreshold int = 60

var rules = [
  {
    name: 'poison'
    text: 'Workers died over an article five times in a row. The requests of RedrivePoison say over which; it is tried again after a while.'
    severity: 2
    // Every poison message starts RedrivePoison once.
    query: 'requests | where name has "RedrivePoison" or operation_Name has "RedrivePoison" | summarize Value = count()'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT15M'
    every: 'PT15M'
  }
  {
    name: 'given-up'
    text: 'Articles that failed for a day were rejected. GET /v1/articles?status=rejected says which and why; what is stored again is tried again.'
    severity: 1
    query: 'customMetrics | where name == "summit.articles.given_up" | summarize Value = sum(valueSum)'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: 0
    window: 'PT1H'
    every: 'PT15M'
  }
  {
    name: 'differences'
    text: 'Store, ledger and index were further apart than lost events explain.'
    severity: 2
    query: 'customMetrics | where name == "summit.reconcile.differences" | summarize Value = sum(valueSum)'
    aggregation: 'Total'
    operator: 'GreaterThan'
    threshold: differencesThreshold
    window: 'PT1H'
    every: 'PT15M'
  }
  {
    name: 'late'
    text: 'New articles take more than a minute until they are found.'
    severity: 3
    // Only count, sum, least and most of an interval arrive here, no buckets. The most, weighted by the count, is never
    // below the true percentile, and the same where an interval has one article.
    query: 'customMetrics | where name == "summit.upload_to_searchable" | summarize Value = percentilew(valueMax, valueCount, 95)'
    aggregation: 'Maximum'
    operator: 'GreaterThan'
    threshold: secondsThreshold
    window: 'PT30M'
    every: 'PT15M'
  }
  {
    name: 'silence'
    text: 'The reconciler has not run for six hours: the app stands still, or its logs are full for today.'
    severity: 1
    // Counted for each part of a pass that went well: a run that fails each time is silence as well.
    query: 'customMetrics | where name == "summit.reconcile.articles" | summarize Value = count()'
    aggregation: 'Total'
    operator: 'LessThan'
    threshold: 1
    window: 'PT6H'
    every: 'PT1H'
  }
]

resource insights 'Microsoft.Insights/components@2020-02-02' existing = { name: insightsName }
resource topic 'Microsoft.EventGrid/systemTopics@2022-06-15' existing = { name: topicName }

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'summit'
    enabled: true
    emailReceivers: empty(email) ? [] : [{ name: 'newsroom', emailAddress: email, useCommonAlertSchema: true }]
  }
}

module logAlert 'log-alert.bicep' = [
  for rule in rules: {
    params: {
      rule: rule
      suffix: suffix
      location: location
      tags: tags
      insightsId: insights.id
      actionGroupId: people.id
    }
  }
]

// Also what tells when the key of the webhook was renewed without a new subscription.
resource undelivered 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'summit-undelivered-${suffix}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Events were given up after a day and lie in the container event-dead-letters. The reconciler makes up for them.'
    severity: 2
    enabled: true
    scopes: [topic.id]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT1H'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'dead-letters'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.EventGrid/systemTopics'
          metricName: 'DeadLetteredCount'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// One alert on the telemetry: a query whose column `Value` is compared with a threshold.
param rule object
param suffix string
param location string
param tags object
param insightsId string
param actionGroupId string

resource alert 'Microsoft.Insights/scheduledQueryRules@2021-08-01' = {
  name: 'summit-${rule.name}-${suffix}'
  location: location
  tags: tags
  kind: 'LogAlert'
  properties: {
    displayName: 'Summit: ${rule.name}'
    description: rule.text
    severity: rule.severity
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: rule.every
    windowSize: rule.window
    // Tables are made when their first row comes, which is after this.
    skipQueryValidation: true
    criteria: {
      allOf: [
        {
          query: rule.query
          metricMeasureColumn: 'Value'
          timeAggregation: rule.aggregation
          operator: rule.operator
          threshold: rule.threshold
          failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
        }
      ]
    }
    actions: { actionGroups: [actionGroupId] }
  }
}

#!/bin/sh
# Runs after each `azd deploy`, in the folder of azure.yaml, with the outputs of main.bicep as variables. Both steps can
# be repeated. The index comes first: once events arrive, quotes are put.
set -eu

# attempt WHAT COMMAND...: new roles and a sleeping app need minutes, so what fails is tried again for a while.
attempt() {
  what=$1
  shift
  tries=10
  until "$@"; do
    tries=$((tries - 1))
    if [ "$tries" -eq 0 ]; then
      echo "Gave up: $what. What went wrong stands above; \`azd hooks run postdeploy\` tries again." >&2
      return 1
    fi
    echo "Not yet: $what. $tries more tries, the next in 30 seconds." >&2
    sleep 30
  done
}

attempt "the index on $AZURE_SEARCH_ENDPOINT" \
  dotnet run --project functions/Summit.Local -- index create --index "$AZURE_SEARCH_ENDPOINT" --articles "$SUMMIT_STORAGE_URL"

attempt "the subscription to new articles" \
  az deployment group create --name summit-events --output none \
  --subscription "$AZURE_SUBSCRIPTION_ID" --resource-group "$AZURE_RESOURCE_GROUP" \
  --template-file infra/events.bicep \
  --parameters "functionAppName=$AZURE_FUNCTION_APP_NAME" "storageName=$AZURE_STORAGE_ACCOUNT_NAME" "topicName=$AZURE_EVENT_TOPIC_NAME"

# Runs after each `azd deploy`, in the folder of azure.yaml, with the outputs of main.bicep as variables. Both steps can
# be repeated. The index comes first: once events arrive, quotes are put. postdeploy.sh does the same.
$ErrorActionPreference = 'Stop'
# A program that fails is tried again below, and must not end the script.
$PSNativeCommandUseErrorActionPreference = $false

# New roles and a sleeping app need minutes, so what fails is tried again for a while.
function Attempt([string] $what, [scriptblock] $command) {
    for ($tries = 9; ; $tries--) {
        & $command
        if ($LASTEXITCODE -eq 0) { return }
        if ($tries -eq 0) { throw "Gave up: $what. What went wrong stands above; 'azd hooks run postdeploy' tries again." }
        Write-Host "Not yet: $what. $tries more tries, the next in 30 seconds."
        Start-Sleep -Seconds 30
    }
}

Attempt "the index on $env:AZURE_SEARCH_ENDPOINT" {
    dotnet run --project functions/Summit.Local -- index create --index $env:AZURE_SEARCH_ENDPOINT --articles $env:SUMMIT_STORAGE_URL
}

Attempt "the subscription to new articles" {
    az deployment group create --name summit-events --output none `
        --subscription $env:AZURE_SUBSCRIPTION_ID --resource-group $env:AZURE_RESOURCE_GROUP `
        --template-file infra/events.bicep `
        --parameters "functionAppName=$env:AZURE_FUNCTION_APP_NAME" "storageName=$env:AZURE_STORAGE_ACCOUNT_NAME" "topicName=$env:AZURE_EVENT_TOPIC_NAME"
}

using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using Summit.App.Ingestion;
using Summit.Cloud;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
var identity = new DefaultAzureCredential();
builder.Services.AddSummit(builder.Configuration, identity);

var telemetry = builder.Services.AddOpenTelemetry()
    .UseFunctionsWorkerDefaults()
    .WithMetrics(metrics => metrics.AddMeter(IngestTelemetry.Name))
    .WithTracing(traces => traces.AddSource(IngestTelemetry.Name));
// Without Application Insights, as on one's own machine, nothing is sent.
if (builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] is { Length: > 0 })
    telemetry.UseAzureMonitorExporter(exporter => exporter.Credential = identity);

builder.Build().Run();

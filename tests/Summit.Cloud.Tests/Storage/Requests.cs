using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Summit.Cloud.Tests.Storage;

/// <summary>Sees all requests of a client, and may do something before each.</summary>
internal sealed class Requests : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<string> _methods = [];

    /// <summary>The methods of the requests since the last look.</summary>
    public IReadOnlyList<string> Methods
    {
        get
        {
            string[] seen = [.. _methods];
            _methods.Clear();
            return seen;
        }
    }

    /// <summary>Is told the method of every request.</summary>
    public Func<string, Task> Before { get; set; } = _ => Task.CompletedTask;

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await Before(message.Request.Method.Method);
        _methods.Enqueue(message.Request.Method.Method);
        await ProcessNextAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nothing here waits for an answer.");
}

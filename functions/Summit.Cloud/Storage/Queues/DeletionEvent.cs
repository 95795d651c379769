using System.Text.Json;
using Summit.App.Articles;

namespace Summit.Cloud.Storage.Queues;

/// <summary>
/// The event that a blob was deleted. Event Grid's own schema and CloudEvents name the kind of event differently, and the
/// blob alike. The subject holds the blob's name as it is; <c>data.url</c> has it encoded.
/// </summary>
internal static class DeletionEvent
{
    private const string Deleted = "Microsoft.Storage.BlobDeleted";
    private const string Articles = $"/blobServices/default/containers/{CloudNames.ArticleContainer}/blobs/";

    public static QueueReading<string> Read(JsonElement message)
    {
        if ((JsonText.Member(message, "eventType") ?? JsonText.Member(message, "type")) is not Deleted)
            return QueueReading<string>.Failed($"It is no event \"{Deleted}\".");
        if (JsonText.Member(message, "subject") is not { } subject)
            return QueueReading<string>.Failed("The event has no subject.");
        return subject.StartsWith(Articles, StringComparison.Ordinal) && subject.Length > Articles.Length
            ? QueueReading<string>.Read(subject[Articles.Length..])
            : QueueReading<string>.Failed($"The event's subject is no blob of container '{CloudNames.ArticleContainer}'.");
    }
}

using System.Text.Json;
using Summit.App.Articles;
using Summit.App.Ingestion;

namespace Summit.Cloud.Storage.Queues;

/// <summary>
/// An article that is to be tried again, in the form in which the Functions host writes of blobs that it gave up on
/// (Type, FunctionId, BlobType, ContainerName, BlobName, ETag), with FirstFailed, Tries and Repair besides: so what the host gave up and what is tried again read alike.
/// </summary>
internal static class RedriveMessage
{
    private const string Container = "ContainerName";
    private const string Blob = "BlobName";
    private const string FirstFailed = "FirstFailed";
    private const string Tries = "Tries";
    private const string Repair = "Repair";

    public static BinaryData Write(Redrive redrive) => MessageJson.Write(json =>
    {
        json.WriteString("Type", "BlobTrigger");
        json.WriteString("FunctionId", "");
        json.WriteString("BlobType", "BlockBlob");
        json.WriteString(Container, CloudNames.ArticleContainer);
        json.WriteString(Blob, redrive.Article);
        json.WriteString("ETag", "");
        json.WriteString(FirstFailed, redrive.FirstFailed);
        json.WriteNumber(Tries, redrive.Tries);
        json.WriteBoolean(Repair, redrive.Repair);
    });

    /// <summary>The host tries several times before it gives up; all of these count as one.</summary>
    public static QueueReading<Redrive> Read(JsonElement message, DateTimeOffset inserted)
    {
        if (JsonText.Member(message, Container) is not { } container || JsonText.Member(message, Blob) is not { } blob)
            return QueueReading<Redrive>.Failed($"\"{Container}\" and \"{Blob}\" are the names of a container and of a blob in it.");
        if (container != CloudNames.ArticleContainer)
            return QueueReading<Redrive>.Failed($"The blob lies in another container than '{CloudNames.ArticleContainer}'.");
        var first = message.TryGetProperty(FirstFailed, out var moment) ? Moment(moment) : inserted;
        var tries = message.TryGetProperty(Tries, out var number) ? Count(number) : 1;
        return first is null || tries is null
            ? QueueReading<Redrive>.Failed($"\"{FirstFailed}\" is a moment (ISO 8601) and \"{Tries}\" a number from 0 on.")
            : QueueReading<Redrive>.Read(new(blob, first.Value, tries.Value, IsSet(message, Repair)));
    }

    private static DateTimeOffset? Moment(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && value.TryGetDateTimeOffset(out var moment) ? moment : null;

    private static int? Count(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var count) && count >= 0 ? count : null;

    private static bool IsSet(JsonElement message, string flag) =>
        message.TryGetProperty(flag, out var value) && value.ValueKind == JsonValueKind.True;
}

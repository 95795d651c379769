using FsCheck;
using FsCheck.Fluent;
using Summit.App.Ingestion;
using Summit.Cloud.Storage.Queues;
using Summit.Contracts;

namespace Summit.Cloud.Tests.Storage.Queues;

public class QueueMessagesTests
{
    private static readonly DateTimeOffset Inserted = Sample.Day(5);

    public static TheoryData<string, string> Repairs => CaseFile.Pairs("storage/repair-messages.cases");

    public static TheoryData<string, string> Redrives => CaseFile.Pairs("storage/redrive-messages.cases");

    public static TheoryData<string, string> Deletions => CaseFile.Pairs("storage/deletion-events.cases");

    [Theory]
    [MemberData(nameof(Repairs))]
    public void Repairs_are_read_or_refused_for_a_reason(string message, string expected) =>
        Check(expected, QueueMessages.ReadRepair(message), order => $"ingest {string.Join(' ', order.Ingest)} repair {string.Join(' ', order.Repair)}");

    [Theory]
    [MemberData(nameof(Redrives))]
    public void Redrives_are_read_or_refused_for_a_reason(string message, string expected) =>
        Check(expected, QueueMessages.ReadRedrive(message, Inserted), redrive => $"{redrive.Article} {redrive.FirstFailed:u} {redrive.Tries}{(redrive.Repair ? " repair" : "")}");

    [Theory]
    [MemberData(nameof(Deletions))]
    public void Deletions_are_read_or_refused_for_a_reason(string message, string expected) =>
        Check(expected, QueueMessages.ReadDeletion(message), name => name);

    [Fact]
    public void Ours_reads_as_one_of_the_hosts_with_more_in_it()
    {
        var message = RedriveMessage.Write(new("2026/lake.txt", Sample.Day(3), 2)).ToString();
        Assert.Equal(
            """{"Type":"BlobTrigger","FunctionId":"","BlobType":"BlockBlob","ContainerName":"articles","BlobName":"2026/lake.txt","ETag":"","FirstFailed":"2026-03-03T12:00:00+00:00","Tries":2,"Repair":false}""",
            message);
        Assert.Equal(new Redrive("2026/lake.txt", Sample.Day(3), 2), QueueMessages.ReadRedrive(message, Inserted).Value);
    }

    [Fact]
    public void No_message_throws() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), given =>
    {
        var name = System.Text.Json.JsonSerializer.Serialize(given ?? "");
        foreach (var message in (string[])[given ?? "", $"[{name}]", $$"""{"ingest":[{{name}}],"BlobName":{{name}},"ContainerName":{{name}},"subject":{{name}},"type":{{name}}}"""])
        {
            if (QueueMessages.ReadRepair(message).Fault == "" || QueueMessages.ReadRedrive(message, Inserted).Fault == "" || QueueMessages.ReadDeletion(message).Fault == "")
                return false;
        }

        return true;
    }).QuickCheckThrowOnFailure();

    private static void Check<T>(string expected, QueueReading<T> reading, Func<T, string> show)
        where T : class
    {
        Assert.NotEqual(reading.Value is null, reading.Fault is null);
        Assert.Equal(expected, reading.Value is { } value ? show(value) : $"fault: {reading.Fault}");
    }
}

using System.Reflection;
using System.Text.RegularExpressions;

namespace Summit.Cloud.Tests;

/// <summary>A name that Azure refuses would show only when something is deployed.</summary>
public partial class CloudNamesTests
{
    private const int MaxLength = 63;

    public static TheoryData<string> Containers { get; } = Named("Container");

    public static TheoryData<string> Queues { get; } = Named("Queue");

    [Theory]
    [MemberData(nameof(Containers))]
    public void Containers_have_names_that_blob_storage_takes(string name) => AssertTaken(name);

    [Theory]
    [MemberData(nameof(Queues))]
    public void Queues_have_names_that_queue_storage_takes(string name) => AssertTaken(name);

    [Theory]
    [MemberData(nameof(Queues))]
    public void Queues_leave_room_for_the_ending_of_their_poison_queues(string name) => AssertTaken(name + "-poison");

    [Fact]
    public void No_two_containers_and_no_two_queues_are_one()
    {
        Assert.Distinct(Containers.Select(name => name.Data));
        Assert.Distinct(Queues.Select(name => name.Data));
    }

    private static void AssertTaken(string name)
    {
        Assert.InRange(name.Length, 3, MaxLength);
        Assert.Matches(LettersDigitsAndSingleHyphens(), name);
    }

    private static TheoryData<string> Named(string ending) =>
        [.. typeof(CloudNames).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.Name.EndsWith(ending, StringComparison.Ordinal))
            .Select(field => (string)field.GetValue(null)!)];

    // Containers and queues share one rule:
    // https://learn.microsoft.com/rest/api/storageservices/naming-and-referencing-containers--blobs--and-metadata
    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex LettersDigitsAndSingleHyphens();
}

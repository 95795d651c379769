namespace Summit.Browser.Tests.Reading;

/// <summary>What a test does without one of its tools: it says so, and with CI=true it fails.</summary>
internal static class Missing
{
    public static void Refuse(string reason)
    {
        if (Environment.GetEnvironmentVariable("CI") == "true")
            Assert.Fail(reason);
        Assert.Skip(reason);
    }
}

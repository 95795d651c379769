using Summit.App.Lookup.Description;
using Summit.App.Tests.Lookup;
using Summit.App.Tests.Lookup.Shelves;
using Summit.App.Web.Docs;

namespace Summit.App.Tests.Web;

/// <summary>The page about the API tells all of it, the same in each language.</summary>
public sealed class DocsPageTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    public async Task Every_route_parameter_and_field_is_on_the_page_and_every_link_inside_it_leads_somewhere(string language)
    {
        await using var host = await StartAsync(language);
        var page = await host.Client.ReadPageAsync("/docs");
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        foreach (var operation in Operations.All)
        {
            var names = page.QuerySelectorAll($"#{operation.Name} dt").Select(name => name.TextContent).ToList();
            Assert.Equal([], operation.Parameters.Select(parameter => parameter.Name).Concat(operation.Conditions).Except(names));
            Assert.Equal(operation.Path, page.QuerySelector($"#{operation.Name} .line code")!.TextContent);
        }

        foreach (var (name, schema) in AnswerSchemas.In(ApiTexts.English))
            Assert.Equal(schema["properties"]!.AsObject().Select(field => field.Key), page.QuerySelectorAll($"#json-{name} dt").Select(field => field.TextContent));
        Assert.Equal([], page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..]).Where(id => page.GetElementById(id) is null));
    }

    [Fact]
    public async Task Each_language_has_the_same_sections_and_the_same_programs()
    {
        await using var english = await StartAsync("en");
        await using var french = await StartAsync("fr");
        var (one, other) = (await english.Client.ReadPageAsync("/docs"), await french.Client.ReadPageAsync("/docs"));
        Assert.Equal(one.QuerySelectorAll("[id]").Select(place => place.Id), other.QuerySelectorAll("[id]").Select(place => place.Id));
        Assert.Equal(ProgramText.All.Values.Select(program => program.Text.TrimEnd()), one.QuerySelectorAll(".program code").Select(code => code.TextContent));
        Assert.Equal(ProgramText.All.Values.Select(program => program.Text.TrimEnd()), other.QuerySelectorAll(".program code").Select(code => code.TextContent));
    }

    [Fact]
    public async Task The_page_loads_nothing_from_elsewhere_and_has_no_script_of_its_own()
    {
        await using var host = await StartAsync("en");
        var page = await host.Client.ReadPageAsync("/docs");
        Assert.All(page.QuerySelectorAll("[src], link[href]"), one => Assert.Matches("^(/assets/|data:image/svg)", one.GetAttribute("src") ?? one.GetAttribute("href")!));
        Assert.Equal(2, page.QuerySelectorAll("script").Length);
        Assert.Empty(page.QuerySelectorAll("[style], style"));
    }

    [Fact]
    public void Each_program_has_the_address_that_the_page_puts_the_hosts_own_for() =>
        Assert.All(ProgramText.All.Values, program => Assert.Contains(ProgramText.Host, program.Text, StringComparison.Ordinal));

    private static async Task<LookupHost> StartAsync(string language)
    {
        var host = await LookupHost.StartAsync(new Shelf());
        host.Client.DefaultRequestHeaders.Add("Accept-Language", language);
        return host;
    }
}

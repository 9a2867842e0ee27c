using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Ui.Tests;

/// <summary>How the server hands out the page.</summary>
[Collection(SiteTests.Name)]
public sealed class ServedPageTests(Site site)
{
    [BrowserFact]
    public async Task The_page_comes_with_a_policy_that_allows_its_own_files_only()
    {
        await using var tab = await site.OpenAsync("/");
        var answer = await tab.Page.GotoAsync("/document/res:ga/70/1@en");
        Assert.Equal(200, answer!.Status);
        var policy = await answer.HeaderValueAsync("content-security-policy");
        Assert.NotNull(policy);
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_drawing_library_is_loaded_only_where_it_draws()
    {
        var loaded = new List<string>();
        await using var tab = await site.OpenAsync("/");
        tab.Page.Response += (_, response) => loaded.Add(response.Url);
        await tab.Page.GotoAsync("/?q=firearms");
        await tab.SettleAsync();
        Assert.DoesNotContain(loaded, url => url.Contains("GraphPicture", StringComparison.Ordinal));
        var (id, _) = await site.Api.InstrumentAsync();
        await tab.Page.GotoAsync($"/graph?of={id}");
        await Expect(tab.Page.Locator(".graph-canvas canvas").First).ToBeVisibleAsync();
        Assert.Contains(loaded, url => url.Contains("GraphPicture", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task GraphiQL_answers_its_first_query()
    {
        await using var tab = await site.OpenAsync("/graphiql");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Execute query" }).ClickAsync();
        await Expect(tab.Page.Locator(".result-window")).ToContainTextAsync("totalCount");
        Assert.Empty(tab.Complaints);
    }
}

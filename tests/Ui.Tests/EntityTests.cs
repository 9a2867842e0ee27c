using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Ui.Tests;

[Collection(SiteTests.Name)]
public sealed class EntityTests(Site site)
{
    [BrowserFact]
    public async Task Shows_its_evidence_and_what_is_around_it()
    {
        var (id, name) = await site.Api.InstrumentAsync();
        await using var tab = await site.OpenAsync($"/entity/{id}");
        await Expect(tab.Heading).ToHaveTextAsync(name);
        await Expect(tab.Page.Locator(".hit-words").First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".relation .evidence").First).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Named in the same paragraphs" })).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [BrowserFact]
    public async Task An_identifier_with_a_dot_can_be_opened_by_its_address()
    {
        await using var tab = await site.OpenAsync("/entity/sdg:16.4");
        await Expect(tab.Page.Locator(".entity-head code")).ToHaveTextAsync("sdg:16.4");
    }

    [BrowserFact]
    public async Task Its_mentions_can_be_searched_further()
    {
        var (id, name) = await site.Api.InstrumentAsync();
        await using var tab = await site.OpenAsync($"/entity/{id}");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Search within its mentions" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.List, new() { Name = "Filters in force" })).ToContainTextAsync(name);
        await Expect(tab.Page.Locator(".hit").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_graph_around_it_is_drawn_and_listed()
    {
        var (id, _) = await site.Api.InstrumentAsync();
        await using var tab = await site.OpenAsync($"/graph?of={id}");
        await Expect(tab.Page.Locator(".graph-canvas canvas").First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".relation-table .relation").First).ToBeVisibleAsync();
        await tab.Page.Locator(".relation-table button[aria-expanded]").First.ClickAsync();
        await Expect(tab.Page.Locator(".relation-table .evidence mark").First).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }
}

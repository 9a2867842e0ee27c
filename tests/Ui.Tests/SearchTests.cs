using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Ui.Tests;

[Collection(SiteTests.Name)]
public sealed partial class SearchTests(Site site)
{
    [BrowserFact]
    public async Task Words_find_paragraphs_with_highlights_and_their_number()
    {
        var expected = await site.Api.CountAsync("firearms");
        Assert.True(expected > 0);
        await using var tab = await site.OpenAsync("/");
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the paragraphs" }).FillAsync("firearms");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();

        await Expect(tab.Page).ToHaveURLAsync(QueryFirearms());
        var results = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Results" });
        await Expect(results.Locator(".results-head")).ToContainTextAsync($"of {expected} paragraph");
        var words = await results.Locator("mark").First.InnerTextAsync();
        Assert.StartsWith("firearm", words, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(tab.Complaints);
    }

    [BrowserFact]
    public async Task A_hit_leads_to_its_paragraph()
    {
        var best = await site.Api.ParagraphAsync("marking firearms");
        await using var tab = await site.OpenAsync("/?q=marking+firearms");
        await tab.Page.Locator(".hit h3 a").First.ClickAsync();
        await Expect(tab.Heading).ToHaveTextAsync(best.Title);
        var target = tab.Page.Locator(".paragraph.current");
        await Expect(target).ToBeInViewportAsync();
        await Expect(target).ToContainTextAsync(best.Text[..20]);
        await Expect(target).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task A_facet_narrows_and_its_chip_takes_it_back()
    {
        await using var tab = await site.OpenAsync("/?q=firearms");
        var facet = tab.Page.Locator(".facet", new() { Has = tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Part of the document" }) }).GetByRole(AriaRole.Link).Last;
        var count = await facet.Locator(".facet-count").InnerTextAsync();
        await facet.ClickAsync();
        await Expect(tab.Page.Locator(".results-head")).ToContainTextAsync($"of {count} paragraph");
        await Expect(tab.Page).ToHaveURLAsync(PartFilter());
        await tab.Page.GetByRole(AriaRole.List, new() { Name = "Filters in force" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.List, new() { Name = "Filters in force" })).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Why_this_hit_is_told_on_demand()
    {
        await using var tab = await site.OpenAsync("/?q=firearms");
        var hit = tab.Page.Locator(".hit").First;
        await Expect(hit.Locator(".explanation")).ToBeHiddenAsync();
        await hit.GetByRole(AriaRole.Button, new() { Name = "Why this hit?" }).ClickAsync();
        await Expect(hit.Locator(".explanation")).ToBeVisibleAsync();
        await Expect(hit.Locator(".explanation")).Not.ToHaveTextAsync("Asking…");
        Assert.NotEmpty((await hit.Locator(".explanation").InnerTextAsync()).Trim());
    }

    [BrowserFact]
    public async Task Nothing_found_says_so_and_what_to_do()
    {
        await using var tab = await site.OpenAsync("/?q=firearms+AND+zzyzzxq");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "No paragraph says this" })).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".state.empty code").First).ToContainTextAsync("zzyzzxq");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Search without it" }).ClickAsync();
        await Expect(tab.Page.Locator(".hit").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Every_page_of_results_has_an_address_and_none_repeats_a_hit()
    {
        var total = await site.Api.CountAsync("the");
        Assert.True(total > 20, $"The samples hold {total} paragraphs with «the»: too few for a second page.");
        await using var tab = await site.OpenAsync("/?q=the");
        await tab.Page.Locator(".hit").First.WaitForAsync();
        var first = await Hits(tab);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Expect(tab.Page.Locator(".results-head")).ToContainTextAsync("21–");
        var second = await Hits(tab);
        Assert.Equal(20, first.Count);
        Assert.Empty(first.Intersect(second));

        await tab.Page.ReloadAsync();
        await tab.Page.Locator(".hit").First.WaitForAsync();
        Assert.Equal(second, await Hits(tab));
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "First page" }).ClickAsync();
        await Expect(tab.Page.Locator(".results-head")).ToContainTextAsync("1–20");
    }

    [BrowserFact]
    public async Task Examples_of_the_query_language_search()
    {
        await using var tab = await site.OpenAsync("/");
        await tab.Page.GetByText("How to ask").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "marking firearms import" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Region, new() { Name = "Results" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the paragraphs" })).ToHaveValueAsync("marking firearms import");
    }

    private static async Task<IReadOnlyList<string>> Hits(Tab tab) =>
        await tab.Page.Locator(".hit h3 a").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");

    [GeneratedRegex(@"\?q=firearms$")]
    private static partial Regex QueryFirearms();

    [GeneratedRegex("part=")]
    private static partial Regex PartFilter();
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Ui.Tests;

[Collection(SiteTests.Name)]
public sealed class HistoryTests(Site site)
{
    [BrowserFact]
    public async Task Back_leads_to_the_place_in_the_list_that_one_left()
    {
        await using var tab = await site.OpenAsync("/?q=firearms");
        var hit = tab.Page.Locator(".hit h3 a").Nth(4);
        await hit.ScrollIntoViewIfNeededAsync();
        await tab.Page.Mouse.WheelAsync(0, 200);
        await tab.Page.WaitForFunctionAsync("() => window.scrollY > 100");
        await tab.SettleAsync();
        var left = await tab.Page.EvaluateAsync<double>("() => window.scrollY");
        await hit.ClickAsync();
        await Expect(tab.Page.Locator(".paragraph.current")).ToBeVisibleAsync();
        await tab.Page.GoBackAsync();
        await Expect(hit).ToBeVisibleAsync();
        await tab.Page.WaitForFunctionAsync("left => Math.abs(window.scrollY - left) < 80", left);
    }

    [BrowserFact]
    public async Task Forward_and_back_walk_through_the_searches()
    {
        await using var tab = await site.OpenAsync("/?q=firearms");
        var box = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the paragraphs" });
        await Expect(tab.Page.Locator(".hit").First).ToBeVisibleAsync();
        await box.FillAsync("tracing");
        await tab.PressAsync("Enter");
        await Expect(tab.Page).ToHaveTitleAsync("tracing · Document knowledge graph");
        await tab.Page.GoBackAsync();
        await Expect(box).ToHaveValueAsync("firearms");
        await tab.Page.GoForwardAsync();
        await Expect(box).ToHaveValueAsync("tracing");
    }
}

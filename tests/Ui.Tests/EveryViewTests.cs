using Microsoft.Playwright;

namespace KnowledgeGraph.Ui.Tests;

/// <summary>What holds on every view, at both widths and in both colour schemes.</summary>
[Collection(SiteTests.Name)]
public sealed class EveryViewTests(Site site)
{
    public static TheoryData<string> Views() =>
        ["home", "help", "search", "filtered", "nothing", "documents", "entities", "document", "cites", "cited-by", "addresses", "similar", "entity", "graph", "path", "precedents", "check", "not-found", "no-entity"];

    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task Has_no_violation_that_axe_finds_and_no_complaint(string view)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await using var tab = await OpenAsync(view, 1280, scheme);
            Assert.Equal("", await Axe.ViolationsAsync(tab.Page));
            Assert.Empty(tab.Complaints);
            Assert.Equal(1, await tab.Heading.CountAsync());
            await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(site.Screenshots, $"{view}-1280-{scheme}.png".ToLowerInvariant()) });
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task Fits_a_narrow_window_without_scrolling_sideways(string view)
    {
        await using var tab = await OpenAsync(view, 390, ColorScheme.Light);
        var widths = await tab.Page.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        Assert.Equal(widths[1], widths[0]);
        Assert.Equal("", await Axe.ViolationsAsync(tab.Page));
        await tab.Page.ScreenshotAsync(new() { Path = Path.Combine(site.Screenshots, $"{view}-390.png") });
    }

    private async Task<Tab> OpenAsync(string view, int width, ColorScheme scheme)
    {
        var tab = await site.OpenAsync(await AddressAsync(view), width, scheme);
        await tab.Page.Locator("main h1").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await tab.SettleAsync();
        if (view == "help")
        {
            await tab.Page.GetByText("How to ask").ClickAsync();
        }

        return tab;
    }

    private async Task<string> AddressAsync(string view)
    {
        var (instrument, _) = await site.Api.InstrumentAsync();
        var best = await site.Api.ParagraphAsync("Firearms Protocol");
        return view switch
        {
            "home" or "help" => "/",
            "search" => "/?q=firearms",
            "filtered" => $"/?q=the&part=operative&entity={instrument}&from=1990&to=2040&order=newest",
            "nothing" => "/?q=zzyzzxq",
            "documents" or "entities" => $"/{view}",
            "document" => $"/document/{best.Document}",
            "cites" or "cited-by" or "addresses" or "similar" => $"/document/{best.Document}?tab={view}",
            "entity" => $"/entity/{instrument}",
            "graph" => $"/graph?of={instrument}",
            "path" => $"/graph?of={instrument}&to=ins:untoc",
            "precedents" => $"/precedents#{Uri.EscapeDataString(best.Text)}",
            "check" => $"/check#{Uri.EscapeDataString("Recalling article 55 of the Firearms Protocol,")}",
            "not-found" => "/nowhere/at/all",
            "no-entity" => "/entity/ins:no-such-instrument",
            _ => throw new ArgumentOutOfRangeException(nameof(view), view, null),
        };
    }
}

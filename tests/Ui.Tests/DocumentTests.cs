using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Ui.Tests;

[Collection(SiteTests.Name)]
public sealed class DocumentTests(Site site)
{
    [BrowserFact]
    public async Task Shows_its_fields_and_paragraphs_and_marks_what_is_named()
    {
        var best = await site.Api.ParagraphAsync("Firearms Protocol");
        await using var tab = await site.OpenAsync($"/document/{best.Document}");
        await Expect(tab.Heading).ToHaveTextAsync(best.Title);
        await Expect(tab.Page.Locator(".fields")).ToContainTextAsync(best.Document);
        await Expect(tab.Page.Locator(".illustration").First).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".mention").First).ToBeVisibleAsync();
        Assert.Empty(tab.Complaints);
    }

    [BrowserFact]
    public async Task A_mention_is_explained_on_focus_and_on_hover_and_leads_to_its_entity()
    {
        var best = await site.Api.ParagraphAsync("Firearms Protocol");
        await using var tab = await site.OpenAsync($"/document/{best.Document}");
        var mention = tab.Page.Locator("a.mention").First;
        await mention.FocusAsync();
        var card = tab.Page.GetByRole(AriaRole.Group, new() { Name = "What this names" });
        await Expect(card).ToContainTextAsync("mention");
        await tab.PressAsync("Escape");
        await Expect(card).ToHaveCountAsync(0);

        await tab.Page.Locator("h1").HoverAsync();
        await mention.HoverAsync();
        await Expect(card).ToBeVisibleAsync();
        await card.HoverAsync();
        await Expect(card).ToBeVisibleAsync();
        var name = await card.GetByRole(AriaRole.Link).First.InnerTextAsync();

        await mention.ClickAsync();
        await Expect(tab.Heading).ToHaveTextAsync(name);
    }

    [BrowserFact]
    public async Task Its_words_are_text_whatever_they_hold()
    {
        var best = await site.Api.ParagraphAsync("Firearms Protocol");
        await using var tab = await site.OpenAsync("/");
        await tab.Page.RouteAsync("**/graphql", async route =>
        {
            var answer = await route.FetchAsync();
            var body = await answer.TextAsync();
            await route.FulfillAsync(new() { Response = answer, Body = body.Replace("\"text\":\"", "\"text\":\"<img src=x onerror='document.title=1'><b>bold</b> ", StringComparison.Ordinal) });
        });
        await tab.Page.GotoAsync($"/document/{best.Document}");
        await Expect(tab.Page.Locator(".paragraph").First).ToContainTextAsync("<img src=x");
        Assert.Equal(0, await tab.Page.Locator(".paragraph img, .paragraph b").CountAsync());
    }

    [BrowserFact]
    public async Task Tabs_are_in_the_address_and_cites_shows_evidence()
    {
        var best = await site.Api.ParagraphAsync("Firearms Protocol");
        await using var tab = await site.OpenAsync($"/document/{best.Document}");
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Cites" }).ClickAsync();
        await Expect(tab.Page.Locator(".evidence mark").First).ToBeVisibleAsync();
        await tab.Page.ReloadAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Cites" })).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(tab.Page.Locator(".evidence mark").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_link_to_a_paragraph_far_down_loads_up_to_it()
    {
        var data = await site.Api.QueryAsync("{ documents(first: 50) { nodes { id paragraphs(first: 1) { totalCount } } } }");
        var longest = data.GetProperty("documents").GetProperty("nodes").EnumerateArray()
            .MaxBy(d => d.GetProperty("paragraphs").GetProperty("totalCount").GetInt32());
        var id = longest.GetProperty("id").GetString()!;
        var last = (await site.Api.QueryAsync("query($id: ID!, $n: Int) { document(id: $id) { paragraphs(first: $n) { nodes { id } } } }",
            new { id, n = Math.Min(100, longest.GetProperty("paragraphs").GetProperty("totalCount").GetInt32()) }))
            .GetProperty("document").GetProperty("paragraphs").GetProperty("nodes").EnumerateArray().Last().GetProperty("id").GetString()!;
        await using var tab = await site.OpenAsync($"/document/{id}#{last[(last.LastIndexOf('~') + 1)..]}");
        await Expect(tab.Page.Locator(".paragraph.current")).ToBeInViewportAsync();
    }

    [BrowserFact]
    public async Task A_paragraph_that_does_not_exist_is_said()
    {
        var best = await site.Api.ParagraphAsync("Firearms Protocol");
        await using var tab = await site.OpenAsync($"/document/{best.Document}#9999");
        await Expect(tab.Page.GetByText("This document has no paragraph «9999».")).ToBeVisibleAsync();
    }
}

using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Ui.Tests;

[Collection(SiteTests.Name)]
public sealed class KeyboardTests(Site site)
{
    [BrowserFact]
    public async Task From_the_box_to_a_paragraph_to_an_entity_without_a_pointer()
    {
        await using var tab = await site.OpenAsync("/");
        await tab.Page.Locator(".statistics").WaitForAsync();
        await tab.PressAsync("Control+k");
        await tab.Page.Keyboard.TypeAsync("Firearms Protocol");
        await tab.PressAsync("Escape");
        await tab.PressAsync("Enter");
        await tab.Page.Locator(".hit").First.WaitForAsync();

        await TabToAsync(tab, ".hit h3 a");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.Locator(".paragraph.current")).ToBeFocusedAsync();

        await TabToAsync(tab, "a.mention");
        await Expect(tab.Page.GetByRole(AriaRole.Group, new() { Name = "What this names" })).ToBeVisibleAsync();
        await tab.PressAsync("Enter");
        await Expect(tab.Page.Locator(".entity-head h1")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_suggestion_is_chosen_with_the_arrow_keys()
    {
        await using var tab = await site.OpenAsync("/");
        var box = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the paragraphs" });
        await box.FocusAsync();
        await tab.Page.Keyboard.TypeAsync("firearms prot");
        var option = tab.Page.GetByRole(AriaRole.Option).First;
        await Expect(option).ToBeVisibleAsync();
        await Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await tab.PressAsync("ArrowDown");
        await Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal(await option.GetAttributeAsync("id"), await box.GetAttributeAsync("aria-activedescendant"));
        await tab.PressAsync("Enter");
        await Expect(tab.Page).Not.ToHaveURLAsync(site.Address.ToString());
    }

    [BrowserFact]
    public async Task The_first_stop_skips_to_the_content()
    {
        await using var tab = await site.OpenAsync("/documents");
        await tab.Page.Locator("main h1").WaitForAsync();
        await tab.PressAsync("Tab");
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to content" })).ToBeFocusedAsync();
        await tab.PressAsync("Enter");
        await Expect(tab.Page.Locator("main")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Arrow_keys_move_between_the_tabs_of_a_document()
    {
        var best = await site.Api.ParagraphAsync("Firearms Protocol");
        await using var tab = await site.OpenAsync($"/document/{best.Document}");
        await tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Text" }).FocusAsync();
        await tab.PressAsync("ArrowRight");
        await Expect(tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Cites" })).ToBeFocusedAsync();
        await tab.PressAsync("End");
        await tab.PressAsync("ArrowRight");
        await Expect(tab.Page.GetByRole(AriaRole.Tab, new() { Name = "Text" })).ToBeFocusedAsync();
    }

    private static async Task TabToAsync(Tab tab, string selector)
    {
        const int stops = 120;
        for (var i = 0; i < stops; i++)
        {
            await tab.PressAsync("Tab");
            if (await tab.Page.EvaluateAsync<bool>("s => document.activeElement?.matches(s) ?? false", selector))
            {
                return;
            }
        }

        Assert.Fail($"{selector} was not reached with {stops} stops.");
    }
}

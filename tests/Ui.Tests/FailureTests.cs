using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace KnowledgeGraph.Ui.Tests;

/// <summary>What the page says when the server or the network fails.</summary>
[Collection(SiteTests.Name)]
public sealed class FailureTests(Site site)
{
    [BrowserFact]
    public async Task Offline_is_said_and_trying_again_works()
    {
        await using var tab = await site.OpenAsync("/");
        await tab.Page.Locator(".statistics").WaitForAsync();
        await tab.Page.Context.SetOfflineAsync(true);
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search the paragraphs" }).FillAsync("firearms");
        await tab.PressAsync("Enter");
        await Expect(tab.Page.GetByRole(AriaRole.Alert).First).ToContainTextAsync("You are offline");
        await tab.Page.Context.SetOfflineAsync(false);
        await tab.Page.GetByRole(AriaRole.Region, new() { Name = "Results" }).GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(tab.Page.Locator(".hit").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_server_that_fails_is_said()
    {
        await using var tab = await site.OpenAsync("/");
        await tab.Page.RouteAsync("**/graphql", route => route.FulfillAsync(new() { Status = 500, Body = "broken" }));
        await tab.Page.GotoAsync("/?q=firearms");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server answered 500");
        Assert.Equal("", await Axe.ViolationsAsync(tab.Page));
    }

    [BrowserFact]
    public async Task A_server_that_does_not_answer_is_said_and_trying_again_works()
    {
        await using var tab = await site.OpenAsync("/");
        await tab.Page.RouteAsync("**/graphql", route => route.AbortAsync("connectionrefused"));
        await tab.Page.GotoAsync("/?q=firearms");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "The server can’t be reached" })).ToBeVisibleAsync();
        await tab.Page.UnrouteAllAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(tab.Page.Locator(".hit").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task What_the_server_does_not_serve_is_not_offered()
    {
        await using var tab = await site.OpenAsync("/");
        await tab.Page.RouteAsync("**/graphql", async route =>
        {
            if (route.Request.PostData?.Contains("__schema", StringComparison.Ordinal) != true)
            {
                await route.ContinueAsync();
                return;
            }

            var answer = await route.FetchAsync();
            var body = await answer.TextAsync();
            await route.FulfillAsync(new() { Response = answer, Body = body.Replace("\"precedents\"", "\"other\"", StringComparison.Ordinal).Replace("\"neighbourhood\"", "\"other\"", StringComparison.Ordinal) });
        });
        await tab.Page.GotoAsync("/");
        await tab.Page.Locator(".statistics").WaitForAsync();
        var views = tab.Page.GetByRole(AriaRole.Navigation, new() { Name = "Views" });
        await Expect(views.GetByRole(AriaRole.Link, new() { Name = "Draft check" })).ToBeVisibleAsync();
        await Expect(views.GetByRole(AriaRole.Link, new() { Name = "Precedents" })).ToHaveCountAsync(0);
        await Expect(views.GetByRole(AriaRole.Link, new() { Name = "Graph" })).ToHaveCountAsync(0);
        await tab.Page.GotoAsync("/precedents");
        await Expect(tab.Heading).ToHaveTextAsync("Nothing at this address");
    }

    [BrowserFact]
    public async Task An_empty_store_says_how_to_fill_it()
    {
        await using var tab = await site.OpenAsync("/");
        await tab.Page.RouteAsync("**/graphql", async route =>
        {
            if (route.Request.PostData?.Contains("statistics", StringComparison.Ordinal) != true)
            {
                await route.ContinueAsync();
                return;
            }

            const string empty = """{"data":{"statistics":{"documents":0,"paragraphs":0,"unresolvedMentions":0,"updatedAt":null,"entities":[],"relations":[]}}}""";
            await route.FulfillAsync(new() { Body = empty, ContentType = "application/json" });
        });
        await tab.Page.GotoAsync("/");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "The store is empty" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("--documents")).ToBeVisibleAsync();
    }
}

using Microsoft.Playwright;

namespace KnowledgeGraph.Ui.Tests;

/// <summary>A tab that keeps what the browser complained about.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private const int TimeoutMilliseconds = 15_000;
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    public Tab(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        context.SetDefaultTimeout(TimeoutMilliseconds);
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                complaints.Add(message.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Errors of scripts and of the content security policy, in order.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>Waits until nothing is being loaded.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Page.Locator("[aria-busy=true]").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}

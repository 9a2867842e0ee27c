using Microsoft.Playwright;

namespace KnowledgeGraph.Ui.Tests;

/// <summary>The running server and the browser, shared by all tests; each test has a context of its own.</summary>
/// <remarks><c>KG_UI_ADDRESS</c> names a server that already runs, to be used instead of a new one.</remarks>
public sealed class Site : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private ServerProcess? server;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Where screenshots of the views are written.</summary>
    public string Screenshots { get; } = Path.Combine(Path.GetTempPath(), "knowledge-graph-screenshots");

    internal Uri Address { get; private set; } = new("http://127.0.0.1");

    internal Api Api { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Requirements.Missing is not null)
        {
            return;
        }

        if (Environment.GetEnvironmentVariable("KG_UI_ADDRESS") is { Length: > 0 } running)
        {
            Address = new Uri(running);
        }
        else
        {
            server = await ServerProcess.StartAsync();
            Address = server.Address;
        }

        Api = new Api(Address);
        Directory.CreateDirectory(Screenshots);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Requirements.Browser, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        Api?.Dispose();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    /// <summary>A tab in a context of its own.</summary>
    internal async Task<Tab> OpenAsync(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            ViewportSize = new() { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = scheme,
        });
        var tab = new Tab(context, await context.NewPageAsync());
        await tab.Page.GotoAsync(path);
        return tab;
    }
}

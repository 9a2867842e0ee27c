using System.Text.Json;
using Microsoft.Playwright;

namespace KnowledgeGraph.Ui.Tests;

/// <summary>axe-core: what of WCAG 2.2 AA a machine can tell.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
          return JSON.stringify(found.violations
            .filter(v => v.impact === 'serious' || v.impact === 'critical' || v.tags.some(t => t.startsWith('wcag')))
            .map(v => ({ rule: v.id, impact: v.impact, help: v.help, where: v.nodes.slice(0, 3).map(n => n.html) })));
        }
        """;

    private static readonly Lazy<string> Source = new(() => File.ReadAllText(Path.Combine(Checkout.Ui, "node_modules", "axe-core", "axe.min.js")));

    /// <summary>Violations, one a line; empty when there is none.</summary>
    public static async Task<string> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Source.Value);
        var json = await page.EvaluateAsync<string>(Run);
        using var found = JsonDocument.Parse(json);
        return string.Join('\n', found.RootElement.EnumerateArray().Select(v => v.ToString()));
    }
}

namespace KnowledgeGraph.Ui.Tests;

/// <summary>A test in a real browser: needs Chromium, and Node to have built the page; skipped with the reason without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Requirements.Missing;
}

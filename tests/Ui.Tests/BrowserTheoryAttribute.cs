namespace KnowledgeGraph.Ui.Tests;

/// <summary>A theory in a real browser; skipped with the reason without what it needs.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Requirements.Missing;
}

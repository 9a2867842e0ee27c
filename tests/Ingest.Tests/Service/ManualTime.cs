namespace KnowledgeGraph.Ingest.Tests.Service;

/// <summary>The system's clock, moved ahead.</summary>
internal sealed class ManualTime : TimeProvider
{
    private TimeSpan ahead;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + ahead;

    internal void Move(TimeSpan by) => ahead += by;
}

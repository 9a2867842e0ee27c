namespace KnowledgeGraph.Ingest.Service;

/// <summary>How long to wait before something that may pass is tried again: twice as long each time, up to a limit.</summary>
/// <param name="First">The first pause.</param>
/// <param name="Longest">The longest pause.</param>
public sealed record RetryPauses(TimeSpan First, TimeSpan Longest)
{
    /// <summary>One second at first, a quarter of an hour at most.</summary>
    public static RetryPauses Default { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(15));

    /// <summary>The pause after so many attempts, from 1.</summary>
    public TimeSpan After(int attempts) =>
        TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Clamp(attempts - 1, 0, 30)));
}

using System.Diagnostics;

namespace KnowledgeGraph.Benchmarks;

/// <summary>Adds up the time between marks, by stage.</summary>
internal sealed class StageTimes
{
    private readonly Dictionary<string, long> ticks = [];
    private long last;

    /// <summary>Stages in the order first seen.</summary>
    internal IEnumerable<KeyValuePair<string, long>> Stages => ticks;

    internal long Total => ticks.Values.Sum();

    internal void Begin() => last = Stopwatch.GetTimestamp();

    internal void Done(string stage)
    {
        var now = Stopwatch.GetTimestamp();
        ticks[stage] = ticks.GetValueOrDefault(stage) + now - last;
        last = now;
    }
}

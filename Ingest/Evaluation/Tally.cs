namespace KnowledgeGraph.Ingest.Evaluation;

/// <summary>Counts what was found of what should be, by name of measure, and keeps every fault.</summary>
/// <remarks>Mutable; for one thread.</remarks>
internal sealed class Tally
{
    private readonly SortedDictionary<string, Score> scores = new(StringComparer.Ordinal);
    private readonly List<string> faults = [];

    /// <summary>The scores, by name.</summary>
    internal IReadOnlyDictionary<string, Score> Scores => scores;

    /// <summary>A line for each miss (<c>-</c>) and each surplus (<c>+</c>), in order of finding.</summary>
    internal IReadOnlyList<string> Faults => faults;

    /// <summary>Compares two multisets.</summary>
    /// <param name="name">Of the measure: <c>acts</c>, <c>mentions/res</c>.</param>
    /// <param name="gold">What should be found.</param>
    /// <param name="got">What was found.</param>
    /// <param name="where">For the faults.</param>
    /// <param name="isPart">A part of another measure: counted, its faults not kept twice.</param>
    internal void Add(string name, IEnumerable<string> gold, IEnumerable<string> got, string where, bool isPart = false)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        var goldCount = 0;
        foreach (var value in gold)
        {
            left[value] = left.GetValueOrDefault(value) + 1;
            goldCount++;
        }

        int hits = 0, gotCount = 0;
        var surplus = new List<string>();
        foreach (var value in got)
        {
            gotCount++;
            if (left.GetValueOrDefault(value) > 0)
            {
                left[value]--;
                hits++;
            }
            else
            {
                surplus.Add(value);
            }
        }

        scores[name] = scores.GetValueOrDefault(name).Plus(new Score(hits, gotCount, goldCount));
        if (!isPart)
        {
            faults.AddRange(left.SelectMany(p => Enumerable.Repeat($"- {name} {where} {p.Key}", p.Value)));
            faults.AddRange(surplus.Select(s => $"+ {name} {where} {s}"));
        }
    }
}

/// <summary>How much was found: hits, of what was found, of what should be.</summary>
internal readonly record struct Score(int Hit, int Got, int Gold)
{
    /// <summary>Share of the found that is right; 1 where nothing should be found and nothing was.</summary>
    internal double Precision => Got > 0 ? (double)Hit / Got : Gold > 0 ? 0 : 1;

    /// <summary>Share of what should be found that was; 1 where nothing should be.</summary>
    internal double Recall => Gold > 0 ? (double)Hit / Gold : 1;

    /// <summary>The harmonic mean of both.</summary>
    internal double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    internal Score Plus(Score other) => new(Hit + other.Hit, Got + other.Got, Gold + other.Gold);
}

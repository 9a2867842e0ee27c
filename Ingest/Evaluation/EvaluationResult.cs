using System.Text.Json;

namespace KnowledgeGraph.Ingest.Evaluation;

/// <summary>A result that can be stored and compared with a later one.</summary>
/// <param name="Scores">By name of measure.</param>
/// <param name="Faults">A line for each miss and surplus.</param>
internal sealed record EvaluationResult(IReadOnlyDictionary<string, Score> Scores, IReadOnlyList<string> Faults)
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Writes it as JSON.</summary>
    internal void Save(string path) => File.WriteAllText(path, JsonSerializer.Serialize(this, Options) + "\n");

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is no stored result; the message says why.</exception>
    internal static EvaluationResult Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<EvaluationResult>(File.ReadAllBytes(path), Options) is { Scores: not null, Faults: not null } result
                ? result
                : throw new InvalidDataException(EvaluationMessages.NotABaseline(path, "no scores"));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(EvaluationMessages.NotABaseline(path, e.Message), e);
        }
    }

    /// <summary>Prints the table, and the faults where they are wanted.</summary>
    internal void Print(TextWriter output, bool withFaults)
    {
        if (withFaults)
        {
            foreach (var fault in Faults)
            {
                output.WriteLine(fault);
            }
        }

        output.WriteLine(FormattableString.Invariant($"{"",-24}{"P",7}{"R",7}{"F1",7}{"hit",7}{"got",7}{"gold",7}"));
        foreach (var (name, score) in InOrder())
        {
            output.WriteLine(FormattableString.Invariant(
                $"{name,-24}{score.Precision,7:F3}{score.Recall,7:F3}{score.F1,7:F3}{score.Hit,7}{score.Got,7}{score.Gold,7}"));
        }

        output.WriteLine(FormattableString.Invariant($"lowest headline F1: {Lowest():F3}"));
    }

    /// <summary>Prints what was gained and lost since an earlier result.</summary>
    internal void PrintChange(EvaluationResult before, TextWriter output)
    {
        output.WriteLine("change since the baseline:");
        foreach (var (name, score) in InOrder())
        {
            var old = before.Scores.GetValueOrDefault(name);
            if (old != score)
            {
                output.WriteLine(FormattableString.Invariant($"{name,-24}{old.F1,7:F3} → {score.F1:F3} ({score.F1 - old.F1:+0.000;-0.000;0.000})"));
            }
        }

        foreach (var (sign, faults) in new[] { ("gained", Without(before.Faults, Faults)), ("lost", Without(Faults, before.Faults)) })
        {
            output.WriteLine(FormattableString.Invariant($"{sign}: {faults.Count}"));
            foreach (var fault in faults)
            {
                output.WriteLine("  " + fault);
            }
        }
    }

    /// <summary>The lowest F1 of the headline measures.</summary>
    internal double Lowest() => Scorer.Headlines.Min(name => Scores.GetValueOrDefault(name).F1);

    private IEnumerable<KeyValuePair<string, Score>> InOrder() =>
        Scores.OrderBy(s => Scorer.Headlines.Contains(s.Key.Split('/')[0]) ? 0 : 1).ThenBy(s => s.Key, StringComparer.Ordinal);

    /// <summary>Multiset difference, in the first's order.</summary>
    private static List<string> Without(IReadOnlyList<string> all, IReadOnlyList<string> taken)
    {
        var left = taken.GroupBy(t => t, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var result = new List<string>();
        foreach (var line in all)
        {
            if (left.TryGetValue(line, out var count) && count > 0)
            {
                left[line] = count - 1;
            }
            else
            {
                result.Add(line);
            }
        }

        return result;
    }
}

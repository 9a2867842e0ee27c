namespace KnowledgeGraph.Search.Segments;

/// <summary>Terms that hold for runs of neighbouring paragraphs, while a segment is built.</summary>
internal sealed class RangeTable
{
    private readonly Dictionary<(char Field, string Term), List<(int Start, int Length)>> terms = [];

    /// <summary>Adds a run; runs of a term come ascending, and are joined where they meet.</summary>
    internal void Add(char field, string term, int start, int count)
    {
        if (!terms.TryGetValue((field, term), out var runs))
        {
            terms.Add((field, term), runs = []);
        }

        if (runs.Count > 0)
        {
            var (lastStart, lastLength) = runs[^1];
            if (lastStart + lastLength >= start)
            {
                runs[^1] = (lastStart, Math.Max(lastLength, start + count - lastStart));
                return;
            }
        }

        runs.Add((start, count));
    }

    internal IEnumerable<(char Field, string Term, IReadOnlyList<(int Start, int Length)> Runs)> All() =>
        terms.Select(t => (t.Key.Field, t.Key.Term, (IReadOnlyList<(int, int)>)t.Value));
}

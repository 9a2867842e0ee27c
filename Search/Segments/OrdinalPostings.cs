namespace KnowledgeGraph.Search.Segments;

/// <summary>Which paragraphs have an ordinal, and how often, while a segment is built.</summary>
internal sealed class OrdinalPostings(int ordinals)
{
    private readonly List<(int Paragraph, int Count)>?[] lists = new List<(int Paragraph, int Count)>?[ordinals];

    /// <summary>Adds a paragraph's ordinals, ascending, with repeats; paragraphs ascending.</summary>
    internal void AddSorted(ReadOnlySpan<int> values, int paragraph)
    {
        for (var i = 0; i < values.Length;)
        {
            var after = i + 1;
            while (after < values.Length && values[after] == values[i])
            {
                after++;
            }

            (lists[values[i]] ??= []).Add((paragraph, after - i));
            i = after;
        }
    }

    internal bool Has(int ordinal) => lists[ordinal] is not null;

    /// <summary>Whether another has the same paragraphs, as often, for an ordinal.</summary>
    internal bool IsSame(int ordinal, OrdinalPostings other) =>
        lists[ordinal] is { } own && other.lists[ordinal] is { } others && own.Count == others.Count && own.SequenceEqual(others);

    internal void Write(int ordinal, PostingsWriter into)
    {
        foreach (var (paragraph, count) in lists[ordinal]!)
        {
            into.Add(paragraph, count, []);
        }
    }
}

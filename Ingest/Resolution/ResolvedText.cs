using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>What the citations of one text were found to name, as far as it is known yet.</summary>
/// <remarks>Mutable; for one document at a time.</remarks>
internal sealed class ResolvedText
{
    private static readonly IReadOnlyList<EntityId> NoCandidates = [];

    /// <summary>A citation and what it names; null with candidates when that is open.</summary>
    internal readonly record struct Entry(Citation Citation, EntityId? Entity, IReadOnlyList<EntityId> Candidates)
    {
        /// <summary>A longer name holds it.</summary>
        public bool IsNested => Citation is NameCitation { Nested: true };
    }

    /// <summary>The text.</summary>
    public TextCitations Source { get; private set; } = null!;

    /// <summary>In order of being resolved.</summary>
    public List<Entry> Entries { get; } = [];

    /// <summary>Begins a text.</summary>
    public void Reset(TextCitations source)
    {
        Source = source;
        Entries.Clear();
    }

    /// <summary>Adds what a citation names.</summary>
    public void Add(Citation citation, EntityId? entity, IReadOnlyList<EntityId>? candidates = null) =>
        Entries.Add(new Entry(citation, entity, candidates ?? NoCandidates));

    /// <summary>The last outermost entry before an offset that fits; null when none does.</summary>
    public Entry? Before(int offset, Func<EntityId, bool> fits)
    {
        Entry? best = null;
        foreach (var entry in Entries)
        {
            if (entry.Entity is { } entity && !entry.IsNested && entry.Citation.End <= offset && fits(entity)
                && (best is not { } b || entry.Citation.Start >= b.Citation.Start))
            {
                best = entry;
            }
        }

        return best;
    }

    /// <summary>The first outermost entry from an offset on that fits; null when none does.</summary>
    public Entry? After(int offset, Func<EntityId, bool> fits)
    {
        Entry? best = null;
        foreach (var entry in Entries)
        {
            if (entry.Entity is { } entity && !entry.IsNested && entry.Citation.Start >= offset && fits(entity)
                && (best is not { } b || entry.Citation.Start < b.Citation.Start))
            {
                best = entry;
            }
        }

        return best;
    }

    /// <summary>The longest entry that begins between two offsets; null when none does.</summary>
    public Entry? Beginning(int from, int to)
    {
        Entry? best = null;
        foreach (var entry in Entries)
        {
            if (entry.Citation.Start >= from && entry.Citation.Start <= to && (best is not { } b || entry.Citation.End - entry.Citation.Start > b.Citation.End - b.Citation.Start))
            {
                best = entry;
            }
        }

        return best;
    }

    /// <summary>Whether two offsets stand in one sentence.</summary>
    public bool SameSentence(int from, int to)
    {
        var between = Source.Text.AsSpan(from, Math.Max(0, to - from));
        return !between.Contains(". ", StringComparison.Ordinal) && !between.Contains(';');
    }
}

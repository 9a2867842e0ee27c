using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Facets;

/// <summary>Counts the values of a facet among the paragraphs of sets, exactly.</summary>
internal static class FacetCounter
{
    /// <summary>How many paragraphs have each value; values without any are absent.</summary>
    internal static Dictionary<string, int> Count(Snapshot snapshot, IReadOnlyList<ulong[]> sets, Facet facet, IReadOnlyCollection<EntityKind>? kinds)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var s = 0; s < snapshot.Segments.Count; s++)
        {
            var reader = snapshot.Segments[s].Reader;
            var set = sets[s].AsSpan();
            switch (facet)
            {
                case Facet.DocumentKind:
                    CountDocuments(reader, set, d => NameOf(d.Kind), counts);
                    break;
                case Facet.Body:
                    CountDocuments(reader, set, d => d.Body, counts);
                    break;
                case Facet.Year:
                    CountDocuments(reader, set, d => d.Day < 0 ? null : d.Year.ToString(CultureInfo.InvariantCulture), counts);
                    break;
                case Facet.ParagraphKind:
                    CountKinds(reader, set, counts);
                    break;
                case Facet.Verb:
                    CountOrdinals(reader, reader.Acting, reader.Verbs, set, null, counts);
                    break;
                case Facet.Addressee:
                    CountOrdinals(reader, reader.Addressed, reader.Entities, set, null, counts);
                    break;
                case Facet.Entity:
                    CountOrdinals(reader, reader.Mentions, reader.Entities, set, kinds, counts);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(facet), facet, "No such facet.");
            }
        }

        return counts;
    }

    /// <summary>The first values: most first, ties by value; years newest first.</summary>
    internal static IEnumerable<KeyValuePair<string, int>> Order(Dictionary<string, int> counts, Facet facet) => facet == Facet.Year
        ? counts.OrderByDescending(c => int.Parse(c.Key, CultureInfo.InvariantCulture))
        : counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal);

    /// <summary>An enumeration's name as the interface writes it: <c>DRAFT_RESOLUTION</c>.</summary>
    internal static string NameOf<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + c : char.ToUpperInvariant(c).ToString()));
    }

    private static void CountDocuments(SegmentReader reader, ReadOnlySpan<ulong> set, Func<DocumentEntry, string?> valueOf, Dictionary<string, int> counts)
    {
        foreach (var document in reader.Documents)
        {
            var count = Bits.Count(set, document.First, document.End);
            if (count > 0 && valueOf(document) is { } value)
            {
                Add(counts, value, count);
            }
        }
    }

    private static void CountKinds(SegmentReader reader, ReadOnlySpan<ulong> set, Dictionary<string, int> counts)
    {
        Span<int> byKind = stackalloc int[8];
        byKind.Clear();
        var codes = reader.Codes;
        for (var w = 0; w < set.Length; w++)
        {
            for (var word = set[w]; word != 0; word &= word - 1)
            {
                byKind[(int)Impact.KindOf(codes[(w << 6) + System.Numerics.BitOperations.TrailingZeroCount(word)])]++;
            }
        }

        for (var k = 0; k < byKind.Length; k++)
        {
            if (byKind[k] > 0)
            {
                Add(counts, NameOf((ParagraphKind)k), byKind[k]);
            }
        }
    }

    private static void CountOrdinals(
        SegmentReader reader, OrdinalLists column, string[] names, ReadOnlySpan<ulong> set, IReadOnlyCollection<EntityKind>? kinds, Dictionary<string, int> counts)
    {
        var byOrdinal = System.Buffers.ArrayPool<int>.Shared.Rent(names.Length);
        byOrdinal.AsSpan(0, names.Length).Clear();
        column.Count(set, reader.ParagraphCount, byOrdinal);
        for (var o = 0; o < names.Length; o++)
        {
            if (byOrdinal[o] > 0 && (kinds is null || kinds.Contains(EntityId.Parse(names[o]).Kind)))
            {
                Add(counts, names[o], byOrdinal[o]);
            }
        }

        System.Buffers.ArrayPool<int>.Shared.Return(byOrdinal);
    }

    private static void Add(Dictionary<string, int> counts, string value, int count) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _) += count;
}

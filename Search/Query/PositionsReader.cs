using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Query;

/// <summary>The positions of some words in one segment, paragraph by paragraph, ascending. Not thread-safe.</summary>
internal sealed class PositionsReader
{
    private readonly PostingsCursor[] cursors;
    private readonly int[] blocks;
    private readonly int[] indexes;
    private int[] merged = new int[64];

    internal PositionsReader(SegmentReader segment, IReadOnlyList<string> words)
    {
        var found = new List<PostingsCursor>(words.Count);
        foreach (var word in words)
        {
            if (segment.Find(Fields.Word, word) is { } cursor)
            {
                found.Add(cursor);
            }
        }

        cursors = [.. found];
        blocks = new int[cursors.Length];
        indexes = new int[cursors.Length];
    }

    /// <summary>Whether the segment has any of the words.</summary>
    internal bool IsEmpty => cursors.Length == 0;

    /// <summary>How many paragraphs at most.</summary>
    internal int Count => cursors.Sum(c => c.Count);

    internal void FillBits(Span<ulong> into)
    {
        foreach (var cursor in cursors)
        {
            cursor.FillBits(into);
        }
    }

    /// <summary>The positions in a paragraph, ascending; asked for ascending paragraphs. Valid until the next call.</summary>
    internal ReadOnlySpan<int> Positions(int paragraph)
    {
        ReadOnlySpan<int> first = default;
        var count = 0;
        var several = false;
        for (var c = 0; c < cursors.Length; c++)
        {
            if (!TryFind(c, paragraph))
            {
                continue;
            }

            var places = cursors[c].Positions(blocks[c], indexes[c]);
            if (count == 0)
            {
                first = places;
                count = places.Length;
                continue;
            }

            if (!several)
            {
                several = true;
                Reserve(count);
                first.CopyTo(merged);
            }

            Reserve(count + places.Length);
            places.CopyTo(merged.AsSpan(count));
            count += places.Length;
        }

        if (!several)
        {
            return first;
        }

        merged.AsSpan(0, count).Sort();
        return merged.AsSpan(0, count);
    }

    private bool TryFind(int c, int paragraph)
    {
        var cursor = cursors[c];
        var block = cursor.BlockFor(paragraph, blocks[c]);
        if (block >= cursor.Blocks)
        {
            blocks[c] = block;
            return false;
        }

        if (block != blocks[c])
        {
            blocks[c] = block;
            indexes[c] = 0;
        }

        var documents = cursor.Documents(block);
        var i = indexes[c];
        while (i < documents.Length && documents[i] < paragraph)
        {
            i++;
        }

        indexes[c] = i;
        return i < documents.Length && documents[i] == paragraph;
    }

    private void Reserve(int length)
    {
        if (merged.Length < length)
        {
            Array.Resize(ref merged, Math.Max(length, merged.Length * 2));
        }
    }
}

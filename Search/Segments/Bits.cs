using System.Numerics;

namespace KnowledgeGraph.Search.Segments;

/// <summary>Sets of paragraphs of a segment, a bit each.</summary>
internal static class Bits
{
    internal static void Fill(Span<ulong> bits, int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        int first = start >> 6, last = (end - 1) >> 6;
        var head = ulong.MaxValue << (start & 63);
        var tail = ulong.MaxValue >> (63 - ((end - 1) & 63));
        if (first == last)
        {
            bits[first] |= head & tail;
            return;
        }

        bits[first] |= head;
        bits[(first + 1)..last].Fill(ulong.MaxValue);
        bits[last] |= tail;
    }

    internal static void Clear(Span<ulong> bits, int start, int end)
    {
        for (; start < end && (start & 63) != 0; start++)
        {
            bits[start >> 6] &= ~(1UL << (start & 63));
        }

        for (; start + 64 <= end; start += 64)
        {
            bits[start >> 6] = 0;
        }

        for (; start < end; start++)
        {
            bits[start >> 6] &= ~(1UL << (start & 63));
        }
    }

    internal static void And(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= other[i];
        }
    }

    internal static void Or(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] |= other[i];
        }
    }

    internal static void AndNot(Span<ulong> bits, ReadOnlySpan<ulong> other)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] &= ~other[i];
        }
    }

    internal static int Count(ReadOnlySpan<ulong> bits)
    {
        var count = 0;
        foreach (var word in bits)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many bits of a run are set.</summary>
    internal static int Count(ReadOnlySpan<ulong> bits, int start, int end)
    {
        if (start >= end)
        {
            return 0;
        }

        int first = start >> 6, last = (end - 1) >> 6;
        var head = ulong.MaxValue << (start & 63);
        var tail = ulong.MaxValue >> (63 - ((end - 1) & 63));
        if (first == last)
        {
            return BitOperations.PopCount(bits[first] & head & tail);
        }

        return BitOperations.PopCount(bits[first] & head) + Count(bits[(first + 1)..last]) + BitOperations.PopCount(bits[last] & tail);
    }

    internal static bool Has(ReadOnlySpan<ulong> bits, int at) => (bits[at >> 6] & (1UL << (at & 63))) != 0;

    internal static bool IsEmpty(ReadOnlySpan<ulong> bits) => bits.IndexOfAnyExcept(0UL) < 0;
}

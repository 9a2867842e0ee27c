namespace KnowledgeGraph.Search.Ranking;

/// <summary>The best of many: a heap of bounded size whose worst stands on top. Not thread-safe.</summary>
/// <param name="capacity">How many are kept.</param>
/// <param name="compare">Negative when the first is better; never 0 for two different hits.</param>
internal sealed class TopHits(int capacity, Comparison<Candidate> compare)
{
    private readonly Candidate[] heap = new Candidate[Math.Max(1, capacity)];
    private int count;

    /// <summary>Whether a hit must beat <see cref="Worst"/> to be kept.</summary>
    internal bool IsFull => count >= capacity;

    /// <summary>The worst that is kept.</summary>
    internal Candidate Worst => heap[0];

    internal void Offer(Candidate candidate)
    {
        if (count < capacity)
        {
            var at = count++;
            while (at > 0 && compare(heap[(at - 1) / 2], candidate) < 0)
            {
                heap[at] = heap[(at - 1) / 2];
                at = (at - 1) / 2;
            }

            heap[at] = candidate;
        }
        else if (capacity > 0 && compare(candidate, heap[0]) < 0)
        {
            Sink(candidate);
        }
    }

    /// <summary>What is kept, best first.</summary>
    internal Candidate[] Sorted()
    {
        var all = heap[..count];
        Array.Sort(all, compare);
        return all;
    }

    private void Sink(Candidate candidate)
    {
        var at = 0;
        while (true)
        {
            var child = (2 * at) + 1;
            if (child >= count)
            {
                break;
            }

            if (child + 1 < count && compare(heap[child + 1], heap[child]) > 0)
            {
                child++;
            }

            if (compare(heap[child], candidate) <= 0)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = candidate;
    }
}

/// <summary>A paragraph that may be a hit.</summary>
/// <param name="Score">Its score, or 0 where hits are ordered by date.</param>
/// <param name="Day">The day of its document; -1 when it has none.</param>
/// <param name="Segment">Which segment of the state.</param>
/// <param name="Paragraph">Which paragraph of the segment.</param>
internal readonly record struct Candidate(float Score, int Day, int Segment, int Paragraph);

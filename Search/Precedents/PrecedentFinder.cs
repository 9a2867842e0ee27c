using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Query;
using KnowledgeGraph.Search.Ranking;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Precedents;

/// <summary>
/// Finds paragraphs that share wording with a text: those that share most of its rarest words are candidates, and each
/// candidate is aligned with the text word by word. Not thread-safe.
/// </summary>
internal sealed class PrecedentFinder(Snapshot snapshot, CancellationToken cancellation)
{
    /// <summary>Less alike than this is no precedent.</summary>
    internal const float LeastSimilarity = 0.12f;

    private const int MaxWords = 40;
    private const int Candidates = 80;

    private readonly Dictionary<string, float> weights = new(StringComparer.Ordinal);

    /// <summary>The closest paragraphs, closest first, ties by document and position.</summary>
    /// <param name="text">The text.</param>
    /// <param name="filter">Which paragraphs come into question; null for all.</param>
    /// <param name="textIsNewer">Whether the text is the newer side of the comparison.</param>
    internal List<FoundPrecedent> Find(string text, Matcher? filter, bool textIsNewer)
    {
        var own = new ComparedText(text);
        if (own.Words.Length == 0 || snapshot.LiveCount == 0)
        {
            return [];
        }

        var found = new List<FoundPrecedent>();
        var order = new HitOrder(snapshot.Segments, SearchOrder.Relevance);
        foreach (var candidate in FindCandidates(own, filter))
        {
            cancellation.ThrowIfCancellationRequested();
            var other = new ComparedText(snapshot.Segments[candidate.Segment].Reader.Text.Get(candidate.Paragraph).Text);
            var (older, newer) = textIsNewer ? (other, own) : (own, other);
            var alignment = Alignment.Of(older, newer, WeightOf);
            var closeness = Closeness.Of(older, newer, alignment, WeightOf);
            if (closeness.Similarity >= LeastSimilarity)
            {
                found.Add(new FoundPrecedent(candidate with { Score = closeness.Similarity }, closeness, older, newer, alignment));
            }
        }

        found.Sort((a, b) => order.Compare(a.Place, b.Place));
        return found;
    }

    /// <summary>How much a stem says: rare ones 1, words of every sentence little.</summary>
    private float WeightOf(string stem)
    {
        if (!weights.TryGetValue(stem, out var weight))
        {
            weight = StopWords.Contains(stem) ? 0.15f : 1f;
            if (weight == 1f)
            {
                var count = 0;
                foreach (var segment in snapshot.Segments)
                {
                    foreach (var word in segment.Reader.WordsOf(stem))
                    {
                        count += segment.Reader.Terms.TryFind(Fields.Word, word, out var entry) ? entry.Count : 0;
                    }
                }

                var rarity = Leaf.Rarity(snapshot.LiveCount, Math.Min(count, snapshot.LiveCount)) / Leaf.Rarity(snapshot.LiveCount, 1);
                weight = 0.3f + (0.7f * rarity);
            }

            weights.Add(stem, weight);
        }

        return weight;
    }

    private Candidate[] FindCandidates(ComparedText own, Matcher? filter)
    {
        using var evaluation = new Evaluation(snapshot, cancellation);
        var leaves = own.Stems.Distinct(StringComparer.Ordinal).OrderByDescending(WeightOf).ThenBy(s => s, StringComparer.Ordinal).Take(MaxWords)
            .Select(stem => new PostingsLeaf(stem, segment => segment.WordsOf(stem).Select(w => (Fields.Word, w)), null)).ToList();
        leaves.ForEach(l => l.Prepare(evaluation));
        var concepts = leaves.Select(l => new Concept([[l]])).ToList();
        var scorer = new Scorer(concepts, new Proximity([], snapshot.Segments), evaluation);
        var order = new HitOrder(snapshot.Segments, SearchOrder.Relevance);
        var top = new TopHits(Candidates, order.Compare);
        var any = new OrMatcher([.. leaves.Select(l => new LeafMatcher(l))]);
        Matcher matcher = filter is null ? any : new AndMatcher([filter, any]);
        for (var s = 0; s < snapshot.Segments.Count; s++)
        {
            var set = evaluation.RentToKeep(snapshot.Segments[s].Reader).Span;
            matcher.Fill(snapshot.Segments[s], set, evaluation);
            snapshot.Segments[s].KeepLive(set);
            scorer.Collect(s, set, top, order, null);
        }

        return top.Sorted();
    }
}

/// <summary>A paragraph that shares wording with a text.</summary>
internal sealed record FoundPrecedent(Candidate Place, Closeness Closeness, ComparedText Older, ComparedText Newer, Alignment Alignment);

using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Names;
using KnowledgeGraph.Search.Ranking;
using KnowledgeGraph.Search.Segments;
using KnowledgeGraph.Search.Snippets;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Query;

/// <summary>Answers one query on one state of the index: compile, match, rank, cut snippets. Not thread-safe; used once.</summary>
internal sealed class Searcher : IDisposable
{
    /// <summary>The most hits that a page has.</summary>
    internal const int MaxPage = 1_000;

    private readonly Snapshot snapshot;
    private readonly Evaluation evaluation;
    private readonly QueryPlan plan;
    private readonly IReadOnlyList<PlanPart> filter;

    internal Searcher(Snapshot snapshot, string? text, IReadOnlyList<PlanPart> filter, EntityNames names, CancellationToken cancellation)
    {
        this.snapshot = snapshot;
        this.filter = filter;
        evaluation = new Evaluation(snapshot, cancellation);
        plan = QueryCompiler.Compile(text, snapshot, names);
    }

    /// <summary>The sets of paragraphs that match.</summary>
    internal MatchSet Match()
    {
        var parts = filter.Select(f => f.Matcher).Prepend(plan.Matcher).ToList();
        return Match(parts.Count == 1 ? parts[0] : new AndMatcher(parts));
    }

    /// <summary>The page of hits, and what helps where there are none.</summary>
    internal SearchAnswer Answer(MatchSet matches, SearchOrder order, PageRequest page)
    {
        var after = page.After is null ? null : HitCursor.TryParse(page.After, out var read) ? read : throw new FormatException(SearchMessages.BadCursor(page.After));
        if (matches.Count == 0)
        {
            return new SearchAnswer(new Page<SearchHit>([], 0, false), plan.Corrected, plan.Ignored, MostExcluding());
        }

        var first = Math.Clamp(page.First, 0, MaxPage);
        var best = Rank(matches, order, first + 1, after, out var weights, out var hits);
        var edges = new List<Edge<SearchHit>>();
        var snippets = new SnippetMaker(plan.Highlights);
        var explainer = new Explainer(plan, evaluation, order);
        foreach (var candidate in best.Take(first))
        {
            evaluation.Cancellation.ThrowIfCancellationRequested();
            var reader = snapshot.Segments[candidate.Segment].Reader;
            var stored = reader.Text.Get(candidate.Paragraph);
            var (document, position) = hits.PlaceOf(candidate);
            var hit = new SearchHit(
                new Model.ParagraphId(reader.Documents[reader.DocumentOf(candidate.Paragraph)].DocumentId, stored.Path), candidate.Score,
                snippets.Make(stored, reader.Entities), explainer.Explain(candidate));
            edges.Add(new Edge<SearchHit>(hit, new HitCursor(candidate.Score, candidate.Day, document, position, weights).ToString()));
        }

        return new SearchAnswer(new Page<SearchHit>(edges, matches.Count, best.Length > first), plan.Corrected, plan.Ignored, null);
    }

    /// <summary>The best candidates, best first.</summary>
    internal Candidate[] Rank(MatchSet matches, SearchOrder order, int count, HitCursor? after, out IReadOnlyList<float> weights, out HitOrder hits)
    {
        var leaves = plan.Concepts.SelectMany(c => c.Leaves).ToList();
        weights = [];
        if (order == SearchOrder.Relevance)
        {
            leaves.ForEach(l => l.Prepare(evaluation));
            Pin(leaves, after?.Weights);
            weights = [.. leaves.Select(l => l.Weight)];
        }

        hits = new HitOrder(snapshot.Segments, order);
        var top = new TopHits(count, hits.Compare);
        if (order == SearchOrder.Relevance && plan.Concepts.Count > 0)
        {
            var scorer = new Scorer(plan.Concepts, new Proximity([.. plan.Pairs], snapshot.Segments), evaluation);
            for (var s = 0; s < snapshot.Segments.Count; s++)
            {
                scorer.Collect(s, matches.Sets[s], top, hits, after);
            }
        }
        else
        {
            for (var s = 0; s < snapshot.Segments.Count; s++)
            {
                CollectByPlace(s, matches.Sets[s], order, top, hits, after);
            }
        }

        return top.Sorted();
    }

    public void Dispose() => evaluation.Dispose();

    /// <summary>Scores of a list are made with the weights of its first page, whatever was added since.</summary>
    private static void Pin(List<Leaf> leaves, IReadOnlyList<float>? weights)
    {
        if (weights is null || weights.Count != leaves.Count)
        {
            return;
        }

        for (var i = 0; i < leaves.Count; i++)
        {
            leaves[i].Weight = weights[i];
        }
    }

    private void CollectByPlace(int segment, ulong[] set, SearchOrder order, TopHits top, HitOrder hits, HitCursor? after)
    {
        var reader = snapshot.Segments[segment].Reader;
        foreach (var document in reader.Documents)
        {
            if (Bits.Count(set, document.First, document.End) == 0)
            {
                continue;
            }

            var day = order == SearchOrder.Relevance ? -1 : document.Day;
            for (var p = document.First; p < document.End; p++)
            {
                if (!Bits.Has(set, p))
                {
                    continue;
                }

                var candidate = new Candidate(0, day, segment, p);
                if (top.IsFull && hits.Compare(candidate, top.Worst) > 0)
                {
                    // The paragraphs after it in the document come after it in the list.
                    break;
                }

                if (after is null || hits.IsAfter(candidate, after))
                {
                    top.Offer(candidate);
                }
            }
        }
    }

    /// <summary>The condition without which most would be found; null when there is none to leave out.</summary>
    private string? MostExcluding()
    {
        var parts = plan.Parts.Concat(filter).ToList();
        if (parts.Count == 0)
        {
            return null;
        }

        if (parts.Count == 1)
        {
            return parts[0].Label;
        }

        var most = (Label: (string?)null, Count: 0);
        for (var without = 0; without < Math.Min(parts.Count, 24); without++)
        {
            var count = Match(new AndMatcher([.. parts.Where((_, i) => i != without).Select(p => p.Matcher)])).Count;
            if (count > most.Count)
            {
                most = (parts[without].Label, count);
            }
        }

        return most.Label ?? RarestOf(parts);
    }

    /// <summary>Where two parts find nothing by themselves, the one that finds less.</summary>
    private string RarestOf(List<PlanPart> parts) => parts.Take(24).MinBy(p => Match(p.Matcher).Count)!.Label;

    private MatchSet Match(Matcher matcher)
    {
        var sets = new ulong[snapshot.Segments.Count][];
        var count = 0;
        for (var s = 0; s < sets.Length; s++)
        {
            var segment = snapshot.Segments[s];
            sets[s] = new ulong[Evaluation.WordsOf(segment.Reader)];
            matcher.Fill(segment, sets[s], evaluation);
            segment.KeepLive(sets[s]);
            count += Bits.Count(sets[s]);
        }

        return new MatchSet(snapshot.Version, sets, count);
    }
}

using System.Globalization;
using System.Text;
using KnowledgeGraph.Search.Query;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Ranking;

/// <summary>Says why a paragraph is a hit, and where its score comes from.</summary>
internal sealed class Explainer(QueryPlan plan, Evaluation evaluation, SearchOrder order)
{
    private readonly float all = plan.Concepts.Sum(c => c.Weight);

    internal string Explain(Candidate candidate)
    {
        var view = evaluation.Snapshot.Segments[candidate.Segment];
        if (plan.Concepts.Count == 0)
        {
            return SearchMessages.FilterAlone;
        }

        if (order != SearchOrder.Relevance)
        {
            plan.Concepts.SelectMany(c => c.Leaves).ToList().ForEach(l => l.Prepare(evaluation));
        }

        var code = view.Reader.Codes[candidate.Paragraph];
        var text = new StringBuilder();
        var covered = 0;
        foreach (var concept in plan.Concepts)
        {
            var best = concept.Ways.Select(w => w.Select(l => (Leaf: l, Found: l.Explain(view, candidate.Segment, candidate.Paragraph, code))).ToList())
                .MaxBy(w => w.Sum(l => l.Found.Score))!;
            covered += best.Exists(l => l.Found.Score > 0) ? 1 : 0;
            foreach (var (leaf, found) in best.Where(l => l.Found.Score > 0))
            {
                text.Append(text.Length == 0 ? "" : "; ").Append(leaf.Label).Append(' ').Append(found.Why)
                    .Append(CultureInfo.InvariantCulture, $": {found.Score:0.00}");
            }
        }

        if (text.Length == 0)
        {
            return SearchMessages.FilterAlone;
        }

        if (plan.Concepts.Count > 1)
        {
            text.Append(CultureInfo.InvariantCulture, $"; {covered} of {plan.Concepts.Count} parts of the query");
        }

        var nearness = new Proximity([.. plan.Pairs], evaluation.Snapshot.Segments);
        if (nearness.Counts && nearness.Factor(candidate.Segment, candidate.Paragraph) is > 1.005f and var factor)
        {
            text.Append(CultureInfo.InvariantCulture, $"; near each other ×{factor:0.00}");
        }

        var boost = Impact.BoostOf(code);
        if (boost != 1)
        {
            text.Append(CultureInfo.InvariantCulture, $"; {Impact.KindOf(code).ToString().ToLowerInvariant()} paragraph ×{boost:0.00}");
        }

        return order == SearchOrder.Relevance && all > 0
            ? text.Append(CultureInfo.InvariantCulture, $"; in all {candidate.Score:0.00}").ToString()
            : text.ToString();
    }
}

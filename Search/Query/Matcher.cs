using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Query;

/// <summary>A condition on paragraphs. Immutable; a set is filled segment by segment, removed paragraphs not yet taken out.</summary>
internal abstract class Matcher
{
    /// <summary>Sets the bits of the paragraphs that match; the others stay as they are.</summary>
    internal abstract void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation);
}

/// <summary>Every paragraph.</summary>
internal sealed class AllMatcher : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation) => Bits.Fill(into, 0, segment.Reader.ParagraphCount);
}

/// <summary>No paragraph.</summary>
internal sealed class NoneMatcher : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
    }
}

/// <summary>All of some conditions; every paragraph when there are none.</summary>
internal sealed class AndMatcher(IReadOnlyList<Matcher> parts) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        var all = evaluation.Rent(segment.Reader).Span;
        Bits.Fill(all, 0, segment.Reader.ParagraphCount);
        foreach (var part in parts)
        {
            var one = evaluation.Rent(segment.Reader).Span;
            part.Fill(segment, one, evaluation);
            Bits.And(all, one);
            evaluation.GiveBackLast();
            if (Bits.IsEmpty(all))
            {
                break;
            }
        }

        Bits.Or(into, all);
        evaluation.GiveBackLast();
    }
}

/// <summary>At least one of some conditions.</summary>
internal sealed class OrMatcher(IReadOnlyList<Matcher> parts) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        foreach (var part in parts)
        {
            part.Fill(segment, into, evaluation);
        }
    }
}

/// <summary>Not a condition.</summary>
internal sealed class NotMatcher(Matcher part) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        var one = evaluation.Rent(segment.Reader).Span;
        part.Fill(segment, one, evaluation);
        var all = evaluation.Rent(segment.Reader).Span;
        Bits.Fill(all, 0, segment.Reader.ParagraphCount);
        Bits.AndNot(all, one);
        Bits.Or(into, all);
        evaluation.GiveBackLast();
        evaluation.GiveBackLast();
    }
}

/// <summary>Paragraphs whose postings of a field have one of some terms.</summary>
internal sealed class TermsMatcher(char field, IReadOnlyCollection<string> terms) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        foreach (var term in terms)
        {
            segment.Reader.FillBits(field, term, into);
        }
    }
}

/// <summary>Paragraphs in the ranges of one of some terms of a field.</summary>
internal sealed class RangesMatcher(char field, IReadOnlyCollection<string> terms) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        foreach (var term in terms)
        {
            foreach (var (start, end) in segment.Reader.Ranges(field, term))
            {
                Bits.Fill(into, start, end);
            }
        }
    }
}

/// <summary>Paragraphs of the documents for which something holds.</summary>
internal sealed class DocumentMatcher(Func<DocumentEntry, bool> holds) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        foreach (var document in segment.Reader.Documents)
        {
            if (holds(document))
            {
                Bits.Fill(into, document.First, document.End);
            }
        }
    }
}

/// <summary>All paragraphs of the documents that have one matching a condition.</summary>
internal sealed class InDocumentMatcher(Matcher part) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        var one = evaluation.Rent(segment.Reader).Span;
        part.Fill(segment, one, evaluation);
        foreach (var document in segment.Reader.Documents)
        {
            if (Bits.Count(one, document.First, document.End) > 0)
            {
                Bits.Fill(into, document.First, document.End);
            }
        }

        evaluation.GiveBackLast();
    }
}

/// <summary>Paragraphs of some kinds.</summary>
internal sealed class KindMatcher(IEnumerable<Model.ParagraphKind> kinds) : Matcher
{
    private readonly int wanted = kinds.Aggregate(0, (all, k) => all | (1 << (int)k));

    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        var codes = segment.Reader.Codes;
        for (var p = 0; p < codes.Length; p++)
        {
            if ((wanted & (1 << (int)Impact.KindOf(codes[p]))) != 0)
            {
                into[p >> 6] |= 1UL << (p & 63);
            }
        }
    }
}

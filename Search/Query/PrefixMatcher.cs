using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Query;

/// <summary>Paragraphs that have a word beginning with a folded prefix.</summary>
internal sealed class PrefixMatcher(string prefix) : Matcher
{
    internal override void Fill(SegmentView segment, Span<ulong> into, Evaluation evaluation)
    {
        var key = TermDictionary.KeyOf(Fields.Word, prefix);
        var terms = segment.Reader.Terms.From(key);
        while (terms.MoveNext())
        {
            if (terms.Key.StartsWith(key))
            {
                segment.Reader.FillBits(terms.Entry, into);
            }
            else if (terms.Key.SequenceCompareTo(key) > 0)
            {
                break;
            }
        }
    }
}

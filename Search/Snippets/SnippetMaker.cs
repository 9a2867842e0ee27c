using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Query;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Snippets;

/// <summary>Cuts the best window out of a paragraph: the one with most of what matched, in whole words. Not thread-safe.</summary>
internal sealed class SnippetMaker(Highlights highlights)
{
    /// <summary>UTF-16 units of a window, ellipses not counted.</summary>
    internal const int WindowLength = 260;

    private const string Ellipsis = "…";

    private readonly TokenList tokens = new();

    /// <summary>The snippet of a paragraph.</summary>
    /// <param name="paragraph">Its words.</param>
    /// <param name="entities">The segment's entities, which its mentions are ordinals of.</param>
    internal Snippet Make(StoredParagraph paragraph, string[] entities)
    {
        var best = Mark(paragraph.Text, paragraph, -1, entities);
        var text = paragraph.Text;
        if (best.Count == 0)
        {
            for (var f = 0; f < paragraph.Footnotes.Count && best.Count == 0; f++)
            {
                best = Mark(paragraph.Footnotes[f], paragraph, f, entities);
                text = best.Count > 0 ? paragraph.Footnotes[f] : text;
            }
        }

        return Cut(text, best);
    }

    /// <summary>The spans that matched: ascending, apart.</summary>
    private List<(TextSpan Span, string What)> Mark(string text, StoredParagraph paragraph, int footnote, string[] entities)
    {
        var marks = new List<(TextSpan Span, string What)>();
        if (highlights.IsEmpty)
        {
            return marks;
        }

        tokens.Clear();
        TextAnalyzer.Analyze(text, tokens);
        var words = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var term = tokens.Term(i).ToString();
            if (token.Form == TokenForm.Word)
            {
                words.Add(i);
            }

            if (highlights.Words.Contains(term) || (token.Form != TokenForm.Unit && highlights.Stems.Count > 0 && Matches(term, out term)))
            {
                marks.Add((new TextSpan(token.Start, token.End), term));
            }
        }

        foreach (var phrase in highlights.Phrases)
        {
            MarkPhrase(phrase, words, marks);
        }

        foreach (var mention in paragraph.Mentions)
        {
            if (mention.Footnote == footnote && mention.Entity >= 0 && IsWanted(entities[mention.Entity]) && mention.End <= text.Length)
            {
                marks.Add((new TextSpan(mention.Start, mention.End), entities[mention.Entity]));
            }
        }

        return Apart(marks);
    }

    private bool Matches(string term, out string what)
    {
        what = Stemmer.Stem(term);
        return highlights.Stems.Contains(what) || highlights.Prefixes.Exists(p => term.StartsWith(p, StringComparison.Ordinal));
    }

    private void MarkPhrase(string[] phrase, List<int> words, List<(TextSpan Span, string What)> marks)
    {
        for (var at = 0; at + phrase.Length <= words.Count; at++)
        {
            var matches = true;
            for (var i = 0; i < phrase.Length && matches; i++)
            {
                matches = tokens.Term(words[at + i]).SequenceEqual(phrase[i]);
            }

            if (matches)
            {
                marks.Add((new TextSpan(tokens[words[at]].Start, tokens[words[at + phrase.Length - 1]].End), "\"" + phrase[0]));
            }
        }
    }

    private bool IsWanted(string entity) =>
        highlights.Entities.Count > 0 && (highlights.Entities.Contains(entity)
            || highlights.Entities.Any(e => entity.StartsWith(e, StringComparison.Ordinal) && entity.Length > e.Length && entity[e.Length] is '/' or '~' or '.'));

    private static List<(TextSpan Span, string What)> Apart(List<(TextSpan Span, string What)> marks)
    {
        marks.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        var apart = new List<(TextSpan Span, string What)>();
        foreach (var mark in marks)
        {
            if (apart.Count > 0 && mark.Span.Start < apart[^1].Span.End)
            {
                if (mark.Span.End > apart[^1].Span.End)
                {
                    apart[^1] = (new TextSpan(apart[^1].Span.Start, mark.Span.End), apart[^1].What);
                }

                continue;
            }

            apart.Add(mark);
        }

        return apart;
    }

    private static Snippet Cut(string text, List<(TextSpan Span, string What)> marks)
    {
        if (text.Length <= WindowLength + 20)
        {
            return new Snippet(text, [.. marks.Select(m => m.Span)]);
        }

        var (first, last) = BestRun(marks);
        var from = marks.Count == 0 ? 0 : marks[first].Span.Start;
        var to = marks.Count == 0 ? 0 : Math.Min(marks[last].Span.End, from + WindowLength);
        var spare = Math.Max(0, WindowLength - (to - from));
        // What comes before helps less to understand than what follows.
        var start = StartOfWord(text, Math.Max(0, from - (spare * 2 / 5)), from);
        var end = EndOfWord(text, Math.Min(text.Length, start + WindowLength), to);
        if (end == text.Length)
        {
            start = StartOfWord(text, Math.Max(0, end - WindowLength), Math.Min(from, end));
        }

        var lead = start > 0 ? Ellipsis : "";
        var shift = lead.Length - start;
        var spans = marks.Where(m => m.Span.Start >= start && m.Span.Start < end)
            .Select(m => new TextSpan(m.Span.Start + shift, Math.Min(m.Span.End, end) + shift)).ToList();
        return new Snippet(string.Concat(lead, text.AsSpan(start, end - start), end < text.Length ? Ellipsis : ""), spans);
    }

    /// <summary>The marks of the window that has most different ones, then most, then the first.</summary>
    private static (int First, int Last) BestRun(List<(TextSpan Span, string What)> marks)
    {
        var best = (First: 0, Last: 0);
        var bestValue = -1;
        for (var first = 0; first < marks.Count; first++)
        {
            var last = first;
            while (last + 1 < marks.Count && marks[last + 1].Span.End - marks[first].Span.Start <= WindowLength)
            {
                last++;
            }

            var value = (marks.Skip(first).Take(last - first + 1).Select(m => m.What).Distinct().Count() * 100) + last - first;
            if (value > bestValue)
            {
                bestValue = value;
                best = (first, last);
            }
        }

        return best;
    }

    private static int StartOfWord(string text, int at, int most)
    {
        if (at == 0)
        {
            return 0;
        }

        while (at < most && !(char.IsWhiteSpace(text[at - 1]) && !char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        return at;
    }

    private static int EndOfWord(string text, int at, int least)
    {
        if (at >= text.Length)
        {
            return text.Length;
        }

        var end = at;
        while (end > least && !(char.IsWhiteSpace(text[end]) && !char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        return end > 0 && char.IsHighSurrogate(text[end - 1]) ? end + 1 : end;
    }
}

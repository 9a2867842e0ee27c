using System.Globalization;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Divides paragraphs that no drafter writes, so that what later stages do with one paragraph stays bounded.</summary>
/// <remarks>
/// The longest paragraphs of official documents, lists of resolutions in a preamble, have some 12,000 characters. A file
/// without any line end is one paragraph of all its characters; references inside it would be held against one another.
/// </remarks>
internal static class LongParagraphs
{
    /// <summary>UTF-16 units of a paragraph at most.</summary>
    internal const int MaxLength = 32_768;

    private const int Window = 2_048;

    /// <summary>The drafts, the long ones in parts: cut after a sentence where one ends near, else at white space, else anywhere.</summary>
    /// <param name="drafts">In reading order; the long ones are shortened in place.</param>
    /// <param name="divided">How many paragraphs were divided.</param>
    internal static List<ParagraphDraft> Divide(List<ParagraphDraft> drafts, out int divided)
    {
        divided = 0;
        if (!drafts.Exists(d => d.Text.Length > MaxLength))
        {
            return drafts;
        }

        var paths = drafts.Select(d => d.Path).ToHashSet(StringComparer.Ordinal);
        var result = new List<ParagraphDraft>(drafts.Count);
        foreach (var draft in drafts)
        {
            result.Add(draft);
            if (draft.Text.Length > MaxLength)
            {
                divided++;
                Divide(draft, paths, result);
            }
        }

        return result;
    }

    private static void Divide(ParagraphDraft first, HashSet<string> paths, List<ParagraphDraft> result)
    {
        var text = first.Text;
        var notes = first.Footnotes.ToList();
        first.Footnotes.Clear();
        var part = first;
        var number = 1;
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = Cut(text, start);
            var words = text.AsSpan(start, end - start);
            var lead = words.Length - words.TrimStart().Length;
            if (start > 0)
            {
                part = Next(first, words.Trim().ToString(), paths, ref number);
                result.Add(part);
            }
            else
            {
                part.Text = words.TrimEnd().ToString();
                lead = 0;
            }

            foreach (var note in notes.Where(n => n.At >= start && (n.At < end || end == text.Length)))
            {
                part.Footnotes.Add(note with { At = Math.Clamp(note.At - start - lead, 0, part.Text.Length) });
            }
        }
    }

    private static ParagraphDraft Next(ParagraphDraft first, string text, HashSet<string> paths, ref int number)
    {
        string path;
        do
        {
            path = first.Path + "." + (++number).ToString(CultureInfo.InvariantCulture);
        }
        while (!paths.Add(path));

        return new ParagraphDraft { Kind = first.Kind, Path = path, Parent = first.Parent, Page = first.Page, Section = first.Section, Text = text };
    }

    private static int Cut(string text, int start)
    {
        var end = start + MaxLength;
        if (end >= text.Length)
        {
            return text.Length;
        }

        var window = text.AsSpan(end - Window, Window);
        var sentence = window.LastIndexOf(". ");
        var at = sentence >= 0 ? sentence + 1 : window.LastIndexOf(' ');
        if (at > 0)
        {
            return end - Window + at;
        }

        return char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}

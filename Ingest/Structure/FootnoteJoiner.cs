using System.Buffers;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Takes the marks of footnotes out of the paragraphs and puts the footnotes there.</summary>
/// <remarks>
/// Not thread-safe: one a document. Raised digits, stars and plain digits are marks; plain ones only where notes with plain numbers
/// were found, in ascending order of the notes, and never where a number is meant: «5 May», «paragraph 3», «186 (1964)».
/// A mark that stands again carries its footnote again. A footnote whose mark no paragraph carries is a paragraph of its own.
/// </remarks>
internal sealed class FootnoteJoiner
{
    private static readonly SearchValues<char> RaisedSigns = SearchValues.Create("⁰¹²³⁴⁵⁶⁷⁸⁹*");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private static readonly HashSet<string> WordsBehind = new(StringComparer.Ordinal)
    {
        "of", "and", "in", "on", "to", "by", "for", "from", "that", "which", "with", "at", "as", "is", "are", "has", "have", "had", "was", "were",
        "the", "or", "concerning", "regarding", "addressed", "submitted", "dated", "held", "relating", "annexed", "contained", "between", "he",
        "it", "issued", "containing", "transmitted", "a", "an", "will", "shall", "should", "would", "may", "including", "inter", "be", "under", "thereto",
        "therein", "together", "without", "into", "its", "their", "his", "who", "when", "where", "concluded", "signed", "adopted", "established", "made",
        "prepared", "presented", "pursuant", "about", "before", "after", "during", "not", "but", "if", "so", "also", "must", "whether", "namely", "entitled",
        "informing", "expressing", "calling", "stating", "requesting", "showing", "this", "these", "those", "been", "being", "agreed", "approved", "thereby",
    };

    private static readonly HashSet<string> WordsBefore = new(StringComparer.OrdinalIgnoreCase)
    {
        "resolution", "resolutions", "paragraph", "paragraphs", "para", "paras", "article", "articles", "no", "nos", "chapter", "chap", "vol", "vols", "section",
        "sect", "p", "pp", "rule", "rules", "annex", "item", "items", "target", "targets", "goal", "goals", "on", "than", "least", "years", "decision", "decisions",
        "part", "session", "about", "approximately", "up", "until", "since", "page", "pages", "supplement", "indicator", "phase", "table", "figure", "document", "category",
        "class", "type", "zone", "sector", "stage", "level", "some", "over", "nearly", "almost", "within", "next", "last", "first", "past", "from",
    };

    private static readonly HashSet<string> Units = new(StringComparer.OrdinalIgnoreCase)
    {
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "per", "million", "billion",
        "thousand", "hundred", "votes", "abstentions", "members", "countries", "persons", "meetings", "men", "observers", "days", "months", "years", "weeks", "hours", "p", "a", "km", "kilometres", "metres", "States", "members", "Apri",
    };

    private readonly List<FoundFootnote> notes;
    private readonly bool[] used;
    private readonly Dictionary<string, List<int>> byMark = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<(int Number, int Index)> plain = [];
    private readonly TextBuffer builder = new();
    private readonly bool hasStrokes;
    private int nextPlain;
    private int highestPlain;

    private FootnoteJoiner(List<FoundFootnote> notes)
    {
        this.notes = notes;
        used = new bool[notes.Count];
        for (var i = 0; i < notes.Count; i++)
        {
            if (!byMark.TryGetValue(notes[i].Mark, out var indexes))
                byMark[notes[i].Mark] = indexes = [];
            indexes.Add(i);
            hasStrokes |= notes[i].HasStroke;
            if (!notes[i].Raised && int.TryParse(notes[i].Mark, out var number))
                plain.Add((number, i));
        }
    }

    /// <summary>Joins; adds the footnotes without mark behind the paragraphs.</summary>
    internal static void Join(List<ParagraphDraft> drafts, List<FoundFootnote> notes)
    {
        var joiner = new FootnoteJoiner(notes);
        foreach (var draft in drafts)
        {
            if (draft.Text.AsSpan().ContainsAny(RaisedSigns))
                joiner.TakeRaised(draft);
            if (joiner.plain.Count > 0 && draft.Text.AsSpan().ContainsAny(Digits))
                joiner.TakePlain(draft);
            if (draft.Kind is ParagraphKind.Preambular or ParagraphKind.Operative or ParagraphKind.Item)
                draft.Text = WithoutLostMark(draft.Text);
        }

        var paths = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < notes.Count; i++)
        {
            if (joiner.used[i] || notes[i].Text.Length == 0)
                continue;
            var path = "fn" + notes[i].Mark;
            paths[path] = paths.GetValueOrDefault(path) + 1;
            drafts.Add(new ParagraphDraft
            {
                Kind = ParagraphKind.Footnote,
                Label = notes[i].Mark,
                Path = paths[path] == 1 ? path : $"{path}.{paths[path]}",
                Text = notes[i].Text,
            });
        }
    }

    /// <summary>«…, 209» at a clause's end is a mark whose note is not printed here.</summary>
    private static string WithoutLostMark(string text)
    {
        var end = text.Length;
        if (end > 3 && text[end - 1] == '/' && char.IsAsciiDigit(text[end - 2]))
            end--;
        var start = end;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        if (start == end || end - start > 3 || start < 20)
            return text;
        var before = text.AsSpan(0, start).TrimEnd();
        return before[^1] is ',' or ';' && !char.IsAsciiDigit(before[^2]) | IsYear(text, before.Length - 2) | before[^2] == ')' ? before.ToString() : text;
    }

    private void TakeRaised(ParagraphDraft draft)
    {
        var text = draft.Text;
        builder.Clear();
        var at = 0;
        while (at < text.Length)
        {
            var next = text.AsSpan(at).IndexOfAny(RaisedSigns);
            if (next < 0)
            {
                builder.Append(text, at, text.Length - at);
                break;
            }

            builder.Append(text, at, next);
            at += next;
            at += text[at] == '*' ? TakeStars(draft, text, at) : TakeRun(draft, text, at);
        }

        SetText(draft);
    }

    /// <summary>A paragraph that is nothing but its mark keeps it: an empty paragraph would say less.</summary>
    private void SetText(ParagraphDraft draft)
    {
        var text = builder.ToString().TrimEnd();
        if (text.Length > 0)
            draft.Text = text;
        for (var i = 0; i < draft.Footnotes.Count; i++)
            draft.Footnotes[i] = draft.Footnotes[i] with { At = Math.Min(draft.Footnotes[i].At, draft.Text.Length) };
    }

    private int TakeStars(ParagraphDraft draft, string text, int at)
    {
        var length = 1;
        while (at + length < text.Length && text[at + length] == '*')
            length++;
        var mark = text.Substring(at, Math.Min(length, 8));
        if (byMark.ContainsKey(mark) && at > 0)
        {
            TrimBlank();
            Attach(draft, mark, builder.Length);
        }
        else if (at == 0 || at + length < text.Length)
        {
            builder.Append(text, at, length);
        }

        return length;
    }

    private int TakeRun(ParagraphDraft draft, string text, int at)
    {
        var mark = Raised.ReadRun(text.AsSpan(at));
        var known = byMark.ContainsKey(mark);
        var before = builder.Length == 0 ? ' ' : builder[^1];
        // An exponent, not a mark: «100 m²», «10⁶».
        if (!known && (char.IsDigit(before) || IsUnit()))
        {
            builder.Append(text, at, mark.Length);
            return mark.Length;
        }

        if (known)
            TrimBlank();
        Attach(draft, mark, builder.Length);
        var length = mark.Length;
        // «⁸,⁹»: what stands between two marks goes with them.
        if (at + length + 1 < text.Length && text[at + length] is ',' or ' ' && Raised.Is(text[at + length + 1]))
            length++;
        else if (at + length + 2 < text.Length && text[at + length] == ',' && text[at + length + 1] == ' ' && Raised.Is(text[at + length + 2]))
            length += 2;
        return length;
    }

    private bool IsUnit()
    {
        var start = builder.Length;
        while (start > 0 && char.IsLetter(builder[start - 1]))
            start--;
        return builder.Length - start is 1 or 2 && start > 0 && builder[start - 1] == ' ';
    }

    private void TrimBlank()
    {
        while (builder.Length > 0 && builder[^1] == ' ')
            builder.Length--;
    }

    private void Attach(ParagraphDraft draft, string mark, int at)
    {
        if (!byMark.TryGetValue(mark, out var indexes))
            return;
        var unused = indexes.FindIndex(i => !used[i]);
        var index = unused < 0 ? indexes[^1] : indexes[unused];
        used[index] = true;
        var id = "fn" + mark;
        ids[id] = ids.GetValueOrDefault(id) + 1;
        draft.Footnotes.Add(new Footnote(ids[id] == 1 ? id : $"{id}.{ids[id]}", mark, notes[index].Text, at));
    }

    /// <summary>Marks that the text prints as plain digits: «Aspects, 1 and», «resolution,1», «Force; 16».</summary>
    private void TakePlain(ParagraphDraft draft)
    {
        var text = draft.Text;
        builder.Clear();
        var copied = 0;
        for (var at = text.AsSpan().IndexOfAny(Digits); at >= 0 && at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - at <= 3 && FindPlain(text, at, end, copied > 0 && text.AsSpan(copied, at - copied).Trim(" ,").IsEmpty) is { } mark)
            {
                var from = at;
                while (from > 0 && text[from - 1] == ' ')
                    from--;
                builder.Append(text, copied, Math.Max(0, from - copied));
                Attach(draft, mark, builder.Length);
                copied = end < text.Length && text[end] == '/' ? end + 1 : end;
            }

            var next = text.AsSpan(end).IndexOfAny(Digits);
            at = next < 0 ? -1 : end + next;
        }

        if (copied == 0)
            return;
        builder.Append(text, copied, text.Length - copied);
        SetText(draft);
    }


    private string? FindPlain(string text, int at, int end, bool follows)
    {
        if (!int.TryParse(text.AsSpan(at, end - at), out var number))
            return null;
        var index = -1;
        for (var i = nextPlain; i < plain.Count && i < nextPlain + 4; i++)
        {
            if (plain[i].Number == number)
            {
                index = i;
                break;
            }
        }

        if (end < text.Length && text[end] == '/')
            return TakesStroke(text, at, end, number, index);
        var repeat = index < 0 && number <= highestPlain && byMark.ContainsKey(text[at..end]);
        if ((index < 0 && !repeat) || (!(follows && !repeat) && !MayBeMark(text, at, end, repeat)))
            return null;
        if (index >= 0)
        {
            nextPlain = index + 1;
            highestPlain = Math.Max(highestPlain, number);
        }

        return text[at..end];
    }

    /// <summary>«Secretary-General, 1/ and»: the stroke says that it is a mark.</summary>
    private string? TakesStroke(string text, int at, int end, int number, int index)
    {
        var mark = text[at..end];
        if (!hasStrokes || !byMark.ContainsKey(mark) || at == 0 || !char.IsWhiteSpace(text[at - 1]) || (end + 1 < text.Length && !char.IsWhiteSpace(text[end + 1]) && text[end + 1] is not (',' or ';' or '.' or ')')))
            return null;
        if (index >= 0)
        {
            nextPlain = index + 1;
            highestPlain = Math.Max(highestPlain, number);
        }

        return mark;
    }

    private static bool MayBeMark(string text, int at, int end, bool repeat)
    {
        if (at == 0)
            return false;
        var before = at - 1;
        while (before > 0 && text[before] == ' ')
            before--;
        ReadOnlySpan<char> rest = text.AsSpan(end);
        var spaced = rest.TrimStart();
        var sign = text[before];
        var punctuated = sign is ',' or ';' or '.' or ':' or ')' or ']' or '”' or '"' or '’';
        if (before == at - 1 && !MayBeAttached(text, before, punctuated, last: spaced.IsEmpty && !repeat))
            return false;
        if (end < text.Length && text[end] is '/' or '-' or '–' or '%' or '°' or '(' or ')' or ']' or '’' || (end + 1 < text.Length && text[end] is '.' or ',' or ':' && char.IsAsciiDigit(text[end + 1])))
            return false;
        if (spaced.Length > 0 && spaced[0] == '(' || (!rest.IsEmpty && char.IsLetter(rest[0])))
            return false;

        var atEnd = spaced.IsEmpty || spaced[0] is ',' or ';' or '.' or ':';
        var tail = spaced;
        var word = DraftingWords.NextWord(ref tail).ToString();
        if (!atEnd && Units.Contains(word))
            return false;
        var runsOn = atEnd || WordsBehind.Contains(word) || (!repeat && char.IsLower(spaced[0]));
        var token = LastToken(text, before);
        if (punctuated && sign != ':')
        {
            // «paras. 1, 2 and 3»: a list of numbers.
            var listed = sign == ',' && token.Length is > 1 and < 5 && !token[..^1].ContainsAnyExceptInRange('0', '9');
            return !listed && (sign != '.' || !IsAbbreviation(text, before)) && (runsOn || !repeat || sign is ',' or ')');
        }

        if (sign == ':')
            return atEnd;
        if (char.IsAsciiDigit(sign))
            return (IsYear(text, before) || token.ContainsAnyExceptInRange('0', '9')) && runsOn;
        if (!char.IsLetter(sign))
            return false;
        if (Units.Contains(token.ToString()))
            return runsOn || (spaced.Length >= 4 && IsYear(spaced[..4].ToString(), 3));
        if (WordsBefore.Contains(token.ToString()) || token is "of" or "and" or "or" or "the" or "to" or "by" or "in" or "a" or "all" or "are" or "with" or "between" or "for")
            return false;
        return atEnd || (runsOn && !(repeat && token.Length < 4));
    }

    /// <summary>A mark without a blank before it: «resolution,1», or the last thing of all: «none33».</summary>
    private static bool MayBeAttached(string text, int before, bool punctuated, bool last)
    {
        if (last && (char.IsLetter(text[before]) || punctuated))
            return true;
        return punctuated && !(before > 0 && char.IsAsciiDigit(text[before - 1]) && !IsYear(text, before - 1)) && !(text[before] == '.' && IsShortWord(text, before));
    }

    private static ReadOnlySpan<char> LastToken(string text, int last)
    {
        var start = last;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
            start--;
        return text.AsSpan(start, last + 1 - start);
    }

    private static bool IsYear(string text, int last) =>
        last >= 3 && char.IsAsciiDigit(text[last]) && char.IsAsciiDigit(text[last - 1]) && char.IsAsciiDigit(text[last - 2]) && char.IsAsciiDigit(text[last - 3])
        && (last == 3 || !char.IsAsciiDigit(text[last - 4]));

    /// <summary>«Corr.1», «L.3», «WG.6»: the stop is not a sentence's.</summary>
    private static bool IsShortWord(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return dot - start <= 4 || (start > 0 && text[start - 1] is '/' or '.');
    }

    /// <summary>«No. 3», «vol. 12», «para. 4».</summary>
    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return dot - start <= 6 && WordsBefore.Contains(text[start..dot]);
    }
}

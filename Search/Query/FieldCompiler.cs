using System.Globalization;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Names;
using KnowledgeGraph.Search.Segments;

namespace KnowledgeGraph.Search.Query;

/// <summary>Turns conditions of the query language into matchers: <c>verb:urge</c>, <c>to:UNODC</c>, <c>year:2012..2018</c>.</summary>
internal sealed class FieldCompiler(EntityNames names, Snapshot snapshot)
{
    /// <summary>The condition; null when its value is not understood.</summary>
    internal Matcher? Compile(FieldNode node, Highlights highlights) => node.Field switch
    {
        "title" => CompileTitle(node.Value, node.Quoted),
        "verb" => CompileVerb(node.Value),
        "to" => CompileAddressee(node.Value),
        "mentions" => CompileMention(node.Value, highlights),
        "cites" => References(node.Value) is { Count: > 0 } cited ? new InDocumentMatcher(new TermsMatcher(Fields.MentionOrPart, cited)) : null,
        "body" => References(node.Value) is { Count: > 0 } bodies ? new RangesMatcher(Fields.Body, bodies) : null,
        "kind" => CompileKind(node.Value),
        "year" => CompileYear(node.Value),
        "date" => CompileDate(node.Value),
        "in" => new RangesMatcher(Fields.Document, [node.Value, DocumentNames.Fold(node.Value)]),
        _ => null,
    };

    private static AndMatcher? CompileTitle(string value, bool quoted)
    {
        var tokens = new TokenList();
        TextAnalyzer.Analyze(value, tokens);
        var words = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Form == TokenForm.Word)
            {
                words.Add(tokens.Term(i).ToString());
            }
        }

        if (words.Count == 0)
        {
            return null;
        }

        var all = words.Select(w => (Matcher)new RangesMatcher(Fields.Title, [Stemmer.Stem(w)])).ToList();
        if (quoted && words.Count > 1)
        {
            all.Add(new DocumentMatcher(d => HasPhrase(d.Title, words)));
        }

        return new AndMatcher(all);
    }

    private static bool HasPhrase(string title, List<string> words)
    {
        var tokens = new TokenList();
        TextAnalyzer.Analyze(title, tokens);
        var own = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Form == TokenForm.Word)
            {
                own.Add(tokens.Term(i).ToString());
            }
        }

        for (var at = 0; at + words.Count <= own.Count; at++)
        {
            if (own.Skip(at).Take(words.Count).SequenceEqual(words, StringComparer.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>«calls upon», «call-upon» and «call upon» are one verb.</summary>
    private TermsMatcher? CompileVerb(string value)
    {
        var wanted = StemsOf(value);
        string[] verbs = [.. snapshot.Segments.SelectMany(s => s.Reader.Verbs).Distinct(StringComparer.Ordinal).Where(v => StemsOf(v) == wanted)];
        return verbs.Length > 0 ? new TermsMatcher(Fields.Verb, verbs)
            : value.All(c => char.IsAsciiLetter(c) || c is '-' or ' ') ? new TermsMatcher(Fields.Verb, [value.ToLowerInvariant()]) : null;
    }

    private static string StemsOf(string verb) =>
        string.Join('-', verb.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Select(Stemmer.Stem));

    private TermsMatcher CompileAddressee(string value)
    {
        var found = References(value);
        if (found.Count == 0)
        {
            var slug = string.Join('-', value.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries));
            found = ["actor:" + slug, "body:" + slug];
        }

        return new TermsMatcher(Fields.Addressee, found);
    }

    private TermsMatcher? CompileMention(string value, Highlights highlights)
    {
        var found = References(value);
        if (found.Count == 0)
        {
            return null;
        }

        highlights.Entities.UnionWith(found);
        return new TermsMatcher(Fields.MentionOrPart, found);
    }

    /// <summary>Identifiers of what a name, an identifier or a reference means; empty when it means nothing.</summary>
    private List<string> References(string value)
    {
        var found = names.Resolve(value).Select(e => e.Value).ToList();
        return found.Count > 0 ? found : [.. ReferenceReader.Read(value, names, snapshot)];
    }

    private static OrMatcher? CompileKind(string value)
    {
        var all = new List<Matcher>();
        foreach (var part in value.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = part.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
            if (name.All(char.IsAsciiLetter) && Enum.TryParse<ParagraphKind>(name, true, out var kind))
            {
                all.Add(new KindMatcher([kind]));
            }
            else if (name.All(char.IsAsciiLetter) && Enum.TryParse<DocumentKind>(name, true, out var documentKind))
            {
                all.Add(new DocumentMatcher(d => d.Kind == documentKind));
            }
            else
            {
                return null;
            }
        }

        return all.Count == 0 ? null : new OrMatcher(all);
    }

    private static DocumentMatcher? CompileYear(string value)
    {
        var (from, to) = SplitRange(value, '-');
        if (!TryYear(from, 1, out var first) || !TryYear(to, 9999, out var last))
        {
            return null;
        }

        return new DocumentMatcher(d => d.Day >= 0 && d.Year >= first && d.Year <= last);
    }

    private static DocumentMatcher? CompileDate(string value)
    {
        var (from, to) = SplitRange(value, '\0');
        if (!TryDay(from, DateOnly.MinValue, out var first) || !TryDay(to, DateOnly.MaxValue, out var last))
        {
            return null;
        }

        return new DocumentMatcher(d => d.Day >= 0 && d.Day >= first.DayNumber && d.Day <= last.DayNumber);
    }

    private static (string From, string To) SplitRange(string value, char also)
    {
        var dots = value.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            return (value[..dots], value[(dots + 2)..].TrimStart('.'));
        }

        var dash = value.IndexOf(also);
        return also != '\0' && dash > 0 ? (value[..dash], value[(dash + 1)..]) : (value, value);
    }

    private static bool TryYear(string text, int otherwise, out int year)
    {
        year = otherwise;
        return text.Length == 0 || (text.Length <= 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year));
    }

    private static bool TryDay(string text, DateOnly otherwise, out DateOnly day)
    {
        day = otherwise;
        return text.Length == 0 || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }
}

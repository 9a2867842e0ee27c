using System.Collections.Frozen;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Names;

/// <summary>The authority's names by their words: which entities a run of words of a query may name. Immutable and thread-safe.</summary>
internal sealed class EntityNames
{
    private const int MostCandidates = 4;

    private readonly FrozenDictionary<string, List<NamedEntity>> byWords;
    private readonly int longest;

    internal EntityNames(Authority authority)
    {
        Authority = authority;
        var names = new Dictionary<string, List<NamedEntity>>(StringComparer.Ordinal);
        var tokens = new TokenList();
        foreach (var record in authority.Records)
        {
            Add(names, tokens, record, record.Name, NameKind.Full);
            foreach (var alias in record.Aliases)
            {
                Add(names, tokens, record, alias, NameKind.Full);
            }

            foreach (var acronym in record.Acronyms)
            {
                Add(names, tokens, record, acronym, NameKind.Acronym);
            }

            foreach (var form in record.ShortForms)
            {
                Add(names, tokens, record, form, NameKind.ShortForm);
            }
        }

        byWords = names.ToFrozenDictionary(StringComparer.Ordinal);
        longest = names.Count == 0 ? 0 : names.Keys.Max(k => k.Count(c => c == ' ') + 1);
    }

    internal Authority Authority { get; }

    /// <summary>The most words that a name has.</summary>
    internal int LongestName => Math.Min(longest, 40);

    /// <summary>
    /// The entities that folded words, one space apart, may name: one, or a few that share a short form. Names in
    /// full count in any case; acronyms that are English words, and short forms, only as they are written.
    /// </summary>
    /// <param name="words">The words.</param>
    /// <param name="written">The same as typed.</param>
    internal IReadOnlyList<EntityId> Find(string words, string written)
    {
        if (!byWords.TryGetValue(words, out var named))
        {
            return [];
        }

        var full = named.Where(n => Counts(n, words, written)).ToList();
        var best = full.Where(n => n.Kind != NameKind.ShortForm).ToList();
        var found = (best.Count > 0 ? best : full).Select(n => n.Id).Distinct().ToList();
        return found.Count > MostCandidates ? [] : found;
    }

    /// <summary>Entities of an identifier, name, acronym or short form in any case, for a condition: <c>mentions:ATT</c>.</summary>
    internal IReadOnlyList<EntityId> Resolve(string text)
    {
        if (text.Contains(':') && EntityId.TryParse(text, out var id))
        {
            return [Authority.Current(id)];
        }

        var words = WordsOf(text, new TokenList());
        if (!byWords.TryGetValue(words, out var named))
        {
            // «the Firearms Protocol».
            if (!words.StartsWith("the ", StringComparison.Ordinal) || !byWords.TryGetValue(words[4..], out named))
            {
                return [];
            }
        }

        var best = named.Where(n => n.Kind != NameKind.ShortForm).ToList();
        return [.. (best.Count > 0 ? best : named).Select(n => n.Id).Distinct()];
    }

    /// <summary>The name of an entity that an authority record covers; null for others.</summary>
    internal string? NameOf(EntityId id) => Authority.TryFind(id, out var record) ? record.Name : null;

    private static bool Counts(NamedEntity name, string words, string written) => name.Kind switch
    {
        NameKind.Full => true,
        NameKind.Acronym => written == name.Written || (words.Length > 2 && !StopWords.Contains(words)),
        _ => written == name.Written || (words.Contains(' ') && char.IsUpper(written[0])),
    };

    private static void Add(Dictionary<string, List<NamedEntity>> names, TokenList tokens, AuthorityRecord record, string written, NameKind kind)
    {
        var words = WordsOf(written, tokens);
        if (words.Length == 0)
        {
            return;
        }

        if (!names.TryGetValue(words, out var list))
        {
            names.Add(words, list = []);
        }

        list.Add(new NamedEntity(record.Id, kind, written));
    }

    private static string WordsOf(string text, TokenList tokens)
    {
        tokens.Clear();
        TextAnalyzer.Analyze(text, tokens);
        var words = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Form == TokenForm.Word)
            {
                words.Add(tokens.Term(i).ToString());
            }
        }

        return string.Join(' ', words);
    }

    private enum NameKind
    {
        Full,
        Acronym,
        ShortForm,
    }

    private sealed record NamedEntity(EntityId Id, NameKind Kind, string Written);
}

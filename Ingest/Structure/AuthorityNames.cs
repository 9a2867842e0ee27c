using System.Collections.Frozen;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>The names that a title block can hold, looked up by their words.</summary>
/// <remarks>Immutable and thread-safe. Case, punctuation and a leading article never matter.</remarks>
internal sealed class AuthorityNames
{
    private readonly FrozenDictionary<string, EntityId> bodies;
    private readonly FrozenDictionary<string, EntityId> states;
    private readonly FrozenDictionary<string, EntityId> instruments;
    private readonly FrozenDictionary<string, EntityId> bodiesBySymbol;
    private readonly FrozenDictionary<string, AuthorityRecord[]> bodiesByShortForm;
    private readonly Authority authority;

    internal AuthorityNames(Authority authority)
    {
        this.authority = authority;
        bodies = Index(EntityKind.Body);
        states = Index(EntityKind.State);
        instruments = Index(EntityKind.Instrument);
        bodiesBySymbol = First(Records(EntityKind.Body).SelectMany(r => r.SymbolPrefixes, (r, prefix) => (prefix, r.Id)));
        bodiesByShortForm = Records(EntityKind.Body)
            .SelectMany(r => r.ShortForms, (r, form) => (Form: Fold(form), Record: r))
            .GroupBy(x => x.Form, x => x.Record)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The body that a text is the name of, with nothing behind it.</summary>
    internal EntityId? FindBody(ReadOnlySpan<char> text) => bodies.TryGetValue(Fold(text), out var id) ? id : null;

    /// <summary>The body whose name a text opens with; the longest name wins.</summary>
    internal EntityId? FindBodyAtStart(ReadOnlySpan<char> text)
    {
        var folded = Fold(text.Length > 300 ? text[..300] : text);
        for (var (cut, words) = (folded.Length, 0); cut > 0 && words < 60; cut = folded.LastIndexOf(' ', cut - 1), words++)
        {
            if (bodies.TryGetValue(folded[..cut], out var id))
                return id;
        }

        return null;
    }

    /// <summary>The body that a short form means in a title block that names it in full; by itself, the one right under the United Nations.</summary>
    internal EntityId? FindBodyByShortForm(ReadOnlySpan<char> text, string titleBlock)
    {
        var folded = Fold(text);
        var words = Fold(titleBlock);
        for (var cut = folded.Length; cut > 0; cut = folded.LastIndexOf(' ', cut - 1))
        {
            if (!bodiesByShortForm.TryGetValue(folded[..cut], out var candidates))
                continue;
            var named = candidates
                .Select(r => (Record: r, Length: new[] { r.Name }.Concat(r.Aliases).Select(Fold).Where(n => words.Contains(n, StringComparison.Ordinal)).Select(n => n.Length).DefaultIfEmpty(0).Max()))
                .Where(x => x.Length > 0)
                .OrderByDescending(x => x.Length).ThenBy(x => x.Record.Id)
                .Select(x => x.Record)
                .FirstOrDefault();
            if (named is not null)
                return named.Id;
            return candidates.Where(r => r.Parent?.Value == "body:un").OrderBy(r => r.Id).Select(r => (EntityId?)r.Id).FirstOrDefault();
        }

        return null;
    }

    /// <summary>The body whose documents have symbols that begin like this one; the longest beginning wins.</summary>
    internal EntityId? FindBodyBySymbol(string symbol)
    {
        for (var cut = symbol.Length; cut > 0; cut = symbol.LastIndexOf('/', cut - 1))
        {
            if (bodiesBySymbol.TryGetValue(symbol[..cut], out var id))
                return id;
        }

        return null;
    }

    /// <summary>Whether a body is part of another, at any depth.</summary>
    internal bool IsUnder(EntityId body, EntityId whole)
    {
        var parent = authority.TryFind(body, out var record) ? record.Parent : null;
        for (var depth = 0; depth < 6 && parent is { } id; depth++)
        {
            if (id == whole)
                return true;
            parent = authority.TryFind(id, out var above) ? above.Parent : null;
        }

        return false;
    }

    /// <summary>The State that a text is the name of.</summary>
    internal EntityId? FindState(ReadOnlySpan<char> text) => states.TryGetValue(Fold(text), out var id) ? id : null;

    /// <summary>The instrument that a text is the name of.</summary>
    internal AuthorityRecord? FindInstrument(ReadOnlySpan<char> text) =>
        instruments.TryGetValue(Fold(text), out var id) && authority.TryFind(id, out var record) ? record : null;

    private IEnumerable<AuthorityRecord> Records(EntityKind kind) => authority.Records.Where(r => r.Id.Kind == kind);

    private FrozenDictionary<string, EntityId> Index(EntityKind kind) =>
        First(Records(kind).Select(r => (Fold(r.Name), r.Id))
            .Concat(Records(kind).SelectMany(r => r.Aliases.Concat(r.Acronyms), (r, alias) => (Fold(alias), r.Id))));

    private static FrozenDictionary<string, EntityId> First(IEnumerable<(string Key, EntityId Id)> pairs)
    {
        var index = new Dictionary<string, EntityId>(StringComparer.Ordinal);
        foreach (var (key, id) in pairs)
            index.TryAdd(key, id);
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Lower case, one blank between words, no leading article, no marks.</summary>
    internal static string Fold(ReadOnlySpan<char> text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) && !Raised.Is(c))
                builder.Append(char.ToLowerInvariant(c));
            else if (c is not ('’' or '\'') && builder.Length > 0 && builder[^1] != ' ')
                builder.Append(' ');
        }

        if (builder.Length > 0 && builder[^1] == ' ')
            builder.Length--;
        var folded = builder.ToString();
        return folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded;
    }

    private static string Fold(string text) => Fold(text.AsSpan());
}

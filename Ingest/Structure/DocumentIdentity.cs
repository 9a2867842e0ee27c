using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Names the work that a text is of: by its printed number, then its symbol, then its file's name, then its content.</summary>
internal static class DocumentIdentity
{
    /// <summary>The work's identifier.</summary>
    internal static EntityId Find(DocumentNumber? number, bool isDecision, bool isDraft, string? symbol, EntityId? body, string hash)
    {
        if (!isDraft && FromResolutionSymbol(symbol) is { } adopted)
            return adopted;
        if (!isDraft && number is { } printed && body is { } adopter && adopter.Kind == EntityKind.Body)
        {
            var kind = isDecision ? EntityKind.Decision : EntityKind.Resolution;
            if (EntityId.TryParse($"{(kind == EntityKind.Decision ? "dec" : "res")}:{adopter.Rest}/{printed.Path}", out var id))
                return id;
        }

        if (symbol is not null && EntityId.TryParse("doc:" + SymbolScanner.First(symbol).Replace(" ", "", StringComparison.Ordinal), out var document))
            return document;
        return EntityId.Create(EntityKind.File, hash[..12]);
    }

    /// <summary><c>A/RES/67/234 B</c>, <c>S/RES/2616 (2021)</c>, <c>E/RES/2012/19</c>, <c>A/HRC/RES/16/18</c> name the resolution.</summary>
    internal static EntityId? FromResolutionSymbol(string? symbol)
    {
        if (symbol is null)
            return null;
        foreach (var (prefix, body) in (ReadOnlySpan<(string, string)>)[("A/RES/", "ga"), ("S/RES/", "sc"), ("E/RES/", "ecosoc"), ("A/HRC/RES/", "hrc")])
        {
            if (!symbol.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            var rest = symbol.AsSpan(prefix.Length);
            var spaced = rest.IndexOf('(') is > 0 and var bracket && rest[bracket - 1] != ' ' ? $"{rest[..bracket]} {rest[bracket..]}" : rest.ToString();
            if (DocumentNumber.Read(spaced, out var number) > 0 && EntityId.TryParse($"res:{body}/{number.Path}", out var id))
                return id;
        }

        return null;
    }

    /// <summary>Whether the name of the source holds the printed number or symbol: all of its parts in their order.</summary>
    /// <remarks><c>S_RES_0687_1991_EN.txt</c> agrees with <c>687 (1991)</c>; <c>A_RES_71_48.txt</c> with <c>71/48</c>.</remarks>
    internal static bool AgreesWithName(string source, string? number, string? symbol)
    {
        var name = Parts(source[(source.LastIndexOf('/') + 1)..]);
        return Holds(name, number) || Holds(name, symbol);
    }

    /// <summary>The resolution that a source's name is of, where its text prints nothing: <c>S_RES_0462_1980_EN.txt</c>.</summary>
    internal static (DocumentNumber Number, string Body)? FromName(string source)
    {
        var parts = Parts(source[(source.LastIndexOf('/') + 1)..]);
        for (var i = 0; i + 3 < parts.Count; i++)
        {
            if (parts[i + 1] != "RES")
                continue;
            var printed = parts[i] == "S" ? $"{parts[i + 2]} ({parts[i + 3]})" : $"{parts[i + 2]}/{parts[i + 3]}";
            if (parts[i] is "S" or "A" && DocumentNumber.Read(printed, out var number) > 0)
                return (number, parts[i] == "S" ? "sc" : "ga");
        }

        return null;
    }

    private static bool Holds(List<string> name, string? printed)
    {
        if (printed is null)
            return false;
        var parts = Parts(printed);
        for (var i = 0; i + parts.Count <= name.Count && parts.Count > 0; i++)
        {
            if (name.GetRange(i, parts.Count).SequenceEqual(parts, StringComparer.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Runs of letters and of digits, without leading zeros.</summary>
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end > at)
            {
                parts.Add(text[at..end].TrimStart('0') is { Length: > 0 } digits ? digits : "0");
                at = end;
                continue;
            }

            while (end < text.Length && char.IsLetter(text[end]))
                end++;
            if (end > at)
                parts.Add(text[at..end]);
            at = Math.Max(end, at + 1);
        }

        return parts;
    }
}

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Recognizes a line that is a document's symbol.</summary>
/// <remarks>
/// Accepts <c>A/RES/67/234 B</c>, <c>S/RES/2616 (2021)</c>, <c>United Nations S/RES/1454 (2002)</c>, <c>[S/1501]</c> and its
/// misreadings <c>(S/651]</c>, <c>[8/4357]</c>, and <c>CTOC/COP/2012/6</c>. Rejects <c>2/5</c>, <c>and/or</c>, a symbol with words around it.
/// </remarks>
internal static class SymbolScanner
{
    /// <summary>The symbol that a line is, normalised in its misreadings; null when it is none.</summary>
    internal static string? ReadLine(ReadOnlySpan<char> line)
    {
        if (line.Length is < 3 or > 80 || !line.Contains('/'))
            return null;
        foreach (var head in (ReadOnlySpan<string>)["United Nations", "UNITED NATIONS"])
        {
            if (line.StartsWith(head))
                line = line[head.Length..].TrimStart();
        }

        if (line.Length > 2 && line[0] is '[' or '(' && line[^1] is ']' or '}' or ')')
            return ReadBracketed(line[1..^1]);
        var length = Read(line);
        if (length == 0)
            return null;
        var rest = line[length..].Trim().TrimEnd('*');
        if (rest.Length > 3 && rest[0] is '–' or '-' && Read(rest[1..].TrimStart()) is > 0 and var second && rest[1..].Trim().Length == second)
            return line.TrimEnd('*').ToString();
        return rest.IsEmpty ? line[..length].ToString() : null;
    }

    /// <summary>The first of a dual symbol: <c>A/85/12</c> of <c>A/85/12–S/2031/77</c>.</summary>
    internal static string First(string symbol)
    {
        for (var i = 1; i + 2 < symbol.Length; i++)
        {
            if (symbol[i] is '–' or '-' && Read(symbol.AsSpan(i + 1).TrimStart()) > 0)
                return symbol[..i].TrimEnd();
        }

        return symbol;
    }

    private static string? ReadBracketed(ReadOnlySpan<char> inside)
    {
        var comma = inside.IndexOf(',');
        if (comma > 0)
            inside = inside[..comma];
        var and = inside.IndexOf(" and ");
        if (and > 0)
            inside = inside[..and];
        inside = inside.Trim();
        var text = inside.StartsWith("8/") || inside.StartsWith("$/") || inside.StartsWith("5/") ? string.Concat("S", inside[1..]) : inside.ToString();
        return text.Length > 0 && Read(text) == text.Length ? text : null;
    }

    /// <summary>How long the symbol is that a text opens with; 0 when it opens with none.</summary>
    internal static int Read(ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && char.IsAsciiLetterUpper(text[at]))
            at++;
        if (at is 0 or > 8 || at >= text.Length || text[at] != '/')
            return 0;

        bool digit = false, segment = false;
        var end = at;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '/')
            {
                if (!segment && end != at)
                    break;
                segment = false;
            }
            else if (char.IsAsciiLetterOrDigit(c) || (c is '.' or '-' && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at + 1]) && !(c == '-' && at + 2 < text.Length && text[at + 2] == '/')))
            {
                digit |= char.IsAsciiDigit(c);
                segment = true;
                end = at + 1;
            }
            else
            {
                break;
            }
        }

        if (!digit || end < 3)
            return 0;
        // The year of a Security Council resolution and the letter of one in parts belong to the symbol.
        if (end + 7 <= text.Length && text[end] == ' ' && text[end + 1] == '(' && text[end + 6] == ')' && !text.Slice(end + 2, 4).ContainsAnyExceptInRange('0', '9'))
            end += 7;
        else if (end < text.Length && text[end] == '(' && text[(end + 1)..].IndexOf(')') is 4)
            end += 6;
        if (end + 2 <= text.Length && text[end] == ' ' && char.IsAsciiLetterUpper(text[end + 1]) && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2])))
            end += 2;
        return end;
    }
}

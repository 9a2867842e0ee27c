using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Names of entities that nobody has spelled out, and the natural order of identifiers.</summary>
internal static class EntityNaming
{
    /// <summary>A name by form alone: <c>article 8, paragraph 1 (a)</c>, <c>paragraph 16</c>, <c>A/RES/70/174</c>.</summary>
    internal static string Fallback(EntityId id)
    {
        var rest = id.Rest.ToString();
        return id.Kind switch
        {
            EntityKind.Provision => Provision(rest[(rest.IndexOf('~') + 1)..]),
            EntityKind.Article => Article(rest[(rest.IndexOf('/') + 1)..].Split('/')),
            EntityKind.Resolution => Symbol(rest, "RES", "resolution"),
            EntityKind.Decision => Symbol(rest, "DEC", "decision"),
            EntityKind.Sdg => (rest.Count(c => c == '.'), rest) switch
            {
                (0, _) => $"Goal {rest}",
                (1, _) => $"target {rest}",
                _ => $"indicator {rest}",
            },
            EntityKind.Document or EntityKind.File or EntityKind.State => rest,
            _ => rest.Replace('-', ' ').Replace("/", ", ", StringComparison.Ordinal),
        };
    }

    /// <summary>The identifier with each run of digits led by its length, so that text order puts article 2 before 10.</summary>
    internal static string Natural(EntityId id)
    {
        var text = id.Value;
        var natural = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
            {
                natural.Append(text[i]);
                continue;
            }

            var end = i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            natural.Append((char)('0' + Math.Min(end - i, 60))).Append(text, i, end - i);
            i = end - 1;
        }

        return natural.ToString();
    }

    private static string Article(string[] segments)
    {
        var name = new StringBuilder(char.IsAsciiDigit(segments[0][0]) ? "article " : "").Append(segments[0].Replace('-', ' '));
        for (var i = 1; i < segments.Length; i++)
        {
            name.Append(i == 1 && char.IsAsciiDigit(segments[i][0]) ? $", paragraph {segments[i]}" : $" ({segments[i]})");
        }

        return name.ToString();
    }

    private static string Provision(string path)
    {
        var segments = path.Split('/');
        var name = new StringBuilder(segments[0].StartsWith("pp", StringComparison.Ordinal) ? "preambular paragraph " + segments[0][2..] : "paragraph " + segments[0]);
        foreach (var segment in segments.Skip(1))
        {
            name.Append(" (").Append(segment).Append(')');
        }

        return name.ToString();
    }

    private static string Symbol(string rest, string series, string noun)
    {
        var slash = rest.IndexOf('/');
        var number = rest[(slash + 1)..];
        return rest[..slash] switch
        {
            "ga" => $"A/{series}/{number}",
            "sc" => $"S/{series}/{number}",
            "ecosoc" => $"E/{series}/{number}",
            _ => $"{noun} {number}",
        };
    }
}

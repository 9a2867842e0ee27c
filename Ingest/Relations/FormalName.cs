using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Relations;

/// <summary>Names made from identifiers: <c>Security Council resolution 1540</c>, <c>Arms Trade Treaty, article 6, paragraph 3</c>.</summary>
internal static class FormalName
{
    /// <summary>The name that an identifier gives by itself; never empty.</summary>
    public static string Of(EntityId entity, Authority authority) => entity.Kind switch
    {
        EntityKind.Resolution => Adopted(entity, "resolution", authority),
        EntityKind.Decision => Adopted(entity, "decision", authority),
        EntityKind.Article => Article(entity, authority),
        EntityKind.Provision => Provision(entity, authority),
        EntityKind.Meeting => Meeting(entity, authority),
        EntityKind.Sdg => (entity.Value.Count(c => c == '.') switch { 0 => "Goal ", 1 => "Target ", _ => "Indicator " }) + entity.Rest.ToString(),
        EntityKind.Body when entity.Rest.StartsWith("sc-committee-") => $"Security Council Committee established by resolution {entity.Rest["sc-committee-".Length..]}",
        EntityKind.Body or EntityKind.Instrument or EntityKind.Event or EntityKind.Publication or EntityKind.Programme or EntityKind.System => Words(entity.Rest),
        _ => entity.Rest.ToString(),
    };

    private static string Words(ReadOnlySpan<char> slug)
    {
        var words = slug.ToString().Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string NameOf(EntityId entity, Authority authority) =>
        authority.TryFind(entity, out var record) ? Shortest(record) : Of(entity, authority);

    /// <summary>The first alias where the name is long: «Firearms Protocol».</summary>
    private static string Shortest(AuthorityRecord record) =>
        record.Name.Length > 60 && record.Aliases.Count > 0 && record.Aliases[0].Length < record.Name.Length ? record.Aliases[0] : record.Name;

    private static string Adopted(EntityId entity, string word, Authority authority)
    {
        var rest = entity.Rest.ToString();
        var slash = rest.IndexOf('/');
        var body = EntityId.TryParse("body:" + rest[..slash], out var id) ? NameOf(id, authority) : rest[..slash];
        return $"{body} {word} {Number(rest[(slash + 1)..])}";
    }

    /// <summary><c>67/234-B</c> as <c>67/234 B</c>, <c>1514-XV</c> as <c>1514 (XV)</c>, <c>377-A-V</c> as <c>377 A (V)</c>.</summary>
    private static string Number(string number)
    {
        if (number.Contains('/'))
        {
            var dash = number.IndexOf('-', number.IndexOf('/'));
            return dash < 0 ? number : $"{number[..dash]} {number[(dash + 1)..]}";
        }

        var parts = number.Split('-');
        return parts.Length switch
        {
            1 => number,
            2 => $"{parts[0]} ({parts[1]})",
            3 when parts[1] is "S" or "ES" => $"{parts[0]} ({parts[1]}-{parts[2]})",
            _ => $"{parts[0]} {parts[1]} ({parts[^1]})",
        };
    }

    private static string Article(EntityId entity, Authority authority)
    {
        var segments = entity.Rest.ToString().Split('/');
        var owner = EntityId.TryParse("ins:" + segments[0], out var id) ? NameOf(id, authority) : segments[0];
        return owner + Path(segments.AsSpan(1), "article");
    }

    private static string Provision(EntityId entity, Authority authority)
    {
        var tilde = entity.Value.IndexOf('~');
        var owner = EntityId.TryParse(entity.Value[..tilde], out var id) ? NameOf(id, authority) : entity.Value[..tilde];
        var segments = entity.Value[(tilde + 1)..].Split('/');
        return char.IsAsciiDigit(segments[0][0]) ? owner + Path(segments, "paragraph") : $"{owner}, {string.Join(", ", segments)}";
    }

    private static string Path(ReadOnlySpan<string> segments, string first)
    {
        var name = "";
        for (var i = 0; i < segments.Length; i++)
        {
            var segment = segments[i];
            var dash = segment.IndexOf('-');
            name += segment switch
            {
                _ when dash > 0 && char.IsAsciiLetter(segment[0]) => $", {segment[..dash]} {segment[(dash + 1)..]}",
                _ when !char.IsAsciiDigit(segment[0]) => $" ({segment})",
                _ when i == 0 => $", {first} {segment.Replace('-', ' ')}",
                _ => $", paragraph {segment}",
            };
        }

        return name;
    }

    private static string Meeting(EntityId entity, Authority authority)
    {
        var segments = entity.Rest.ToString().Split('/');
        var body = EntityId.TryParse("body:" + segments[0], out var id) ? NameOf(id, authority) : segments[0];
        var sessions = segments.Length > 2 || id.Value is "body:ga" or "body:hrc" || body.Contains("Conference", StringComparison.Ordinal) || body.Contains("Commission", StringComparison.Ordinal);
        var name = $"{body}, {(sessions ? "session" : "meeting")} {segments[1].ToUpperInvariant()}";
        return segments.Length > 2 ? $"{name}, meeting {segments[2].TrimStart('m')}" : name;
    }
}

using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphApi;

/// <summary>How to cite a paragraph in running text.</summary>
internal static class Citations
{
    /// <summary>Such as «resolution 9/2 of the Conference of …, para. 16» or «Arms Trade Treaty, article 6, paragraph 3».</summary>
    /// <param name="document">The document that the paragraph stands in.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="bodyName">The name of the body that adopted or issued it; null when not known.</param>
    /// <param name="workName">The name of the work, for treaties.</param>
    internal static string Of(Document document, Paragraph paragraph, string? bodyName, string workName)
    {
        var place = Place(paragraph);
        var whole = Whole(document, bodyName, workName);
        return place is null ? whole : $"{whole}, {place}";
    }

    private static string Whole(Document document, string? bodyName, string workName) => document.Kind switch
    {
        DocumentKind.Treaty => workName,
        DocumentKind.Resolution when document.Number is not null => Adopted("resolution", document.Number, bodyName),
        DocumentKind.Decision when document.Number is not null => Adopted("decision", document.Number, bodyName),
        _ => document.Symbol ?? document.Title,
    };

    private static string Adopted(string kind, string number, string? bodyName) =>
        bodyName is null ? $"{kind} {number}" : $"{kind} {number} of the {bodyName}";

    private static string? Place(Paragraph paragraph)
    {
        if (paragraph.Entity is { Kind: EntityKind.Article } article)
        {
            // art:att/6/3/a reads article 6, paragraph 3 (a); parts and annexes name themselves.
            var segments = article.Rest.ToString().Split('/')[1..];
            var first = char.IsAsciiDigit(segments[0][0]) ? $"article {segments[0].Replace('-', ' ')}" : segments[0].Replace('-', ' ');
            return segments.Length switch
            {
                1 => first,
                _ when char.IsAsciiDigit(segments[1][0]) => $"{first}, paragraph {segments[1]}{Letters(segments.Skip(2))}",
                _ => first + Letters(segments.Skip(1)),
            };
        }

        var path = paragraph.Id.Path;
        if (paragraph.Kind == ParagraphKind.Preambular && path.StartsWith("pp", StringComparison.Ordinal))
        {
            return $"preambular para. {path[2..]}";
        }

        var parts = path.Split('/');
        var numbered = Array.FindIndex(parts, p => char.IsAsciiDigit(p[0]));
        return numbered < 0
            ? paragraph.Label is { } label ? $"para. {label}" : null
            : $"{string.Concat(parts.Take(numbered).Select(p => $"sect. {p.ToUpperInvariant()}, "))}para. {parts[numbered]}{Letters(parts.Skip(numbered + 1))}";
    }

    private static string Letters(IEnumerable<string> segments) => string.Concat(segments.Select(s => $" ({s})"));
}

using System.Text;
using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>Identifiers of names that no authority record covers (docs/identifiers.md).</summary>
internal static class Slug
{
    private const int MaxLength = 100;

    /// <summary>
    /// The slug of a name: without leading article, without diacritics, lower case, apostrophes removed, every other run of
    /// signs one hyphen, at most 100 characters, cut at a word. Empty when no letter or digit is left.
    /// </summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´')
            {
                continue;
            }

            var plain = Folding.Fold(c);
            if (char.IsAsciiLetterOrDigit(plain))
            {
                slug.Append(plain);
            }
            else if (plain != '\0' && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.ToString().TrimEnd('-');
        text = text.StartsWith("the-", StringComparison.Ordinal) ? text[4..] : text;
        if (text.Length <= MaxLength)
        {
            return text;
        }

        var cut = text.LastIndexOf('-', MaxLength);
        return text[..(cut > 0 ? cut : MaxLength)];
    }

    /// <summary>The entity of a name; null when nothing is left of it.</summary>
    public static EntityId? Entity(EntityKind kind, string name) =>
        Of(name) is { Length: > 0 } slug ? EntityId.Create(kind, slug) : null;
}

using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model;

/// <summary>One text of a work in one language: <c>res:ga/70/174@en</c>.</summary>
/// <param name="Work">The entity that this is a text of.</param>
/// <param name="Language">ISO 639-1 code, lower case; a text that lost its identifier to a better
/// one of the same work has a suffix: <c>en~dup-0a1b2c3d</c>.</param>
public readonly record struct DocumentId(EntityId Work, string Language) : IComparable<DocumentId>
{
    /// <summary>Parses <c>work@language</c>.</summary>
    /// <exception cref="FormatException">The text is no document identifier.</exception>
    public static DocumentId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException(ModelMessages.NotADocumentId(text));

    /// <summary>Parses <c>work@language</c>; false when the text is no document identifier.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out DocumentId id)
    {
        id = default;
        var at = text?.LastIndexOf('@') ?? -1;
        if (at < 0 || !EntityId.TryParse(text![..at], out var work) || work.Kind == EntityKind.Provision)
        {
            return false;
        }

        var language = text[(at + 1)..];
        if (!IsLanguage(language))
        {
            return false;
        }

        id = new DocumentId(work, language);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(DocumentId other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <inheritdoc/>
    public override string ToString() => $"{Work.Value}@{Language}";

    /// <summary>Ordinal order.</summary>
    public static bool operator <(DocumentId left, DocumentId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(DocumentId left, DocumentId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(DocumentId left, DocumentId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(DocumentId left, DocumentId right) => left.CompareTo(right) >= 0;

    private static bool IsLanguage(string text)
    {
        const string Duplicate = "~dup-";
        if (text.Length < 2 || !char.IsAsciiLetterLower(text[0]) || !char.IsAsciiLetterLower(text[1]))
        {
            return false;
        }

        return text.Length == 2
            || (text.Length == 2 + Duplicate.Length + 8
                && text.AsSpan(2).StartsWith(Duplicate)
                && text.Skip(2 + Duplicate.Length).All(char.IsAsciiHexDigitLower));
    }
}

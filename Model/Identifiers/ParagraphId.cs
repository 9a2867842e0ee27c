using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model;

/// <summary>One paragraph of a document: <c>res:ctoc-cop/9/2@en~35/a</c>.</summary>
/// <param name="Document">The document that it stands in.</param>
/// <param name="Path">Its place: <c>16</c>, <c>35/a</c>, <c>pp3</c>, <c>h4</c>, a repeat <c>16.2</c>; never empty.</param>
public readonly record struct ParagraphId(DocumentId Document, string Path)
{
    /// <summary>Parses <c>document~path</c>.</summary>
    /// <exception cref="FormatException">The text is no paragraph identifier.</exception>
    public static ParagraphId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException(ModelMessages.NotAParagraphId(text));

    /// <summary>Parses <c>document~path</c>; false when the text is no paragraph identifier, or is a document's
    /// with the suffix of a duplicate.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ParagraphId id)
    {
        id = default;
        var at = text?.IndexOf('@') ?? -1;
        var tilde = text?.LastIndexOf('~') ?? -1;
        if (at < 0 || tilde < at || tilde == text!.Length - 1 || !DocumentId.TryParse(text[..tilde], out var document))
        {
            return false;
        }

        var path = text[(tilde + 1)..];
        if (path.Length > EntityId.MaxLength
            || path.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '@' or '|')
            || DocumentId.TryParse(text, out _))
        {
            return false;
        }

        id = new ParagraphId(document, path);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Document}~{Path}";
}

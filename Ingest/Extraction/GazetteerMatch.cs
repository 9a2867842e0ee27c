using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>A place where a text has a name of the authority files.</summary>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="FirstToken">The first token.</param>
/// <param name="LastToken">The last token, inclusive.</param>
/// <param name="Name">The name, with the records that it may stand for.</param>
/// <param name="Depth">How many longer matches hold it; 0 for an outermost one.</param>
internal readonly record struct GazetteerMatch(int Start, int End, int FirstToken, int LastToken, GazetteerName Name, int Depth)
{
    private const int LongShortForm = 7;

    /// <summary>
    /// It names without the document's help: a name, an acronym, or a shared name so long that only a date or ordinal is lacking,
    /// or two States' name.
    /// </summary>
    public bool IsFull => Name.Form is NameForm.Name or NameForm.Acronym || (Name.Form == NameForm.Short && (Name.Words >= LongShortForm || Name.Records[0].Id.Kind == EntityKind.State));
}

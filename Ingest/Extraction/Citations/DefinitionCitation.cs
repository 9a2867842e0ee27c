namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>
/// A name that the document gives in brackets to what stands before it: <c>… Harbour Mission (UNHARBOUR)</c>,
/// <c>… Lighthouses ("the Committee")</c>.
/// </summary>
/// <param name="Start">First UTF-16 unit of the name given, without article and quotation marks.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Key">Its words as <see cref="NameKey"/> makes them alike.</param>
/// <param name="Before">Offset of the bracket: what is named ends there.</param>
internal sealed record DefinitionCitation(int Start, int End, string Key, int Before) : Citation(Start, End);

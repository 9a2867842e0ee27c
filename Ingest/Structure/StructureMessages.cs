namespace KnowledgeGraph.Ingest.Structure;

/// <summary>What this folder says when a text's structure is not what a document has.</summary>
internal static class StructureMessages
{
    internal static string Divided(int paragraphs, int limit) =>
        $"{paragraphs} paragraphs were longer than {limit} characters and were divided; the file may have lost its line ends.";
}

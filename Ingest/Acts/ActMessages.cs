namespace KnowledgeGraph.Ingest.Acts;

/// <summary>What this folder says when something is wrong.</summary>
internal static class ActMessages
{
    internal static string NotAVerb(string row) =>
        $"«{row}» is no row of drafting-verbs.txt; expected seven columns parted by «|», or three or four for an adjective.";
}

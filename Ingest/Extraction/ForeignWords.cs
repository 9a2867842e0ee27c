namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Small words of French, Spanish and Portuguese that join the parts of a name.</summary>
internal static class ForeignWords
{
    /// <summary>Accepts «Forces … <c>du</c> Rwanda», «Union <c>des</c> Patriotes»; rejects «la», which stands alone as well, and capitals («De Gaulle»).</summary>
    public static bool IsJoint(ReadOnlySpan<char> word) => word is "du" or "des" or "de" or "do" or "dos" or "da" or "del" or "pour" or "para";
}

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Nouns that make a State's name the name of a river, a sea or a town.</summary>
internal static class Landforms
{
    /// <summary>Accepts «Congo <c>River</c>», «Panama <c>Canal</c>», «Kuwait <c>City</c>».</summary>
    public static bool Follow(ReadOnlySpan<char> word) =>
        word is "River" or "river" or "Canal" or "City" or "Delta" or "Valley" or "Strait" or "Peninsula" or "Basin";

    /// <summary>Accepts «<c>Lake</c> Chad», «<c>River</c> Jordan».</summary>
    public static bool Precede(ReadOnlySpan<char> word) => word is "Lake" or "River";

    /// <summary>Accepts «<c>Gulf</c> of Oman», «<c>Sea</c> of Japan»; rejects «State of», «people of».</summary>
    public static bool PrecedeOf(ReadOnlySpan<char> word) => word is "Gulf" or "Sea" or "Strait" or "Straits" or "Bight";
}

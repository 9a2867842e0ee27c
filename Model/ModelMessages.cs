namespace KnowledgeGraph.Model;

/// <summary>What this folder says when something is wrong.</summary>
internal static class ModelMessages
{
    internal static string NotAnEntityId(string? text) =>
        $"«{Shown(text)}» is no entity identifier; expected kind:rest, such as ins:att or res:ga/70/174~3.";

    internal static string NotADocumentId(string? text) =>
        $"«{Shown(text)}» is no document identifier; expected work@language, such as res:ga/70/174@en.";

    internal static string NotAParagraphId(string? text) =>
        $"«{Shown(text)}» is no paragraph identifier; expected document~path, such as res:ga/70/174@en~3.";

    private static string Shown(string? text) => text is null ? "" : text.Length <= 80 ? text : text[..80] + "…";
}

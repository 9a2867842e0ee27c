using System.Text.Json;

namespace KnowledgeGraph.Model;

/// <summary>The written names of relation types: <c>ADOPTED_BY</c>.</summary>
public static class RelationTypeNames
{
    private static readonly string[] Names =
        [.. Enum.GetValues<RelationType>().Select(t => JsonNamingPolicy.SnakeCaseUpper.ConvertName(t.ToString()))];

    /// <summary>The name of a type.</summary>
    public static string Of(RelationType type) => Names[(int)type];

    /// <summary>The type of a name; false when there is none.</summary>
    public static bool TryParse(string name, out RelationType type)
    {
        var index = Array.IndexOf(Names, name);
        type = (RelationType)Math.Max(0, index);
        return index >= 0;
    }
}

using System.Diagnostics.CodeAnalysis;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store;

/// <summary>A relation's identifier: <c>rel:CITES|res:ctoc-cop/9/2@en|ins:att|note</c>; it holds all that makes the relation one.</summary>
public readonly record struct RelationId(RelationType Type, string From, string To, string? Verb)
{
    private const string Prefix = "rel:";

    /// <summary>The identifier of a relation.</summary>
    public static RelationId Of(Relation relation) => new(relation.Type, relation.From, relation.To, relation.Verb);

    /// <summary>Parses an identifier; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RelationId id)
    {
        id = default;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var parts = text[Prefix.Length..].Split('|');
        if (parts.Length is not (3 or 4) || parts.Any(p => p.Length == 0) || !RelationTypeNames.TryParse(parts[0], out var type))
        {
            return false;
        }

        id = new RelationId(type, parts[1], parts[2], parts.Length == 4 ? parts[3] : null);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Prefix}{RelationTypeNames.Of(Type)}|{From}|{To}{(Verb is null ? "" : "|" + Verb)}";
}

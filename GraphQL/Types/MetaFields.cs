namespace KnowledgeGraph.GraphQL.Types;

/// <summary><c>__typename</c>, <c>__schema</c> and <c>__type</c> (section 4.1).</summary>
internal sealed record MetaFields(FieldDefinition Typename, FieldDefinition Schema, FieldDefinition Type);

namespace KnowledgeGraph.Model.Tests.Identifiers;

/// <summary>A text that looks like an identifier and may be one.</summary>
public sealed record NearIdentifier(string Text);

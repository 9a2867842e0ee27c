namespace KnowledgeGraph.GraphQL;

/// <summary>Limits that apply while a document is read, before anything else looks at it.</summary>
/// <remarks>Immutable. A document over one of them gets an error with the code <c>LIMIT_EXCEEDED</c> that names it.</remarks>
public sealed record ParserLimits
{
    /// <summary>Characters (UTF-16 units) of the document.</summary>
    public int MaxLength { get; init; } = 256 * 1024;

    /// <summary>Lexical tokens.</summary>
    public int MaxTokens { get; init; } = 20_000;

    /// <summary>Nesting of selection sets, list and object values, and list types, counted together.</summary>
    public int MaxDepth { get; init; } = 60;

    /// <summary>Field selections.</summary>
    public int MaxFields { get; init; } = 2_000;

    /// <summary>Aliased field selections.</summary>
    public int MaxAliases { get; init; } = 250;

    /// <summary>Directives applied.</summary>
    public int MaxDirectives { get; init; } = 250;

    /// <summary>Elements of list values and fields of object values, counted together.</summary>
    public int MaxValues { get; init; } = 10_000;

    /// <summary>Operations and fragments.</summary>
    public int MaxDefinitions { get; init; } = 250;

    /// <summary>What the server's own schema text is read with.</summary>
    internal static ParserLimits ForSchemas { get; } = new()
    {
        MaxLength = 16 * 1024 * 1024,
        MaxTokens = int.MaxValue,
        MaxDepth = 200,
        MaxFields = int.MaxValue,
        MaxAliases = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxValues = int.MaxValue,
        MaxDefinitions = int.MaxValue,
    };
}

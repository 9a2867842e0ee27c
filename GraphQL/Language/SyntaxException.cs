namespace KnowledgeGraph.GraphQL.Language;

/// <summary>A document that does not follow the grammar, or exceeds a limit while it is read.</summary>
internal sealed class SyntaxException(string message, Source source, int offset, string code = ErrorCodes.SyntaxError)
    : Exception(message)
{
    /// <summary>The place of the first character that does not fit.</summary>
    public ErrorLocation Location { get; } = source.LocationOf(offset);

    /// <summary>The source line and a caret under the place.</summary>
    public string Excerpt { get; } = source.ExcerptAt(offset);

    /// <summary>Syntax error or limit.</summary>
    public string Code { get; } = code;

    /// <summary>As the response shows it.</summary>
    public GraphQLError ToError() => new(Message, Code)
    {
        Locations = [Location],
        Extensions = new Dictionary<string, object?> { ["excerpt"] = Excerpt },
    };
}

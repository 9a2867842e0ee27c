namespace KnowledgeGraph.GraphQL.Http;

/// <summary>A request that is refused before its document is looked at.</summary>
internal sealed class BadRequestException(int status, string message, string code = ErrorCodes.BadRequest) : Exception(message)
{
    /// <summary>The HTTP status code.</summary>
    public int Status { get; } = status;

    /// <summary>The error's code.</summary>
    public string Code { get; } = code;
}

namespace KnowledgeGraph.GraphQL;

/// <summary>The values of <c>extensions.code</c> that the server itself gives.</summary>
public static class ErrorCodes
{
    /// <summary>The document is no GraphQL.</summary>
    public const string SyntaxError = "SYNTAX_ERROR";

    /// <summary>The document breaks a rule of section 5.</summary>
    public const string ValidationFailed = "VALIDATION_FAILED";

    /// <summary>A limit on the document's size or shape is exceeded.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The estimated cost is over the limit.</summary>
    public const string CostExceeded = "COST_EXCEEDED";

    /// <summary>A variable's value does not fit its type.</summary>
    public const string BadVariable = "BAD_VARIABLE";

    /// <summary>The request names no operation, or one that does not exist.</summary>
    public const string UnknownOperation = "UNKNOWN_OPERATION";

    /// <summary>The HTTP request or the websocket message is not as the protocol says.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>A client asked for something by hash that the server does not have, or may run only such.</summary>
    public const string UnknownDocument = "UNKNOWN_DOCUMENT";

    /// <summary>A mutation or a subscription came by a way that allows queries only.</summary>
    public const string OperationNotAllowed = "OPERATION_NOT_ALLOWED";

    /// <summary>A resolver failed; details are in the server's log.</summary>
    public const string InternalError = "INTERNAL_ERROR";

    /// <summary>A resolver gave a value that does not fit the schema; details are in the server's log.</summary>
    public const string BadResult = "BAD_RESULT";

    /// <summary>The time limit of an operation was reached.</summary>
    public const string Timeout = "TIMEOUT";
}

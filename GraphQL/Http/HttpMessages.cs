using System.Globalization;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>What is said about an HTTP request that is no GraphQL request.</summary>
internal static class HttpMessages
{
    public const string NoQuery = "The request has no \"query\": send the document's text as \"query\", or a trusted document's hash as \"documentId\".";
    public const string QueryNotString = "\"query\" must be a string.";
    public const string OperationNameNotString = "\"operationName\" must be a string or null.";
    public const string VariablesNotMap = "\"variables\" must be an object or null.";
    public const string ExtensionsNotMap = "\"extensions\" must be an object or null.";
    public const string NotJson = "The body is not well-formed JSON in UTF-8.";
    public const string BadText = "A text in the request holds a lone surrogate; only whole Unicode characters can be read.";
    public const string Batch = "The body is a list: one request at a time; send several on one HTTP/2 connection instead.";
    public const string NotAnObject = "The body must be a JSON object with \"query\", and optionally \"operationName\", \"variables\" and \"extensions\".";
    public const string ContentType = "The body's media type must be application/json in UTF-8.";
    public const string NotAcceptable = "The response can be application/graphql-response+json, application/json or, for subscriptions, text/event-stream; none of them is accepted.";
    public const string Method = "Send GET or POST.";
    public const string CrossSite = "A page of another site may not send requests here; allow its origin, or send from the server.";
    public const string OnlyTrusted = "Only trusted documents run here; send the hash of one as \"documentId\".";
    public const string Busy = "Too many subscriptions are open; try again later.";

    public static string TooLarge(int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"The body is over the limit of {limit} bytes; send less, or values one by one.");

    public static string UnknownHash(string hash) => $"No trusted document has the hash \"{Types.CoercionMessages.Cut(hash)}\".";
}

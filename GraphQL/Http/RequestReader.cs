using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>From an HTTP request, or a websocket message, to a GraphQL request.</summary>
internal sealed class RequestReader(GraphQLHttpOptions options)
{
    /// <summary>Reads GET parameters or a POST body.</summary>
    /// <exception cref="BadRequestException">It is no GraphQL request.</exception>
    public async ValueTask<GraphQLRequest> ReadAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return FromQuery(context) with { AllowMutations = false };
        }

        if (!HttpMethods.IsPost(context.Request.Method))
        {
            throw new BadRequestException(StatusCodes.Status405MethodNotAllowed, HttpMessages.Method);
        }

        RequireJson(context.Request);
        using var body = await ReadBodyAsync(context);
        return body.RootElement.ValueKind switch
        {
            JsonValueKind.Object => FromParameters(context, body.RootElement),
            JsonValueKind.Array => throw new BadRequestException(400, HttpMessages.Batch),
            _ => throw new BadRequestException(400, HttpMessages.NotAnObject),
        };
    }

    /// <summary>Reads the parameters of a request from a JSON object.</summary>
    /// <exception cref="BadRequestException">They are none.</exception>
    public GraphQLRequest FromParameters(HttpContext context, JsonElement parameters)
    {
        var extensions = Map(parameters, "extensions", HttpMessages.ExtensionsNotMap);
        return Make(
            context,
            Text(parameters, "query", HttpMessages.QueryNotString),
            Text(parameters, "documentId", HttpMessages.QueryNotString) ?? PersistedHash(extensions),
            Text(parameters, "operationName", HttpMessages.OperationNameNotString),
            Map(parameters, "variables", HttpMessages.VariablesNotMap));
    }

    private GraphQLRequest FromQuery(HttpContext context)
    {
        var query = context.Request.Query;
        return Make(
            context,
            query["query"].FirstOrDefault(),
            query["documentId"].FirstOrDefault() ?? PersistedHash(Json(query["extensions"].FirstOrDefault(), HttpMessages.ExtensionsNotMap)),
            query["operationName"].FirstOrDefault(),
            Json(query["variables"].FirstOrDefault(), HttpMessages.VariablesNotMap));
    }

    private GraphQLRequest Make(HttpContext context, string? document, string? hash, string? operationName, Dictionary<string, object?>? variables)
    {
        var request = new GraphQLRequest
        {
            Document = Document(document, hash),
            OperationName = operationName,
            Variables = variables,
            Services = context.RequestServices,
            ReportCost = options.AllowCostReport && context.Request.Headers["GraphQL-Cost"] == "1",
        };
        return options.Prepare?.Invoke(context, request) ?? request;
    }

    private string Document(string? document, string? hash)
    {
        var trusted = options.TrustedDocuments;
        if (!string.IsNullOrEmpty(document))
        {
            return !options.OnlyTrustedDocuments || trusted?.Find(TrustedDocuments.HashOf(document)) is not null
                ? document
                : throw new BadRequestException(400, HttpMessages.OnlyTrusted, ErrorCodes.UnknownDocument);
        }

        return string.IsNullOrEmpty(hash)
            ? throw new BadRequestException(400, HttpMessages.NoQuery)
            : trusted?.Find(hash) ?? throw new BadRequestException(400, HttpMessages.UnknownHash(hash), ErrorCodes.UnknownDocument);
    }

    private static void RequireJson(HttpRequest request)
    {
        var isJson = MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
        if (!isJson)
        {
            throw new BadRequestException(StatusCodes.Status415UnsupportedMediaType, HttpMessages.ContentType);
        }
    }

    private async ValueTask<JsonDocument> ReadBodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > options.MaxBodyBytes)
        {
            throw TooLarge();
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > options.MaxBodyBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                throw TooLarge();
            }

            if (!read.IsCompleted)
            {
                reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
                continue;
            }

            try
            {
                return JsonDocument.Parse(read.Buffer.ToArray(), JsonValues.Options);
            }
            catch (JsonException)
            {
                throw new BadRequestException(400, HttpMessages.NotJson);
            }
            finally
            {
                reader.AdvanceTo(read.Buffer.End);
            }
        }
    }

    private BadRequestException TooLarge() =>
        new(StatusCodes.Status413PayloadTooLarge, HttpMessages.TooLarge(options.MaxBodyBytes), ErrorCodes.LimitExceeded);

    private static string? PersistedHash(Dictionary<string, object?>? extensions) =>
        extensions?.GetValueOrDefault("persistedQuery") is Dictionary<string, object?> persisted
            ? persisted.GetValueOrDefault("sha256Hash") as string
            : null;

    private static string? Text(JsonElement parameters, string name, string why)
    {
        if (!parameters.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.String ? JsonValues.Text(value) : throw new BadRequestException(400, why);
    }

    private static Dictionary<string, object?>? Map(JsonElement parameters, string name, string why)
    {
        if (!parameters.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Object ? JsonValues.ToDictionary(value) : throw new BadRequestException(400, why);
    }

    private static Dictionary<string, object?>? Json(string? text, string why)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text, JsonValues.Options);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Null => null,
                JsonValueKind.Object => JsonValues.ToDictionary(document.RootElement),
                _ => throw new BadRequestException(400, why),
            };
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            // ArgumentException: the text itself holds a lone surrogate.
            throw new BadRequestException(400, why);
        }
    }
}

using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>From JSON to the plain values of <see cref="GraphQLRequest.Variables"/>.</summary>
internal static class JsonValues
{
    /// <summary>Nesting that is read; deeper JSON is refused as malformed.</summary>
    public static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    /// <summary>Any value; whole numbers are long where they fit, all others double.</summary>
    public static object? ToPlain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => Text(element),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? whole : element.GetDouble(),
        JsonValueKind.Array => element.EnumerateArray().Select(ToPlain).ToList(),
        JsonValueKind.Object => ToDictionary(element),
        _ => null,
    };

    /// <summary>An object; of a name that stands twice, the last value counts.</summary>
    public static Dictionary<string, object?> ToDictionary(JsonElement element)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            map[Name(property)] = ToPlain(property.Value);
        }

        return map;
    }

    /// <summary>A string.</summary>
    /// <exception cref="BadRequestException">It holds a lone surrogate.</exception>
    public static string Text(JsonElement element)
    {
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BadRequestException(400, HttpMessages.BadText);
        }
    }

    private static string Name(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            throw new BadRequestException(400, HttpMessages.BadText);
        }
    }
}

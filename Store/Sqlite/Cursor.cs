using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>A place in a list: the sort values of an element, as base64url of a JSON array after the list's name.</summary>
internal static class Cursor
{
    internal static string Of(string list, params ReadOnlySpan<object?> values) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes((object?[])[list, .. values]));

    /// <summary>The values of a cursor; null when there is none.</summary>
    /// <exception cref="FormatException">It is none of this list, or not of these types.</exception>
    internal static object?[]? Parse(string list, string? cursor, params ReadOnlySpan<Type> types)
    {
        if (cursor is null)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor));
            var array = json.RootElement;
            if (array.ValueKind == JsonValueKind.Array && array.GetArrayLength() == types.Length + 1 && array[0].ValueEquals(list))
            {
                var values = new object?[types.Length];
                for (var i = 0; i < types.Length; i++)
                {
                    values[i] = array[i + 1] switch
                    {
                        { ValueKind: JsonValueKind.Null } => null,
                        var v when types[i] == typeof(long) => v.GetInt64(),
                        var v => v.GetString() ?? throw new FormatException(),
                    };
                }

                return values;
            }
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException or DecoderFallbackException)
        {
            throw new FormatException(StoreMessages.NoCursor(cursor), e);
        }

        throw new FormatException(StoreMessages.NoCursor(cursor));
    }
}

using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Writes a response as JSON.</summary>
internal static class ResponseWriter
{
    /// <summary>Text stands as itself but for what JSON requires; the answer is never part of a page.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");
    private static readonly JsonEncodedText Errors = JsonEncodedText.Encode("errors");
    private static readonly JsonEncodedText Extensions = JsonEncodedText.Encode("extensions");

    /// <summary>Writes errors, data and extensions.</summary>
    public static void Write(Utf8JsonWriter writer, GraphQLResponse response, ResponseBuffer? data)
    {
        writer.WriteStartObject();
        if (response.Errors.Count > 0)
        {
            writer.WriteStartArray(Errors);
            foreach (var error in response.Errors)
            {
                Write(writer, error);
            }

            writer.WriteEndArray();
        }

        if (data is not null)
        {
            writer.WritePropertyName(Data);
            Write(writer, data, RequestExecution.DataCell);
        }

        if (response.Extensions is not null)
        {
            writer.WritePropertyName(Extensions);
            WritePlain(writer, response.Extensions);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes one error.</summary>
    public static void Write(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        if (error.Locations.Count > 0)
        {
            writer.WriteStartArray("locations"u8);
            foreach (var location in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line"u8, location.Line);
                writer.WriteNumber("column"u8, location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is not null)
        {
            writer.WritePropertyName("path"u8);
            WritePlain(writer, error.Path);
        }

        writer.WriteStartObject(Extensions);
        writer.WriteString("code"u8, error.Code);
        foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            writer.WritePropertyName(name);
            WritePlain(writer, value);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Writes null, text, numbers, lists and dictionaries.</summary>
    public static void WritePlain(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                WriteDouble(writer, number);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                writer.WriteStartObject();
                foreach (var (name, item) in map)
                {
                    writer.WritePropertyName(name);
                    WritePlain(writer, item);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable list:
                writer.WriteStartArray();
                foreach (var item in list)
                {
                    WritePlain(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, ResponseBuffer data, int index)
    {
        ref var cell = ref data[index];
        switch (cell.Kind)
        {
            case CellKind.String:
                writer.WriteStringValue((string)cell.Value!);
                break;
            case CellKind.Int:
                writer.WriteNumberValue(cell.Bits);
                break;
            case CellKind.Float:
                WriteDouble(writer, BitConverter.Int64BitsToDouble(cell.Bits));
                break;
            case CellKind.Boolean:
                writer.WriteBooleanValue(cell.Bits != 0);
                break;
            case CellKind.Plain:
                WritePlain(writer, cell.Value);
                break;
            case CellKind.Container:
                WriteContainer(writer, data, (int)cell.Bits);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteContainer(Utf8JsonWriter writer, ResponseBuffer data, int start)
    {
        if (data[start].Value is ObjectPlan plan)
        {
            writer.WriteStartObject();
            for (var i = 0; i < plan.Fields.Length; i++)
            {
                writer.WritePropertyName(plan.Fields[i].Encoded);
                Write(writer, data, start + 1 + i);
            }

            writer.WriteEndObject();
            return;
        }

        writer.WriteStartArray();
        for (var i = 0; i < data[start].Count; i++)
        {
            Write(writer, data, start + 1 + i);
        }

        writer.WriteEndArray();
    }

    private static void WriteDouble(Utf8JsonWriter writer, double number)
    {
        // -0 is a number of its own in JSON, but none that clients expect.
        writer.WriteNumberValue(number == 0 ? 0 : number);
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace KnowledgeGraph.Model;

/// <summary>The extraction contract as JSON: what <c>ingest extract</c> prints, one document a line.</summary>
/// <remarks>
/// Property names are camelCase, kinds kebab-case, relation types and strengths upper snake case,
/// identifiers and dates strings. Nulls and empty lists are written. The fields of the document
/// stand at the top level, then <c>paragraphs</c>, <c>entities</c>, <c>relations</c>.
/// </remarks>
public static class ContractJson
{
    /// <summary>Options that write and read the contract's types; safe to share.</summary>
    public static JsonSerializerOptions Options { get; } = CreateOptions();

    /// <summary>One document as one line of JSON, without a line end.</summary>
    public static string Serialize(ExtractedDocument document)
    {
        using var stream = new MemoryStream();
        Write(stream, document);
        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>Writes one document as one line of JSON, without a line end.</summary>
    public static void Write(Stream stream, ExtractedDocument document)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Options.Encoder });
        writer.WriteStartObject();
        using (var fields = JsonSerializer.SerializeToDocument(document.Document, Options))
        {
            foreach (var field in fields.RootElement.EnumerateObject())
            {
                field.WriteTo(writer);
            }
        }

        writer.WritePropertyName("paragraphs");
        JsonSerializer.Serialize(writer, document.Paragraphs, Options);
        writer.WritePropertyName("entities");
        JsonSerializer.Serialize(writer, document.Entities, Options);
        writer.WritePropertyName("relations");
        JsonSerializer.Serialize(writer, document.Relations, Options);
        writer.WriteEndObject();
    }

    private static JsonSerializerOptions CreateOptions()
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            // Quotation marks and letters of every language stay readable; the output is no HTML.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        options.Converters.Add(new JsonStringEnumConverter<RelationType>(JsonNamingPolicy.SnakeCaseUpper));
        options.Converters.Add(new JsonStringEnumConverter<ActStrength>(JsonNamingPolicy.SnakeCaseUpper));
        options.Converters.Add(new JsonStringEnumConverter<DocumentKind>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<ParagraphKind>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new JsonStringEnumConverter<EntityKind>(JsonNamingPolicy.KebabCaseLower));
        options.Converters.Add(new IdentifierConverter<EntityId>(EntityId.Parse));
        options.Converters.Add(new IdentifierConverter<DocumentId>(DocumentId.Parse));
        options.Converters.Add(new IdentifierConverter<ParagraphId>(ParagraphId.Parse));
        options.Converters.Add(new RelationConverter());
        options.MakeReadOnly();
        return options;
    }

    private sealed class IdentifierConverter<T>(Func<string, T> parse) : JsonConverter<T>
    {
        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return parse(reader.GetString() ?? "");
            }
            catch (FormatException e)
            {
                throw new JsonException(e.Message, e);
            }
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value!.ToString());
    }

    /// <summary>A relation's <c>source</c> is <c>text</c> or <c>authority</c>.</summary>
    private sealed class RelationConverter : JsonConverter<Relation>
    {
        private sealed record Written(RelationType Type, string From, string To, string? Verb, string Source, IReadOnlyList<Evidence> Evidence);

        public override Relation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var read = JsonSerializer.Deserialize<Written>(ref reader, options)!;
            return new Relation(read.Type, read.From, read.To, read.Verb)
            {
                FromAuthority = read.Source == "authority",
                Evidence = read.Evidence,
            };
        }

        public override void Write(Utf8JsonWriter writer, Relation value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(
                writer,
                new Written(value.Type, value.From, value.To, value.Verb, value.FromAuthority ? "authority" : "text", value.Evidence),
                options);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeGraph.Ingest.Evaluation;

/// <summary>A document annotated by reading: what an extraction should find in it.</summary>
/// <remarks>Immutable; the file's form is described in docs/evaluation.md.</remarks>
internal sealed record GoldDocument
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The file's name of the document annotated.</summary>
    public required string Source { get; init; }

    /// <summary>The fields; a null or missing one is not printed in the document.</summary>
    public required IReadOnlyDictionary<string, JsonElement> Document { get; init; }

    /// <summary>Paragraphs in reading order.</summary>
    public required IReadOnlyList<GoldParagraph> Paragraphs { get; init; }

    /// <summary>Relations of the document, those of authority files left out.</summary>
    public IReadOnlyList<GoldRelation> Relations { get; init; } = [];

    /// <summary>Reads a gold file.</summary>
    /// <exception cref="InvalidDataException">The file is no gold file; the message says why.</exception>
    internal static GoldDocument Load(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<GoldDocument>(File.ReadAllBytes(path), Options)
                ?? throw new InvalidDataException(EvaluationMessages.NotGold(path, "null"));
        }
        catch (JsonException e)
        {
            throw new InvalidDataException(EvaluationMessages.NotGold(path, e.Message), e);
        }
    }

    /// <summary>A field as text; null when the document does not print it.</summary>
    internal string? Field(string name) =>
        Document.TryGetValue(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
}

/// <summary>A paragraph annotated.</summary>
internal sealed record GoldParagraph
{
    /// <summary>Kind as the contract names it.</summary>
    public required string Kind { get; init; }

    /// <summary>Label as printed; null when none.</summary>
    public string? Label { get; init; }

    /// <summary>The first words, at most eight.</summary>
    public required string Starts { get; init; }

    /// <summary>Acts in order.</summary>
    public IReadOnlyList<GoldAct> Acts { get; init; } = [];

    /// <summary>What the paragraph's own text mentions.</summary>
    public IReadOnlyList<string> Mentions { get; init; } = [];

    /// <summary>What only its footnotes mention.</summary>
    public IReadOnlyList<string> FootnoteMentions { get; init; } = [];

    /// <summary>The meeting at which it was recommended; null when none.</summary>
    public string? RecommendedAt { get; init; }
}

/// <summary>An act annotated.</summary>
internal sealed record GoldAct
{
    /// <summary>The verb's base form.</summary>
    public required string Verb { get; init; }

    /// <summary>Identifiers of those who are asked, or objects with an <c>entity</c>.</summary>
    [JsonPropertyName("addressees")]
    public IReadOnlyList<JsonElement> Written { get; init; } = [];

    /// <summary>Identifiers of those who are asked.</summary>
    [JsonIgnore]
    public IEnumerable<string> Addressees => Written.Select(a => a.ValueKind == JsonValueKind.String ? a.GetString()! : a.GetProperty("entity").GetString()!);
}

/// <summary>A relation annotated.</summary>
internal sealed record GoldRelation(string Type, string From, string To);

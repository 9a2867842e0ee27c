using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>The fields of a document that no query needs, as JSON in its row.</summary>
internal sealed record DocumentFields
{
    public string? Number { get; init; }

    public string? Symbol { get; init; }

    public required string Title { get; init; }

    public string? Session { get; init; }

    public required string MediaType { get; init; }

    public int? Pages { get; init; }

    public IReadOnlyList<string> Warnings { get; init; } = [];

    public IReadOnlyList<EntityId> Sponsors { get; init; } = [];

    public EntityId? Body { get; init; }

    public long Bytes { get; init; }

    public string Reader { get; init; } = "";

    public GivenFields? Given { get; init; }

    internal static string Write(Document document, Provenance provenance) => JsonSerializer.Serialize(
        new DocumentFields
        {
            Number = document.Number,
            Symbol = document.Symbol,
            Title = document.Title,
            Session = document.Session,
            MediaType = document.MediaType,
            Pages = document.Pages,
            Warnings = document.Warnings,
            Sponsors = document.Sponsors,
            Body = document.Body,
            Bytes = provenance.Bytes,
            Reader = provenance.Reader,
            Given = provenance.Given,
        },
        ContractJson.Options);

    internal static DocumentFields Read(string json) => JsonSerializer.Deserialize<DocumentFields>(json, ContractJson.Options)!;
}

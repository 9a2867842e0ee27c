using System.Globalization;
using Microsoft.Data.Sqlite;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Rows as documents and paragraphs.</summary>
internal static class DocumentRows
{
    /// <summary>The columns that <see cref="Document"/> reads, of the table named <c>d</c>.</summary>
    internal const string DocumentColumns = "d.id, d.source, d.hash, d.kind, d.day, d.warning, d.fields, d.ingested, d.rules";

    /// <summary>The columns that <see cref="Paragraph"/> reads, of the table named <c>p</c>.</summary>
    internal const string ParagraphColumns =
        "p.position, p.path, p.kind, p.parent, (SELECT e.id FROM entity e WHERE e.key = p.entity), p.text, p.content";

    internal static DocumentRecord Document(SqliteDataReader row, int from = 0)
    {
        var fields = DocumentFields.Read(row.GetString(from + 6));
        var document = new Document
        {
            Id = DocumentId.Parse(row.GetString(from)),
            Source = row.GetString(from + 1),
            Hash = row.GetString(from + 2),
            Kind = (DocumentKind)row.GetInt32(from + 3),
            Date = row.IsDBNull(from + 4) ? null : DateOnly.FromDayNumber(row.GetInt32(from + 4)),
            Number = fields.Number,
            Symbol = fields.Symbol,
            Title = fields.Title,
            Body = fields.Body,
            Session = fields.Session,
            MediaType = fields.MediaType,
            Pages = fields.Pages,
            Warnings = Warnings(fields.Warnings, row.IsDBNull(from + 5) ? null : row.GetString(from + 5)),
            Sponsors = fields.Sponsors,
        };
        return new DocumentRecord(document, Instant(row.GetString(from + 7)))
        {
            Provenance = new Provenance(fields.Bytes, fields.Reader, row.GetString(from + 8)) { Given = fields.Given },
        };
    }

    internal static Paragraph Paragraph(SqliteDataReader row, DocumentId document, int from = 0) => ParagraphContent.Read(
        new Paragraph
        {
            Id = new ParagraphId(document, row.GetString(from + 1)),
            Position = row.GetInt32(from),
            Kind = (ParagraphKind)row.GetInt32(from + 2),
            Parent = row.IsDBNull(from + 3) ? null : row.GetString(from + 3),
            Entity = row.IsDBNull(from + 4) ? null : EntityId.Parse(row.GetString(from + 4)),
            Text = row.GetString(from + 5),
        },
        row.GetFieldValue<byte[]>(from + 6));

    /// <summary>The text's own warnings, then the store's.</summary>
    internal static IReadOnlyList<string> Warnings(IReadOnlyList<string> own, string? claim) => claim is null ? own : [.. own, claim];

    internal static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}

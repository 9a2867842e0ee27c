using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Ingest.Structure;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Structure;

/// <summary>Parses texts of the tests as the plain-text reader gives them.</summary>
internal static class Parsed
{
    private static readonly StructureParser Parser = new(AuthorityFiles.Load());

    internal static ParsedDocument Text(string text, string source = "test.txt") => Bytes(System.Text.Encoding.UTF8.GetBytes(text), source);

    internal static ParsedDocument Bytes(byte[] bytes, string source = "test.txt") => Parser.Parse(new PlainTextReader().Read(source, bytes));

    internal static ParsedDocument Lines(params SourceLine[] lines) =>
        Parser.Parse(new SourceText("test.pdf", new string('0', 64), "application/pdf", "pdf", 20, lines.Length == 0 ? 0 : lines[^1].Page, lines, []));

    /// <summary><c>operative 7|The text</c>, a line a paragraph, without the title block.</summary>
    internal static string Shape(ParsedDocument document) =>
        string.Join('\n', document.Paragraphs.Where(p => p.Kind != ParagraphKind.Title).Select(p => $"{p.Kind.ToString().ToLowerInvariant()} {p.Id.Path}|{p.Text}"));
}

using KnowledgeGraph.Model;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Ingest.Tests.Structure;

/// <summary>What the structure of real documents must reach.</summary>
public sealed class StructureCorpus
{
    [CorpusFact]
    public void Treaties_have_every_article_once_with_its_place()
    {
        var articles = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Corpus.Files("treaties", "*.txt"))
        {
            var document = Parsed.Bytes(File.ReadAllBytes(file), Path.GetFileName(file));
            StructureProperties.AssertSound(document);
            var found = document.Paragraphs.Where(p => p.Kind == ParagraphKind.Heading && p.Label?.StartsWith("Article", StringComparison.OrdinalIgnoreCase) == true).ToList();
            Assert.Equal(Enumerable.Range(1, found.Count).Select(n => $"art:{document.Document.Work.Rest}/{n}"), found.Select(p => p.Entity?.Value));
            articles[document.Document.Work.Value] = found.Count;
        }

        Assert.Equal(
            new Dictionary<string, int> { ["ins:att"] = 28, ["ins:firearms-protocol"] = 21, ["ins:trafficking-in-persons-protocol"] = 20, ["ins:untoc"] = 41, ["ins:un-charter"] = 111 },
            articles);
    }

    [CorpusFact]
    public void Security_Council_resolutions_have_their_fields_and_numbers_without_gap()
    {
        int documents = 0, wrong = 0, numbered = 0, gaps = 0;
        foreach (var file in Corpus.Files("sc-gold", "*.txt"))
        {
            var name = Path.GetFileName(file);
            var document = Parsed.Bytes(File.ReadAllBytes(file), name);
            StructureProperties.AssertSound(document);
            documents++;
            var parts = name.Split('_');
            var number = $"{int.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture)} ({parts[3]})";
            var fields = document.Document;
            wrong += fields.Number == number && fields.Body?.Value == "body:sc" && fields.Kind == DocumentKind.Resolution && fields.Date?.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) == parts[3] ? 0 : 1;
            var last = 0;
            foreach (var paragraph in document.Paragraphs.Where(p => p.Kind == ParagraphKind.Operative))
            {
                if (!int.TryParse(paragraph.Label, out var label))
                    continue;
                numbered++;
                gaps += label == last + 1 || label == 1 ? 0 : 1;
                last = label;
            }
        }

        Assert.Equal(813, documents);
        // Five print another number, or no day; those are right as printed.
        Assert.True(wrong <= 5, $"{wrong} documents with a wrong field.");
        Assert.True(numbered > 3700 && gaps * 100 <= numbered, $"{gaps} gaps in {numbered} operative paragraphs.");
    }
}

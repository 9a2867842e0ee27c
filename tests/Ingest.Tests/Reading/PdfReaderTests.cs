using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Ingest.Reading.Pdf;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.Ingest.Tests.Reading;

public sealed partial class PdfReaderTests
{
    [ProgramFact("pdftotext")]
    public void Words_come_in_reading_order_with_raised_marks_and_footnotes_apart()
    {
        var pdf = Pdfs.Of([
            (72, 700, 12, "1. Welcomes the adoption of the Treaty;"), (290, 705, 7, "1"),
            (72, 660, 12, "2. Decides to remain seized of the matter."),
            (72, 80, 9, "See A/CONF.217/2013/L.3."), (68, 83, 5, "1"),
        ]);
        var lines = Read(pdf).Lines.Where(l => l.Text.Length > 0).ToList();
        Assert.Equal(["1. Welcomes the adoption of the Treaty;¹", "2. Decides to remain seized of the matter.", "¹ See A/CONF.217/2013/L.3."], lines.Select(l => l.Text));
        Assert.True(lines[2].Hints.HasFlag(LineHints.Footnote));
    }

    [ProgramFact("pdftotext")]
    public void Two_columns_are_read_one_after_the_other()
    {
        var words = new List<(double, double, double, string)>();
        for (var i = 0; i < 12; i++)
        {
            words.Add((60, 700 - (14 * i), 10, $"left column line number {i + 1} of the page"));
            words.Add((330, 700 - (14 * i), 10, $"right column line number {i + 1} of the page"));
        }

        var text = string.Join(' ', Read(Pdfs.Of(words)).Lines.Select(l => l.Text));
        Assert.True(text.LastIndexOf("left", StringComparison.Ordinal) < text.IndexOf("right", StringComparison.Ordinal), text);
    }

    [ProgramFact("pdftotext")]
    public void Running_heads_page_numbers_and_job_numbers_are_dropped_from_later_pages()
    {
        (double, double, double, string)[] Page(int n) =>
        [
            (72, 760, 10, "E/ILL/2020/1"), (72, 640, 11, $"Words of page {n} that stay."), (72, 30, 9, $"{n}/3"), (400, 30, 9, "20-01234"),
        ];
        var text = string.Join('|', Read(Pdfs.Of(Page(1), Page(2), Page(3))).Lines.Where(l => l.Text.Length > 0).Select(l => l.Text));
        Assert.Equal("E/ILL/2020/1|Words of page 1 that stay.|Words of page 2 that stay.|Words of page 3 that stay.", text);
    }

    [ProgramFact("pdftotext")]
    public void A_file_without_a_text_layer_says_so()
    {
        var error = Assert.Throws<UnreadableFileException>(() => Read(Pdfs.Of([], [])));
        Assert.Contains("without a text layer", error.Message, StringComparison.Ordinal);
    }

    [ProgramFact("pdftotext")]
    public void Damage_is_unreadable_or_warned_of_and_never_another_error()
    {
        var whole = Pdfs.Of([(72, 700, 12, "Resolution 1/1")]);
        for (var length = 5; length < whole.Length; length += Math.Max(1, whole.Length / 25))
        {
            var error = Record.Exception(() => Read(whole[..length]));
            Assert.True(error is null or UnreadableFileException, error?.ToString());
            Assert.DoesNotContain(Path.GetTempPath(), error?.Message ?? "", StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("UBRAR'(", true)]
    [InlineData("Nicar~gua,", true)]
    [InlineData("~9", true)]
    [InlineData("resolution", false)]
    [InlineData("A/RES/70/174", false)]
    [InlineData("(UNODC)", false)]
    [InlineData("Secretary-General’s", false)]
    [InlineData("McDonald", false)]
    public void Misread_words_are_told_from_print(string word, bool expected) => Assert.Equal(expected, PdfQuality.IsMisread(word));

    [PdfCorpusFact]
    public void Drafts_agree_with_their_transcripts()
    {
        foreach (var json in Corpus.Files("pdf", "*.json"))
        {
            using var transcript = JsonDocument.Parse(File.ReadAllBytes(json));
            var expected = Words(transcript.RootElement.GetProperty("Content").GetString()!);
            var text = new SourceReaders().Read(SourceReaders.File("a.pdf", File.ReadAllBytes(Path.ChangeExtension(json, ".pdf"))), new ReadingLimits(), default);
            var found = Words(string.Concat(text.Lines.Select(l => l.Text + " ")));
            // The transcripts leave out the title block and footnotes, and some have slips of their own.
            Assert.True(Recall(expected, found) >= 0.985, $"{Path.GetFileName(json)}: {Recall(expected, found):0.0000}");
        }
    }

    [PdfCorpusFact]
    public void A_poor_text_layer_is_warned_of() =>
        Assert.Contains(
            new SourceReaders().Read(SourceReaders.File("a.pdf", File.ReadAllBytes(Corpus.Files("pdf", "1971*.pdf")[0])), new ReadingLimits(), default).Warnings,
            w => w.Contains("text layer is poor", StringComparison.Ordinal));

    private static double Recall(string expected, string found)
    {
        // Letters and digits alone, in order: how words are broken is another matter than whether they are there.
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var gram in Grams(found))
        {
            counts[gram] = counts.GetValueOrDefault(gram) + 1;
        }

        var (hit, all) = (0, 0);
        foreach (var gram in Grams(expected))
        {
            all++;
            if (counts.GetValueOrDefault(gram) > 0)
            {
                counts[gram]--;
                hit++;
            }
        }

        return (double)hit / all;
    }

    private static IEnumerable<string> Grams(string text)
    {
        for (var i = 0; i + 8 <= text.Length; i++)
        {
            yield return text.Substring(i, 8);
        }
    }

    private static string Words(string text) => NotWord().Replace(text, "");

    private static SourceText Read(byte[] pdf) => new SourceReaders().Read(SourceReaders.File("a.pdf", pdf), new ReadingLimits(), default);

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NotWord();

    private sealed class PdfCorpusFactAttribute : FactAttribute
    {
        public PdfCorpusFactAttribute() => Skip = new CorpusFactAttribute().Skip ?? new ProgramFactAttribute("pdftotext").Skip;
    }
}

/// <summary>Minimal PDF files: words at places, in Helvetica.</summary>
internal static class Pdfs
{
    internal static byte[] Of(params IReadOnlyList<(double X, double Y, double Size, string Text)>[] pages)
    {
        var objects = new List<string> { "<< /Type /Catalog /Pages 2 0 R >>", "" , "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>" };
        var kids = new List<int>();
        foreach (var page in pages)
        {
            var content = string.Concat(page.Select(w => FormattableString.Invariant($"BT /F1 {w.Size} Tf {w.X} {w.Y} Td ({w.Text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n")));
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}endstream");
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {objects.Count} 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
            kids.Add(objects.Count);
        }

        objects[1] = $"<< /Type /Pages /Count {kids.Count} /Kids [{string.Join(' ', kids.Select(k => $"{k} 0 R"))}] >>";
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(pdf.Length);
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var xref = pdf.Length;
        pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }

        pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}

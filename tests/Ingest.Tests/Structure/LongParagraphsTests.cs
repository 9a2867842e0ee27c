using KnowledgeGraph.Ingest.Structure;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Structure;

public sealed class LongParagraphsTests
{
    [Fact]
    public void Paragraphs_that_drafters_write_stay_whole()
    {
        List<ParagraphDraft> drafts = [Draft("1", new string('a', LongParagraphs.MaxLength))];
        Assert.Same(drafts, LongParagraphs.Divide(drafts, out var divided));
        Assert.Equal(0, divided);
    }

    [Fact]
    public void No_word_is_lost_and_every_path_is_its_own()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Recalls resolution {i} (1999). "));
        var parts = LongParagraphs.Divide([Draft("7", text), Draft("7.2", "Short.")], out var divided);
        Assert.Equal(1, divided);
        Assert.All(parts, p => Assert.InRange(p.Text.Length, 1, LongParagraphs.MaxLength));
        Assert.Equal(parts.Count, parts.Select(p => p.Path).Distinct().Count());
        Assert.Equal(text.Trim(), string.Join(' ', parts.SkipLast(1).Select(p => p.Text)));
        Assert.All(parts.SkipLast(2), p => Assert.EndsWith(").", p.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_footnote_stays_at_its_mark()
    {
        var text = new string('x', 40_000) + " marked here";
        var draft = Draft("1", text);
        draft.Footnotes.Add(new Footnote("fn1", "1", "A/1.", text.IndexOf("here", StringComparison.Ordinal)));
        var parts = LongParagraphs.Divide([draft], out _);
        var part = Assert.Single(parts, p => p.Footnotes.Count > 0);
        Assert.Equal("here", part.Text[part.Footnotes[0].At..]);
    }

    [Fact]
    public void Text_without_white_space_is_cut_between_characters()
    {
        var parts = LongParagraphs.Divide([Draft("1", string.Concat(Enumerable.Repeat("😀", 40_000)))], out _);
        Assert.All(parts, p => Assert.False(char.IsHighSurrogate(p.Text[^1])));
    }

    private static ParagraphDraft Draft(string path, string text) => new() { Kind = ParagraphKind.Body, Path = path, Text = text };
}

using FsCheck.Xunit;

namespace KnowledgeGraph.Model.Tests.Identifiers;

public sealed class ParagraphIdTests
{
    [Property(Arbitrary = [typeof(Identifiers)])]
    public bool Parse_of_what_was_formatted_gives_the_same(ParagraphId id) => ParagraphId.Parse(id.ToString()) == id;

    [Property(Arbitrary = [typeof(Identifiers)], MaxTest = 2000)]
    public bool What_is_accepted_is_kept_and_names_no_document(NearIdentifier near) =>
        !ParagraphId.TryParse(near.Text, out var id) || (id.ToString() == near.Text && !DocumentId.TryParse(near.Text, out _));

    [Theory]
    [InlineData("res:ctoc-cop/9/2@en~16", "res:ctoc-cop/9/2@en", "16")]
    [InlineData("res:ctoc-cop/9/2@en~35/a", "res:ctoc-cop/9/2@en", "35/a")]
    [InlineData("res:ctoc-cop/9/2@en~pp3", "res:ctoc-cop/9/2@en", "pp3")]
    [InlineData("res:ctoc-cop/9/2@en~16.2", "res:ctoc-cop/9/2@en", "16.2")]
    [InlineData("res:sc/773@en~dup-0a1b2c3d~h4", "res:sc/773@en~dup-0a1b2c3d", "h4")]
    public void TryParse_document_and_path(string text, string document, string path)
    {
        Assert.True(ParagraphId.TryParse(text, out var id));
        Assert.Equal(new ParagraphId(DocumentId.Parse(document), path), id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("res:ctoc-cop/9/2@en")]
    [InlineData("res:ctoc-cop/9/2@en~")]
    [InlineData("res:ctoc-cop/9/2~16")]
    [InlineData("res:ctoc-cop/9/2@en~16 bis")]
    [InlineData("res:ctoc-cop/9/2@en~16|17")]
    [InlineData("res:sc/773@en~dup-0a1b2c3d")]
    public void TryParse_what_is_none(string? text)
    {
        Assert.False(ParagraphId.TryParse(text, out _));
        Assert.Equal(ModelMessages.NotAParagraphId(text), Assert.Throws<FormatException>(() => ParagraphId.Parse(text!)).Message);
    }
}

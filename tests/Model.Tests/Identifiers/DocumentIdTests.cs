using FsCheck.Xunit;

namespace KnowledgeGraph.Model.Tests.Identifiers;

public sealed class DocumentIdTests
{
    [Property(Arbitrary = [typeof(Identifiers)])]
    public bool Parse_of_what_was_formatted_gives_the_same(DocumentId id) => DocumentId.Parse(id.ToString()) == id;

    [Property(Arbitrary = [typeof(Identifiers)], MaxTest = 2000)]
    public bool What_is_accepted_is_kept(NearIdentifier near) =>
        !DocumentId.TryParse(near.Text, out var id) || id.ToString() == near.Text;

    [Property(Arbitrary = [typeof(Identifiers)])]
    public bool No_document_is_taken_for_an_entity(DocumentId id) => !EntityId.TryParse(id.ToString(), out _);

    [Theory]
    [InlineData("res:ga/70/174@en", "res:ga/70/174", "en")]
    [InlineData("file:9abfdfd30866@fr", "file:9abfdfd30866", "fr")]
    [InlineData("res:sc/773@en~dup-0a1b2c3d", "res:sc/773", "en~dup-0a1b2c3d")]
    public void TryParse_work_and_language(string text, string work, string language)
    {
        Assert.True(DocumentId.TryParse(text, out var id));
        Assert.Equal(new DocumentId(EntityId.Parse(work), language), id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("@en")]
    [InlineData("res:ga/70/174")]
    [InlineData("res:ga/70/174@")]
    [InlineData("res:ga/70/174@EN")]
    [InlineData("res:ga/70/174@eng")]
    [InlineData("res:ga/70/174@en~dup-0a1b2c3")]
    [InlineData("res:ga/70/174@en~dup-0A1B2C3D")]
    [InlineData("res:ga/70/174@en@en")]
    [InlineData("res:ga/70/174~3@en")]
    public void TryParse_what_is_none(string? text)
    {
        Assert.False(DocumentId.TryParse(text, out _));
        Assert.Equal(ModelMessages.NotADocumentId(text), Assert.Throws<FormatException>(() => DocumentId.Parse(text!)).Message);
    }
}

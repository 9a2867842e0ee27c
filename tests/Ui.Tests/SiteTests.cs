namespace KnowledgeGraph.Ui.Tests;

/// <summary>One server and one browser for all tests of the page.</summary>
[CollectionDefinition(Name)]
public sealed class SiteTests : ICollectionFixture<Site>
{
    public const string Name = "Site";
}

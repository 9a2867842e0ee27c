using KnowledgeGraph.Search.Tests.Support;

namespace KnowledgeGraph.Search.Tests;

public sealed class CursorTests
{
    [Theory]
    [InlineData(SearchOrder.Relevance, "marking firearms of the state")]
    [InlineData(SearchOrder.Relevance, "\"of the\" record-keeping")]
    [InlineData(SearchOrder.Relevance, null)]
    [InlineData(SearchOrder.DateDescending, "treaty")]
    [InlineData(SearchOrder.DateAscending, null)]
    public async Task Pages_show_every_paragraph_once_while_documents_are_added(SearchOrder order, string? text)
    {
        await using var index = new IndexFixture(new SearchIndexOptions { MergeInBackground = false, ParagraphsPerSegment = 100 });
        var random = new Random(3);
        for (var n = 0; n < 60; n++)
        {
            index.Store.Put(n, RandomCorpus.Make(random, n).Document);
        }

        await index.Index.CatchUpAsync();
        var before = (await index.SearchAsync(text, first: 1000, order: order)).Hits.Nodes.Select(n => n.Node.Paragraph).ToList();
        var seen = new List<Model.ParagraphId>();
        string? after = null;
        for (var page = 0; ; page++)
        {
            var answer = await index.SearchAsync(text, first: 7, after: after, order: order);
            seen.AddRange(answer.Hits.Nodes.Select(n => n.Node.Paragraph));
            if (!answer.Hits.HasNext)
            {
                break;
            }

            after = answer.Hits.Nodes[^1].Cursor;
            // Other documents come meanwhile, and change how rare every word is.
            index.Store.Put(1000 + page, RandomCorpus.Make(random, 1000 + page).Document);
            await index.Index.CatchUpAsync();
            if (page == 4)
            {
                index.Index.Writer.MergeToOne();
            }
        }

        Assert.Equal(seen.Distinct().Count(), seen.Count);
        Assert.Empty(before.Except(seen));
        Assert.Equal(before, seen.Where(before.Contains));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAA")]
    [InlineData("////")]
    [InlineData("AQAAgH__________________________")]
    public async Task What_is_no_cursor_is_refused_with_what_to_do(string cursor)
    {
        await using var index = await new IndexFixture().WithAsync(new TestDocument("res:ga/1/1@en").Add("Marking."));
        var e = await Assert.ThrowsAsync<FormatException>(() => index.SearchAsync("marking", after: cursor));
        Assert.Contains("is no cursor of this list; take the endCursor of an earlier page.", e.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FormatException>(() => index.Index.FindPrecedentsAsync("marking of firearms", null, new Store.PageRequest(5, cursor)));
        await Assert.ThrowsAsync<FormatException>(() => index.Index.FindUnresolvedAsync(null, new Store.PageRequest(5, cursor)));
    }
}

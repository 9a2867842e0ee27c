using System.Globalization;
using KnowledgeGraph.Search.Tests.Support;

namespace KnowledgeGraph.Search.Tests;

/// <summary>The index against a reading of every paragraph, on corpora, queries and filters made from seeds.</summary>
public sealed class DifferentialTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Hits_counts_and_facets_equal_a_reading_of_all_paragraphs(int seed)
    {
        var random = new Random(seed);
        await using var index = new IndexFixture(new SearchIndexOptions { MergeInBackground = false, ParagraphsPerSegment = 40 });
        Link(index.Graph);
        for (var round = 0; round < 4; round++)
        {
            Change(index.Store, random, 30);
            await index.Index.CatchUpAsync();
            if (round == 2)
            {
                index.Index.Writer.MergeToOne();
            }

            var truth = new BruteForce(index.Store, index.Graph);
            for (var q = 0; q < 60; q++)
            {
                var (text, means) = RandomQuery.Make(random);
                var filter = RandomQuery.Filter(random);
                await CompareAsync(index, truth, text, means, filter, $"seed {seed}, round {round}, query {q}: {text}");
            }
        }
    }

    [Fact]
    public async Task Answers_are_the_same_however_the_documents_came()
    {
        var documents = Enumerable.Range(0, 60).Select(n => RandomCorpus.Make(new Random(n), n)).ToArray();
        await using var once = new IndexFixture();
        await using var bitByBit = new IndexFixture(new SearchIndexOptions { MergeInBackground = false, ParagraphsPerSegment = 20 });
        for (var n = 0; n < documents.Length; n++)
        {
            once.Store.Put(n, documents[n].Document, documents[n].Recommended);
        }

        await once.Index.CatchUpAsync();
        foreach (var n in Enumerable.Range(0, documents.Length).OrderBy(n => n * 37 % 61))
        {
            // Each comes first as another text, which is replaced.
            bitByBit.Store.Put(1000 + n, RandomCorpus.Make(new Random(500 + n), n).Document);
            await bitByBit.Index.CatchUpAsync();
            bitByBit.Store.Put(1000 + n, documents[n].Document, documents[n].Recommended);
            if (n % 5 == 0)
            {
                await bitByBit.Index.CatchUpAsync();
            }
        }

        await bitByBit.Index.CatchUpAsync();
        for (var merged = 0; merged < 2; merged++)
        {
            foreach (var text in new[] { "marking firearms", "state treaty reports tracing", "\"the of\"", "weapon mar*", "border OR peace", null })
            {
                foreach (var order in Enum.GetValues<SearchOrder>())
                {
                    var a = await once.SearchAsync(text, first: 500, order: order);
                    var b = await bitByBit.SearchAsync(text, first: 500, order: order);
                    Assert.Equal(a.Hits.TotalCount, b.Hits.TotalCount);
                    Assert.Equal(a.Hits.Nodes.Select(Shown), b.Hits.Nodes.Select(Shown));
                }
            }

            bitByBit.Index.Writer.MergeToOne();
        }

        static string Shown(Store.Edge<SearchHit> e) =>
            string.Create(CultureInfo.InvariantCulture, $"{e.Node.Paragraph} {e.Node.Score:r} {e.Node.Snippet.Text} {string.Join(',', e.Node.Snippet.Highlights)} {e.Node.Explanation}");
    }

    [Fact]
    public async Task The_first_hits_are_the_beginning_of_all_hits()
    {
        await using var index = new IndexFixture(new SearchIndexOptions { MergeInBackground = false, ParagraphsPerSegment = 900 });
        var random = new Random(11);
        for (var n = 0; n < 700; n++)
        {
            index.Store.Put(n, RandomCorpus.Make(random, n).Document);
        }

        await index.Index.CatchUpAsync();
        foreach (var text in new[] { "the", "marking firearms of", "state treaty report tracing border", "record-keeping", "mar*", "\"of the\" weapon", "peace children's" })
        {
            foreach (var order in Enum.GetValues<SearchOrder>())
            {
                var all = await index.SearchAsync(text, first: 1000, order: order);
                var sorted = all.Hits.Nodes.Zip(all.Hits.Nodes.Skip(1)).All(p => order != SearchOrder.Relevance || p.First.Node.Score >= p.Second.Node.Score);
                Assert.True(sorted);
                foreach (var first in new[] { 1, 3, 20 })
                {
                    var some = await index.SearchAsync(text, first: first, order: order);
                    Assert.Equal(all.Hits.TotalCount, some.Hits.TotalCount);
                    Assert.Equal(all.Hits.Nodes.Take(first).Select(n => (n.Node.Paragraph, n.Node.Score)), some.Hits.Nodes.Select(n => (n.Node.Paragraph, n.Node.Score)));
                }
            }
        }
    }

    internal static void Link(MemoryGraph graph)
    {
        graph.Links["ins:att"] = ["body:unodc", "res:sc/2117"];
        graph.Links["body:unodc"] = ["ins:att", "sdg:16"];
        graph.Links["sdg:16"] = ["sdg:16.4", "body:unodc"];
    }

    internal static void Change(MemoryStore store, Random random, int changes)
    {
        for (var i = 0; i < changes; i++)
        {
            var number = random.Next(50);
            if (random.Next(6) == 0)
            {
                store.Remove(number);
            }
            else
            {
                var (document, recommended) = RandomCorpus.Make(random, number);
                store.Put(number, document, recommended);
            }
        }
    }

    internal static async Task CompareAsync(
        IndexFixture index, BruteForce truth, string text, Func<BruteForce.Read, bool> means, ParagraphFilter? filter, string where)
    {
        var wanted = truth.Find(means, filter);
        var answer = await index.SearchAsync(text, filter, 1000);
        Assert.True(answer.Ignored.Count == 0, where + ": " + string.Join(' ', answer.Ignored));
        Assert.True(wanted.Count == answer.Hits.TotalCount, $"{where}: {wanted.Count} wanted, {answer.Hits.TotalCount} counted; filter {filter}");
        Assert.Equal(wanted.Select(w => w.Paragraph.Id.ToString()).Order(), answer.Hits.Nodes.Select(n => n.Node.Paragraph.ToString()).Order());

        var request = new SearchRequest(text, filter, SearchOrder.Relevance, new Store.PageRequest(1));
        var document = (BruteForce.Read r) => r.Change.Document!.Document;
        await FacetAsync(Facet.Year, r => document(r).Date is { } d ? [d.Year.ToString(CultureInfo.InvariantCulture)] : []);
        await FacetAsync(Facet.Body, r => document(r).Body is { } b ? [b.Value] : []);
        await FacetAsync(Facet.Verb, r => [.. r.Paragraph.Acts.Select(a => a.Verb).Distinct()]);
        await FacetAsync(Facet.Addressee, r => [.. r.Paragraph.Acts.SelectMany(a => a.Addressees).Select(a => a.Entity.Value).Distinct()]);
        await FacetAsync(Facet.Entity, r => [.. r.Mentions]);
        await FacetAsync(Facet.ParagraphKind, r => [r.Paragraph.Kind.ToString().ToUpperInvariant()]);

        async Task FacetAsync(Facet facet, Func<BruteForce.Read, string[]> valuesOf)
        {
            var counted = await index.Index.GetFacetAsync(request, facet, 1000);
            var counts = wanted.SelectMany(valuesOf).GroupBy(v => v).Select(g => (g.Key, g.Count()));
            Assert.Equal(counts.OrderBy(c => c.Key, StringComparer.Ordinal), counted.Select(c => (c.Value, c.Count)).OrderBy(c => c.Value, StringComparer.Ordinal));
        }
    }
}

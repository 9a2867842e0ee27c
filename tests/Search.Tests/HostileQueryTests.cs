using System.Diagnostics;
using KnowledgeGraph.Search.Tests.Support;

namespace KnowledgeGraph.Search.Tests;

/// <summary>Any text is a query: it is answered, in bounded time.</summary>
public sealed class HostileQueryTests
{
    private static readonly string[] Texts =
    [
        string.Join(' ', Enumerable.Range(0, 10_000).Select(i => "word" + i)),
        string.Join(" OR ", Enumerable.Range(0, 10_000).Select(i => "mark" + (i % 50) + "~")),
        string.Join(' ', Enumerable.Range(0, 5_000).Select(_ => "a*")),
        new string('(', 20_000),
        new string(')', 20_000),
        new string('"', 9_999),
        string.Concat(Enumerable.Repeat("NOT ", 5_000)) + "x",
        string.Concat(Enumerable.Repeat("-", 5_000)),
        string.Concat(Enumerable.Repeat("(a OR ", 3_000)),
        string.Concat(Enumerable.Repeat("(a AND NOT ", 1_000)) + "b",
        new string('a', 1_000_000),
        new string('a', 300) + "~",
        new string('~', 500),
        "((((((((((a+)+)+)+)+)+)+)+)+)+)+b",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "'; DROP TABLE document; --",
        "\" OR 1=1 --",
        "NEAR(marking firearms, 5) MATCH 'x' rowid:1",
        "title : * AND ^marking {a b} NEAR/3 c",
        "😀😀😀 👩‍👩‍👧‍👦 🏳️‍🌈~",
        "مرحبا بالعالم \u202Eabc\u202C שלום",
        "\0\0marking\0 \u0001 \uFFFF \uD800 \uDC00",
        "e\u0301e\u0301e\u0301 \u200B\u200D\u00AD",
        "AND OR NOT",
        "AND AND OR marking NOT",
        "+ - ! && || ~ * : \" ( ) [ ] { } ^ ? \\ /",
        "verb: to: mentions: year: in: kind: body: cites: date: title:",
        "year:99999999999999999999..1 date:2020-99-99 kind:nothing verb:; in:\"\" mentions:nobody~",
        "\"marking\"~99999999999999999",
        "marking~9999 mark~3 ~mark",
        "§8/1/a ¶ …/…/… 1/2/3/4/5/6/7/8/9 . .. ...",
        "article 99999999999999999999, paragraph 1 (a) (b) (c) (d) (e) (f)",
        "articles 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 and 17 of everything",
        "\t\r\n \u00A0\u3000",
        "---- ++++ \"\" () (()) ( ) \" \"",
    ];

    /// <summary>By number: a test's name can't hold such texts.</summary>
    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(0, Texts.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task It_is_answered_in_bounded_time(int number)
    {
        var text = Texts[number];
        await using var index = new IndexFixture();
        var random = new Random(1);
        for (var n = 0; n < 100; n++)
        {
            index.Store.Put(n, RandomCorpus.Make(random, n).Document);
        }

        await index.Index.CatchUpAsync();
        var watch = Stopwatch.StartNew();
        var answer = await index.SearchAsync(text, first: 20);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
        Assert.InRange(answer.Hits.Nodes.Count, 0, 20);
        Assert.InRange(answer.Ignored.Count, 0, 100);
        Assert.All(answer.Ignored, i => Assert.InRange(i.Length, 1, 10_000));
        foreach (var hit in answer.Hits.Nodes)
        {
            Assert.All(hit.Node.Snippet.Highlights, h => Assert.True(0 <= h.Start && h.Start < h.End && h.End <= hit.Node.Snippet.Text.Length));
        }

        await index.Index.GetFacetAsync(new SearchRequest(text, null, SearchOrder.Relevance, new Store.PageRequest(1)), Facet.Entity, 10);
        await index.Index.SuggestAsync(text, 10);
        await index.Index.FindPrecedentsAsync(text, null, new Store.PageRequest(3));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task Any_text_can_be_a_paragraph_and_comes_back_as_it_was()
    {
        var texts = Texts.Where(t => t.Length < 100_000).ToArray();
        var document = new TestDocument("res:ga/1/1@en", "\0 (\"title");
        foreach (var text in texts)
        {
            document.Add(text);
        }

        await using var index = await new IndexFixture().WithAsync(document, new TestDocument("res:ga/1/2@en").Add("a marking"));
        index.Index.Writer.MergeToOne();
        var answer = await index.SearchAsync(null, first: 1000);
        Assert.Equal(texts.Length + 1, answer.Hits.TotalCount);
        foreach (var (node, text) in answer.Hits.Nodes.Zip(texts))
        {
            // A lone half of a pair can't be kept; nothing else changes.
            var kept = System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
            Assert.StartsWith(node.Node.Snippet.Text.TrimEnd('…'), kept, StringComparison.Ordinal);
        }
    }
}

using System.Text.Json;

namespace KnowledgeGraph.GraphApi.Tests;

[Collection(ApiServerCollection.Name)]
public sealed class QueryTests(ApiServer server)
{
    [Fact]
    public async Task Document_is_found_by_its_work_too()
    {
        var data = await server.AskAsync("""{ a: document(id: "res:ctoc-cop/3/1") { id } b: document(id: "res:ctoc-cop/3/1@en") { id kind number } none: document(id: "res:sc/1") { id } }""");
        Assert.Equal("res:ctoc-cop/3/1@en", data.GetProperty("a").GetProperty("id").GetString());
        Assert.Equal("3/1", data.GetProperty("b").GetProperty("number").GetString());
        Assert.Equal(JsonValueKind.Null, data.GetProperty("none").ValueKind);
    }

    [Fact]
    public async Task Node_takes_every_sort_of_identifier()
    {
        var data = await server.AskAsync("""
            { nodes(ids: ["res:ctoc-cop/3/1@en", "res:ctoc-cop/3/1@en~1", "ins:firearms-protocol", "rel:CITES|res:ctoc-cop/4/1@en|ins:att|recall", "no id", "ins:none-such"]) { __typename id } }
            """);
        Assert.Equal(
            ["Document", "Paragraph", "Entity", "Relation", null, null],
            data.GetProperty("nodes").EnumerateArray().Select(n => n.ValueKind == JsonValueKind.Null ? null : n.GetProperty("__typename").GetString()));
    }

    [Fact]
    public async Task A_relation_shows_its_words()
    {
        var data = await server.AskAsync("""{ node(id: "rel:CITES|res:ctoc-cop/4/1@en|ins:att|recall") { ... on Relation { verb evidence { text start end paragraph { id text citation } } } } }""");
        var evidence = data.GetProperty("node").GetProperty("evidence")[0];
        Assert.Equal("Arms Trade Treaty", evidence.GetProperty("text").GetString());
        var text = evidence.GetProperty("paragraph").GetProperty("text").GetString()!;
        Assert.Equal("Arms Trade Treaty", text[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()]);
        Assert.Equal(
            "resolution 4/1 of the Conference of the Parties to the United Nations Convention against Transnational Organized Crime, preambular para. 1",
            evidence.GetProperty("paragraph").GetProperty("citation").GetString());
    }

    [Fact]
    public async Task Which_paragraphs_mention_article_8_includes_its_paragraphs()
    {
        var data = await server.AskAsync("""{ search(where: { mentions: { all: ["art:firearms-protocol/8"] }, document: ["res:ctoc-cop/3/1"] }, orderBy: DATE_ASC) { totalCount nodes { paragraph { id } } } }""");
        Assert.Equal(2, data.GetProperty("search").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [InlineData("article 8, paragraph 1 (b), of the Firearms Protocol", "art:firearms-protocol/8/1/b")]
    [InlineData("ATT", "ins:att")]
    [InlineData("A/RES/67/234 B", "res:ga/67/234-B")]
    [InlineData("resolution 1325 (2000)", "res:sc/1325")]
    [InlineData("target 16.4", "sdg:16.4")]
    public async Task Lookup_says_what_a_printed_reference_names(string reference, string expected)
    {
        var data = await server.AskAsync("query ($r: String!) { lookup(reference: $r) { id } }", new { r = reference });
        Assert.Equal(expected, data.GetProperty("lookup")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Unknown_cursors_identifiers_and_numbers_out_of_range_are_errors_that_say_so()
    {
        foreach (var (query, word) in new[]
        {
            ("""{ documents(after: "nonsense") { totalCount } }""", "cursor"),
            ("""{ entities(where: { parent: "no id" }) { totalCount } }""", "identifier"),
            ("{ documents(first: 100000) { totalCount } }", "first"),
            ("""{ paths(from: "ins:att", to: "ins:untoc", maxLength: 99) { length } }""", "maxLength"),
        })
        {
            var answer = await server.PostAsync(query);
            var error = answer.GetProperty("errors")[0];
            Assert.Contains(word, error.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.Equal("BAD_USER_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
        }
    }

    [Fact]
    public async Task A_draft_is_checked_against_what_is_known()
    {
        const string Draft = "Recalling article 45 of the Arms Trade Treaty, target 16.25 of the Sustainable Development Goals and its resolution 3/1,";
        var data = await server.AskAsync(
            "query ($t: String!) { checkReferences(text: $t, body: \"body:ctoc-cop\") { findings { code severity start end message suggestions { id } } mentions { text entity { id } } } }",
            new { t = Draft });
        var findings = data.GetProperty("checkReferences").GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(["NO_SUCH_PROVISION", "NO_SUCH_TARGET"], findings.Select(f => f.GetProperty("code").GetString()));
        Assert.Contains("28 articles", findings[0].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("article 45", Draft[findings[0].GetProperty("start").GetInt32()..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repeat()
    {
        var seen = new List<string>();
        string? after = null;
        bool more;
        do
        {
            var page = (await server.AskAsync(
                "query ($a: String) { document(id: \"res:ctoc-cop/3/1\") { paragraphs(first: 2, after: $a) { totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } } }",
                new { a = after })).GetProperty("document").GetProperty("paragraphs");
            Assert.Equal(after is not null, page.GetProperty("pageInfo").GetProperty("hasPreviousPage").GetBoolean());
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("id").GetString()!));
            more = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean();
            after = page.GetProperty("pageInfo").GetProperty("endCursor").GetString();
            Assert.Equal(page.GetProperty("totalCount").GetInt32() > seen.Count, more);
        }
        while (more);

        Assert.Equal(seen.Count, seen.Distinct().Count());
    }
}

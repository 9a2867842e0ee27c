using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Tests.Contract;

/// <summary>What every <see cref="IDocumentStore"/> does; derive, and say how to make an empty store.</summary>
public abstract class DocumentStoreContract
{
    private static readonly PageRequest All = new(1000);

    protected abstract StoreUnderTest Create();

    private static DocumentBuilder First(string source = "a/first.txt") => new DocumentBuilder("res:ga/70/1@en", source).Dated(2015, 12, 17)
        .Paragraph("h1", "General Assembly", kind: ParagraphKind.Heading)
        .Paragraph("pp1", "Recalling [the Arms Trade Treaty](ins:att),", "recall", ParagraphKind.Preambular)
        .Paragraph("1", "Urges States to apply [article 6](art:att/6) of [the Treaty](ins:att):", "urge", addressee: "actor:states", entity: "res:ga/70/1~1")
        .Footnote("fn1", "See [resolution 9](res:sc/9).")
        .Paragraph("1/a", "In full, as [that body](?body:ga,body:sc) asked;", kind: ParagraphKind.Item, parent: "1", entity: "res:ga/70/1~1/a")
        .Paragraph("1/b", "And in time.", kind: ParagraphKind.Item, parent: "1");

    private static DocumentBuilder Second(string source = "b/second.txt") => new DocumentBuilder("res:sc/9@en", source).Dated(2017)
        .Paragraph("1", "Reaffirms [resolution 70/1](res:ga/70/1) and [the ATT](ins:att).", "reaffirm");

    [Fact]
    public async Task A_document_comes_back_as_it_was_given()
    {
        await using var store = Create();
        var given = First().With(d => d with
        {
            Number = "70/1", Symbol = "A/RES/70/1", Session = "70", Pages = 3, Body = EntityId.Parse("body:ga"),
            Warnings = ["The date is guessed."], Sponsors = [EntityId.Parse("state:MEX")], Kind = DocumentKind.DraftResolution,
        }).Build();
        var before = DateTimeOffset.UtcNow;

        var stored = await store.Documents.ReplaceAsync(given);

        Assert.Equal(StoreOutcome.Added, stored.Outcome);
        Assert.Equal(given.Document.Id, stored.Id);
        Assert.Equal(["The date is guessed."], stored.Warnings);
        var record = (await store.Documents.GetDocumentsAsync([stored.Id]))[stored.Id];
        AssertSame(given.Document, record.Document);
        Assert.Equal(given.Provenance, record.Provenance);
        Assert.InRange(record.IngestedAt, before, DateTimeOffset.UtcNow);
        var paragraphs = await store.Documents.GetParagraphsAsync([.. given.Paragraphs.Select(p => p.Id)]);
        foreach (var paragraph in given.Paragraphs)
        {
            AssertSame(paragraph, paragraphs[paragraph.Id]);
        }
    }

    [Fact]
    public async Task A_document_without_paragraphs_is_a_document()
    {
        await using var store = Create();
        var stored = await store.Documents.ReplaceAsync(new DocumentBuilder("file:0123456789ab@en", "empty.txt").Build());
        Assert.Single(await store.Documents.GetDocumentsAsync([stored.Id]));
        Assert.Empty((await store.Documents.GetParagraphPagesAsync([stored.Id], null, All))[stored.Id].Nodes);
    }

    [Fact]
    public async Task The_same_again_changes_nothing()
    {
        await using var store = Create();
        await store.Documents.ReplaceAllAsync([First().Build(), Second().Build()]);
        var before = await GraphDump.OfAsync(store.Documents, store.Graph);
        var sequence = await store.Documents.GetLastSequenceAsync();
        var ingested = (await store.Documents.GetDocumentsAsync([First().Build().Document.Id])).Values.Single().IngestedAt;

        var again = await store.Documents.ReplaceAllAsync([Second().Build(), First().Build()]);

        Assert.All(again, s => Assert.Equal(StoreOutcome.Unchanged, s.Outcome));
        Assert.Equal(sequence, await store.Documents.GetLastSequenceAsync());
        Assert.Equal(before, await GraphDump.OfAsync(store.Documents, store.Graph));
        Assert.Equal(ingested, (await store.Documents.GetDocumentsAsync([First().Build().Document.Id])).Values.Single().IngestedAt);
    }

    [Fact]
    public async Task The_same_by_other_rules_is_unchanged_but_the_rules_are_noted()
    {
        await using var store = Create();
        await store.Documents.ReplaceAsync(First().Rules("1").Build());
        var sequence = await store.Documents.GetLastSequenceAsync();

        var again = await store.Documents.ReplaceAsync(First().Rules("2").Build());

        Assert.Equal(StoreOutcome.Unchanged, again.Outcome);
        Assert.Equal(sequence, await store.Documents.GetLastSequenceAsync());
        Assert.Equal("2", (await store.Documents.GetSourcesAsync(["a/first.txt"]))["a/first.txt"].Rules);
    }

    [Fact]
    public async Task New_content_of_a_source_replaces_the_old_whole()
    {
        await using var store = Create();
        await store.Documents.ReplaceAllAsync([First().Build(), Second().Build()]);
        var other = new DocumentBuilder("res:ga/70/2@en", "a/first.txt").Paragraph("1", "Recalls [the firearms text](ins:firearms-protocol).", "recall").Build();

        var stored = await store.Documents.ReplaceAsync(other);

        Assert.Equal(StoreOutcome.Replaced, stored.Outcome);
        await using var fresh = Create();
        await fresh.Documents.ReplaceAllAsync([other, Second().Build()]);
        Assert.Equal(await GraphDump.OfAsync(fresh.Documents, fresh.Graph), await GraphDump.OfAsync(store.Documents, store.Graph));
    }

    [Fact]
    public async Task Removal_leaves_nothing_behind()
    {
        await using var store = Create();
        var empty = await GraphDump.OfAsync(store.Documents, store.Graph);
        await store.Documents.ReplaceAsync(Second().Build());
        var before = await GraphDump.OfAsync(store.Documents, store.Graph);
        await store.Documents.ReplaceAsync(First().Relation(RelationType.Reuses, "res:ga/70/1@en~1", "res:sc/9@en~1", at: "1").Build());

        Assert.True(await store.Documents.RemoveAsync("a/first.txt"));
        Assert.Equal(before, await GraphDump.OfAsync(store.Documents, store.Graph));
        Assert.False(await store.Documents.RemoveAsync("a/first.txt"));
        Assert.Equal(1, await store.Documents.RemoveAllAsync(["a/first.txt", "b/second.txt"]));
        Assert.Equal(empty, await GraphDump.OfAsync(store.Documents, store.Graph));
    }

    [Fact]
    public async Task A_batch_with_one_document_that_contradicts_itself_stores_none()
    {
        await using var store = Create();
        var bad = Second().Relation(RelationType.Amends, "res:sc/9@en", "res:sc/8", at: "77").Build();

        var error = await Assert.ThrowsAsync<ArgumentException>(() => store.Documents.ReplaceAllAsync([First().Build(), bad]));

        Assert.Equal("res:sc/9@en: the relation rel:AMENDS|res:sc/9@en|res:sc/8 has evidence in res:sc/9@en~77, which is no paragraph of this document.", error.Message);
        Assert.Equal(0, await store.Documents.GetLastSequenceAsync());
        Assert.Equal(0, (await store.Graph.GetStatisticsAsync()).Documents);
    }

    [Fact]
    public async Task A_relation_without_evidence_is_refused_unless_an_authority_says_it()
    {
        await using var store = Create();
        await Assert.ThrowsAsync<ArgumentException>(() => store.Documents.ReplaceAsync(Second().Relation(RelationType.PartOf, "art:att/6", "ins:att").Build()));
        await store.Documents.ReplaceAsync(Second().Relation(RelationType.PartOf, "art:att/6", "ins:att", authority: true).Build());
        var relation = new RelationId(RelationType.PartOf, "art:att/6", "ins:att", null);
        Assert.Equal(new RelationRecord(relation, 0, true), (await store.Graph.GetRelationsAsync([relation]))[relation]);
    }

    [Theory]
    [InlineData(true, 0, false, 9)]
    [InlineData(false, 2, false, 1)]
    [InlineData(true, 1, true, 0)]
    public async Task Of_two_sources_that_claim_one_identifier_the_better_claim_has_it(bool agrees, int rank, bool otherAgrees, int otherRank)
    {
        foreach (var betterFirst in new[] { true, false })
        {
            await using var store = Create();
            var better = new DocumentBuilder("res:sc/773@en", "x/1.txt").Paragraph("1", "Decides [nine](res:sc/9).", "decide").Claim(agrees, rank).Build();
            var worse = new DocumentBuilder("res:sc/773@en", "x/2.txt").Paragraph("1", "Decides ten.", "decide").Claim(otherAgrees, otherRank).Build();
            var loser = DocumentId.Parse($"res:sc/773@en~dup-{worse.Document.Hash[..8]}");

            await store.Documents.ReplaceAsync(betterFirst ? better : worse);
            await store.Documents.ReplaceAsync(betterFirst ? worse : better);

            var sources = await store.Documents.GetSourcesAsync(null);
            Assert.Equal(("res:sc/773@en", loser.ToString()), (sources["x/1.txt"].Id.ToString(), sources["x/2.txt"].Id.ToString()));
            var warning = Assert.Single((await store.Documents.GetDocumentsAsync([loser]))[loser].Document.Warnings);
            Assert.Contains("«x/1.txt»", warning, StringComparison.Ordinal);
            Assert.Equal("Decides ten.", (await store.Documents.GetParagraphsAsync([new ParagraphId(loser, "1")])).Values.Single().Text);
            Assert.Equal([better.Document.Id, loser], (await store.Documents.ResolveAsync(["res:sc/773"]))["res:sc/773"]);
            Assert.Equal("res:sc/773@en", Assert.Single((await store.Graph.GetRelationPagesAsync(["res:sc/9"], new RelationQuery { Types = [RelationType.Cites] }, All))["res:sc/9"].Nodes).Node.Id.From);
        }
    }

    [Fact]
    public async Task When_the_better_claim_goes_the_other_gets_the_identifier_and_the_index_is_told()
    {
        await using var store = Create();
        var better = new DocumentBuilder("res:sc/773@en", "x/1.txt").Paragraph("1", "Decides nine.", "decide").Claim(true, 0).Build();
        var worse = new DocumentBuilder("res:sc/773@en", "x/2.txt").Paragraph("1", "Decides [ten](res:sc/10).", "decide").Claim(false, 0).Build();
        await store.Documents.ReplaceAllAsync([better, worse]);
        var sequence = await store.Documents.GetLastSequenceAsync();

        await store.Documents.RemoveAsync("x/1.txt");

        Assert.Empty((await store.Documents.GetDocumentsAsync([worse.Document.Id]))[worse.Document.Id].Document.Warnings);
        Assert.Equal("res:sc/773@en", Assert.Single((await store.Graph.GetRelationPagesAsync(["res:sc/10"], new RelationQuery { Types = [RelationType.Cites] }, All))["res:sc/10"].Nodes).Node.Id.From);
        var changes = await store.Documents.GetChangesAsync(sequence, 10);
        Assert.Equal(2, changes.Count);
        Assert.Equal("res:sc/773@en~1", changes.Single(c => c.Document is not null).Paragraphs.Single().Id.ToString());
    }

    [Fact]
    public async Task Copies_of_one_file_under_several_names_are_all_kept_apart()
    {
        await using var store = Create();
        var copies = Enumerable.Range(1, 4).Select(i => new DocumentBuilder("res:sc/5@en", $"copy{i}.txt").Paragraph("1", "Decides.", "decide").Build()).ToArray();
        await store.Documents.ReplaceAllAsync(copies);
        await using var reversed = Create();
        foreach (var copy in copies.Reverse())
        {
            await reversed.Documents.ReplaceAsync(copy);
        }

        var sources = await store.Documents.GetSourcesAsync(null);
        Assert.Equal(4, sources.Values.Select(s => s.Id).Distinct().Count());
        Assert.Equal("res:sc/5@en", sources["copy1.txt"].Id.ToString());
        Assert.Equal(sources.OrderBy(s => s.Key), (await reversed.Documents.GetSourcesAsync(null)).OrderBy(s => s.Key));
    }

    [Fact]
    public async Task Sources_tell_what_they_hold()
    {
        await using var store = Create();
        var first = First().Build();
        await store.Documents.ReplaceAllAsync([first, Second().Build()]);
        var sources = await store.Documents.GetSourcesAsync(["a/first.txt", "unknown"]);
        Assert.Equal(new HeldSource(first.Document.Id, first.Document.Hash, "1"), Assert.Single(sources).Value);
        Assert.Equal(2, (await store.Documents.GetSourcesAsync(null)).Count);
        Assert.Equal(["a/first.txt"], (await store.Documents.FindSourcesAsync("a/")).Keys);
        Assert.Equal(["a/first.txt", "b/second.txt"], (await store.Documents.FindSourcesAsync("")).Keys);
        Assert.Empty(await store.Documents.FindSourcesAsync("a/first.txt!/"));
    }

    [Fact]
    public async Task A_work_resolves_to_its_texts_English_first()
    {
        await using var store = Create();
        string[] languages = ["fr", "es", "en"];
        await store.Documents.ReplaceAllAsync([.. languages.Select(l => new DocumentBuilder("res:sc/1@" + l, l).Paragraph("1", "Text " + l).Build())]);
        var resolved = await store.Documents.ResolveAsync(["res:sc/1", "res:sc/1@fr", "res:sc/2", "no identifier"]);
        Assert.Equal(["res:sc/1@en", "res:sc/1@es", "res:sc/1@fr"], resolved["res:sc/1"].Select(d => d.ToString()));
        Assert.Equal(["res:sc/1@fr"], resolved["res:sc/1@fr"].Select(d => d.ToString()));
        Assert.Equal(2, resolved.Count);
    }

    [Fact]
    public async Task Unknown_identifiers_are_absent_from_answers()
    {
        await using var store = Create();
        await store.Documents.ReplaceAsync(First().Build());
        var unknown = DocumentId.Parse("res:sc/404@en");
        Assert.Empty(await store.Documents.GetDocumentsAsync([unknown]));
        Assert.Empty(await store.Documents.GetParagraphsAsync([new ParagraphId(unknown, "1"), ParagraphId.Parse("res:ga/70/1@en~99")]));
        Assert.Empty(await store.Documents.GetParagraphPagesAsync([unknown], null, All));
        Assert.Empty(await store.Documents.GetItemsAsync([ParagraphId.Parse("res:ga/70/1@en~1/b")]));
        Assert.Empty(await store.Documents.GetDocumentsAsync([]));
    }

    [Fact]
    public async Task Paragraphs_are_paged_for_each_document()
    {
        await using var store = Create();
        var (first, second) = (First().Build().Document.Id, Second().Build().Document.Id);
        await store.Documents.ReplaceAllAsync([First().Build(), Second().Build()]);

        var pages = await store.Documents.GetParagraphPagesAsync([first, second], null, new PageRequest(2));
        Assert.Equal(["h1", "pp1"], pages[first].Nodes.Select(n => n.Node.Id.Path));
        Assert.Equal((5, true), (pages[first].TotalCount, pages[first].HasNext));
        Assert.Equal((1, false), (pages[second].TotalCount, pages[second].HasNext));

        var next = (await store.Documents.GetParagraphPagesAsync([first], null, new PageRequest(5, pages[first].Nodes[^1].Cursor)))[first];
        Assert.Equal(["1", "1/a", "1/b"], next.Nodes.Select(n => n.Node.Id.Path));
        Assert.Equal((5, false), (next.TotalCount, next.HasNext));
        var beyond = (await store.Documents.GetParagraphPagesAsync([first], null, new PageRequest(5, next.Nodes[^1].Cursor)))[first];
        Assert.Equal((0, 5, false), (beyond.Nodes.Count, beyond.TotalCount, beyond.HasNext));

        var items = (await store.Documents.GetParagraphPagesAsync([first], [ParagraphKind.Item, ParagraphKind.Heading], new PageRequest(2)))[first];
        Assert.Equal(["h1", "1/a"], items.Nodes.Select(n => n.Node.Id.Path));
        Assert.Equal((3, true), (items.TotalCount, items.HasNext));
        Assert.Equal(0, (await store.Documents.GetParagraphPagesAsync([first], [], All))[first].TotalCount);
        Assert.Equal((0, 5, true), await Shape(new PageRequest(0)));

        async Task<(int, int, bool)> Shape(PageRequest page)
        {
            var answer = (await store.Documents.GetParagraphPagesAsync([first], null, page))[first];
            return (answer.Nodes.Count, answer.TotalCount, answer.HasNext);
        }
    }

    [Fact]
    public async Task Paragraphs_are_found_by_place_and_by_the_one_above()
    {
        await using var store = Create();
        await store.Documents.ReplaceAllAsync([First().Build(), Second().Build()]);
        var (first, second) = (First().Build().Document.Id, Second().Build().Document.Id);
        var at = await store.Documents.GetParagraphsAtAsync([(first, 2), (second, 0), (second, 1)]);
        Assert.Equal("1", at[(first, 2)].Id.Path);
        Assert.Equal("1", at[(second, 0)].Id.Path);
        Assert.Equal(2, at.Count);
        var above = new ParagraphId(first, "1");
        Assert.Equal(["1/a", "1/b"], (await store.Documents.GetItemsAsync([above]))[above].Select(p => p.Id.Path));
    }

    [Fact]
    public async Task Documents_are_found_under_conditions()
    {
        await using var store = Create();
        var ga = EntityId.Parse("body:ga");
        await store.Documents.ReplaceAllAsync(
        [
            First().With(d => d with { Title = "Tracing of Small Arms in Côte d’Ivoire", Body = ga }).Build(),
            Second().With(d => d with { Kind = DocumentKind.Report }).Build(),
            new DocumentBuilder("res:sc/10@en", "c.txt").Paragraph("1", "On [article 6 (3)](art:att/6/3).").Build(),
        ]);

        Assert.Equal("res:ga/70/1 res:sc/9 res:sc/10", await Find(new DocumentQuery { Order = DocumentOrder.DateAscending }));
        Assert.Equal("res:sc/9 res:ga/70/1 res:sc/10", await Find(new DocumentQuery()));
        Assert.Equal("res:sc/9 res:sc/10 res:ga/70/1", await Find(new DocumentQuery { Order = DocumentOrder.Title }));
        Assert.Equal("res:sc/9", await Find(new DocumentQuery { Kinds = [DocumentKind.Report] }));
        Assert.Equal("", await Find(new DocumentQuery { Kinds = [] }));
        Assert.Equal("res:ga/70/1", await Find(new DocumentQuery { Bodies = [ga] }));
        Assert.Equal("res:sc/9", await Find(new DocumentQuery { From = new DateOnly(2015, 12, 18) }));
        Assert.Equal("res:ga/70/1", await Find(new DocumentQuery { To = new DateOnly(2015, 12, 17) }));
        Assert.Equal("res:ga/70/1", await Find(new DocumentQuery { Title = "cote SMALL trac" }));
        Assert.Equal("", await Find(new DocumentQuery { Title = "mall" }));
        Assert.Equal("res:sc/9 res:ga/70/1 res:sc/10", await Find(new DocumentQuery { Title = "" }));
        Assert.Equal("res:sc/9 res:ga/70/1 res:sc/10", await Find(Mentions(new() { All = [EntityId.Parse("ins:att")] })));
        Assert.Equal("res:sc/9 res:ga/70/1", await Find(Mentions(new() { All = [EntityId.Parse("ins:att")], IncludeParts = false })));
        Assert.Equal("res:ga/70/1 res:sc/10", await Find(Mentions(new() { All = [EntityId.Parse("art:att/6")] })));
        Assert.Equal("res:ga/70/1", await Find(Mentions(new() { All = [EntityId.Parse("art:att/6"), EntityId.Parse("res:sc/9")] })));
        Assert.Equal("res:sc/9 res:ga/70/1", await Find(Mentions(new() { Any = [EntityId.Parse("res:ga/70/1"), EntityId.Parse("res:sc/9"), EntityId.Parse("res:sc/404")] })));
        Assert.Equal("", await Find(Mentions(new() { Any = [] })));
        Assert.Equal("res:sc/9", await Find(Mentions(new() { None = [EntityId.Parse("art:att/6")] })));
        Assert.Equal("res:sc/9 res:ga/70/1 res:sc/10", await Find(Mentions(new() { None = [] })));
        // A candidate of an unresolved reference, or an addressee, is no mention.
        Assert.Equal("", await Find(Mentions(new() { Any = [EntityId.Parse("body:sc"), EntityId.Parse("actor:states")] })));

        static DocumentQuery Mentions(MentionCondition condition) => new() { Mentions = condition };
        async Task<string> Find(DocumentQuery query)
        {
            var found = await store.Documents.FindDocumentsAsync(query, All);
            Assert.Equal(found.TotalCount, found.Nodes.Count);
            return string.Join(' ', found.Nodes.Select(n => n.Node.Document.Work));
        }
    }

    [Theory]
    [InlineData(DocumentOrder.DateDescending)]
    [InlineData(DocumentOrder.DateAscending)]
    [InlineData(DocumentOrder.Title)]
    public async Task Cursors_stay_right_while_documents_are_added(DocumentOrder order)
    {
        await using var store = Create();
        var query = new DocumentQuery { Order = order };
        await store.Documents.ReplaceAllAsync([.. Enumerable.Range(0, 20).Select(Numbered)]);
        var expected = (await store.Documents.FindDocumentsAsync(query, All)).Nodes.Select(n => n.Node.Document.Source).ToArray();
        var seen = new List<string>();
        string? after = null;
        for (var i = 20; ; i++)
        {
            var page = await store.Documents.FindDocumentsAsync(query, new PageRequest(3, after));
            Assert.Equal(i, page.TotalCount);
            seen.AddRange(page.Nodes.Select(n => n.Node.Document.Source));
            if (!page.HasNext)
            {
                break;
            }

            after = page.Nodes[^1].Cursor;
            await store.Documents.ReplaceAsync(Numbered(i));
        }

        Assert.Equal(seen.Distinct(), seen);
        Assert.Equal(expected, seen.Where(s => expected.Contains(s)));

        // Some undated, several of one day, and the later ones all over the order.
        static ExtractedDocument Numbered(int i)
        {
            var document = new DocumentBuilder($"res:sc/{i}@en", $"{i}.txt").With(d => d with { Title = $"Title {i % 4}" }).Paragraph("1", $"Text {i}.");
            return (i % 5 == 0 ? document : document.Dated(2000 + (i * 7 % 11))).Build();
        }
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        await using var store = Create();
        await store.Documents.ReplaceAllAsync([First().Build(), Second().Build()]);
        var cursor = (await store.Documents.FindDocumentsAsync(new DocumentQuery(), All)).Nodes[0].Cursor;
        foreach (var wrong in new[] { cursor, "", "%", "eyJ9", new string('A', 500) })
        {
            var error = await Assert.ThrowsAsync<FormatException>(() => store.Documents.FindDocumentsAsync(new DocumentQuery { Order = DocumentOrder.Title }, new PageRequest(1, wrong)));
            Assert.Contains("is no cursor of this list", error.Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => store.Documents.FindDocumentsAsync(new DocumentQuery(), new PageRequest(-1)));
    }

    [Fact]
    public async Task Changes_give_the_last_of_each_document_and_tombstones()
    {
        await using var store = Create();
        Assert.Equal(0, await store.Documents.GetLastSequenceAsync());
        Assert.Empty(await store.Documents.GetChangesAsync(0, 10));
        await store.Documents.ReplaceAllAsync([First().Build(), Second().Build()]);
        var both = await store.Documents.GetChangesAsync(0, 10);
        Assert.Equal(["res:ga/70/1@en", "res:sc/9@en"], both.Select(c => c.Document!.Document.Id.ToString()));
        Assert.Equal(5, both[0].Paragraphs.Count);
        AssertSame(First().Build().Paragraphs[2], both[0].Paragraphs[2]);

        await store.Documents.ReplaceAsync(First().Paragraph("2", "More.").Build());
        await store.Documents.RemoveAsync("b/second.txt");

        var changes = await store.Documents.GetChangesAsync(both[^1].Sequence, 10);
        Assert.Equal([both[0].Key, both[1].Key], changes.Select(c => c.Key));
        Assert.Equal(6, changes[0].Paragraphs.Count);
        Assert.Null(changes[1].Document);
        Assert.Equal(changes[1].Sequence, await store.Documents.GetLastSequenceAsync());
        Assert.Equal(changes[0].Sequence, Assert.Single(await store.Documents.GetChangesAsync(0, 1)).Sequence);

        await store.Documents.ReplaceAsync(Second().Build());
        var added = Assert.Single(await store.Documents.GetChangesAsync(changes[1].Sequence, 10));
        Assert.True(added.Sequence > changes[1].Sequence);
        // Every state is reached by reading on from the start, whatever came before.
        Assert.Equal(2, (await store.Documents.GetChangesAsync(0, 10)).Count(c => c.Document is not null));
    }

    [Fact]
    public async Task Changes_say_at_which_meetings_paragraphs_were_recommended()
    {
        await using var store = Create();
        var document = First();
        var path = document.Build().Paragraphs[1].Id.Path;
        await store.Documents.ReplaceAllAsync(
            [document.Relation(RelationType.RecommendedAt, "res:ga/70/1@en~" + path, "mtg:wg-firearms/1", at: path).Build(), Second().Build()]);
        var changes = await store.Documents.GetChangesAsync(0, 10);
        var recommended = Assert.Single(changes[0].RecommendedAt);
        Assert.Equal("res:ga/70/1@en~" + path, recommended.Key.ToString());
        Assert.Equal([EntityId.Parse("mtg:wg-firearms/1")], recommended.Value);
        Assert.Empty(changes[1].RecommendedAt);
    }

    [Fact]
    public async Task Identity_is_the_stores_own()
    {
        await using var store = Create();
        await using var other = Create();
        Assert.NotEqual(await store.Documents.GetIdentityAsync(), await other.Documents.GetIdentityAsync());
        var identity = await store.Documents.GetIdentityAsync();
        await store.Documents.ReplaceAsync(First().Build());
        Assert.Equal(identity, await store.Documents.GetIdentityAsync());
    }

    [Fact]
    public async Task Failures_are_noted_cleared_and_paged_newest_first()
    {
        await using var store = Create();
        var start = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 5; i++)
        {
            await store.Documents.SetFailureAsync($"{i}.pdf", new IngestFailure($"{i}.pdf", "encrypted", "read", start.AddMinutes(i / 2), 1) { Hash = "ab", RetryAt = i == 4 ? start.AddHours(1) : null });
        }

        await store.Documents.SetFailureAsync("0.pdf", null);
        await store.Documents.SetFailureAsync("3.pdf", new IngestFailure("3.pdf", "damaged", "read", start.AddMinutes(1), 2));

        var page = await store.Documents.GetFailuresAsync(new PageRequest(2));
        Assert.Equal((4, true), (page.TotalCount, page.HasNext));
        Assert.Equal(["4.pdf", "2.pdf"], page.Nodes.Select(n => n.Node.Source));
        Assert.Equal(start.AddHours(1), page.Nodes[0].Node.RetryAt);
        page = await store.Documents.GetFailuresAsync(new PageRequest(9, page.Nodes[^1].Cursor));
        Assert.Equal(["3.pdf", "1.pdf"], page.Nodes.Select(n => n.Node.Source));
        Assert.Equal(new IngestFailure("3.pdf", "damaged", "read", start.AddMinutes(1), 2), Assert.Single(await store.Documents.FindFailuresAsync(["3.pdf", "none"])).Value);
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled()
    {
        await using var store = Create();
        var cancelled = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Documents.ReplaceAsync(First().Build(), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.Documents.GetChangesAsync(0, 1, cancelled));
        Assert.Equal(0, await store.Documents.GetLastSequenceAsync());
    }

    [Fact]
    public async Task Readers_see_whole_documents_while_others_write()
    {
        await using var store = Create();
        var id = First().Build().Document.Id;
        await store.Documents.ReplaceAsync(Version(0));
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            var reads = 0;
            while (!done.IsCancellationRequested || reads == 0)
            {
                var change = Assert.Single(await store.Documents.GetChangesAsync(0, 10));
                var word = change.Paragraphs[0].Text;
                Assert.All(change.Paragraphs, p => Assert.Equal(word, p.Text));
                Assert.Equal($"Title of {word}", change.Document!.Document.Title);
                reads++;
            }
        })).ToArray();
        await Task.WhenAll(Enumerable.Range(1, 30).Select(i => Task.Run(() => store.Documents.ReplaceAsync(Version(i)))));
        await done.CancelAsync();
        await Task.WhenAll(readers);
        Assert.Equal(31, await store.Documents.GetLastSequenceAsync());

        static ExtractedDocument Version(int i) => Enumerable.Range(0, 20)
            .Aggregate(new DocumentBuilder("res:ga/70/1@en", "a").With(d => d with { Title = $"Title of v{i}" }), (b, p) => b.Paragraph($"{p}", $"v{i}")).Build();
    }

    private static void AssertSame<T>(T expected, T actual) => Assert.Equal(
        System.Text.Json.JsonSerializer.Serialize(expected, ContractJson.Options),
        System.Text.Json.JsonSerializer.Serialize(actual, ContractJson.Options));
}

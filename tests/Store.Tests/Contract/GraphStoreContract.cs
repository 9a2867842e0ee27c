using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Tests.Contract;

/// <summary>What every <see cref="IGraphStore"/> answers; derive, and say how to make an empty store.</summary>
public abstract class GraphStoreContract
{
    private static readonly PageRequest All = new(1000);

    protected abstract StoreUnderTest Create();

    private static Authority Authority(params AuthorityRecord[] more) => new(
    [
        Record("ins:att", "Arms Trade Treaty") with { Acronyms = ["ATT"], Texts = [EntityId.Parse("doc:A/CONF.217/2013/L.3")] },
        Record("ins:untoc", "Convention against Organized Crime") with { Aliases = ["Palermo Convention"] },
        Record("ins:firearms-protocol", "Firearms Protocol") with { Parent = EntityId.Parse("ins:untoc"), FormerIds = [EntityId.Parse("ins:protocol-on-firearms")] },
        Record("body:ga", "General Assembly"),
        Record("body:first-committee", "First Committee") with { Parent = EntityId.Parse("body:ga") },
        Record("state:CIV", "Côte d’Ivoire"),
        .. more,
    ]);

    private static AuthorityRecord Record(string id, string name) => new() { Id = EntityId.Parse(id), Name = name, Sources = ["a source"] };

    private static ExtractedDocument[] Documents() =>
    [
        new DocumentBuilder("res:ga/70/1@en", "1.txt").Dated(2015)
            .Paragraph("pp1", "Recalling [the ATT](ins:att) and [resolution 9](res:sc/9),", "recall", ParagraphKind.Preambular)
            .Paragraph("1", "Urges [article 6](art:att/6), [article 6](art:att/6) and [paragraph 3 of article 6](art:att/6/3) of [the ATT](ins:att);", "urge", addressee: "actor:states")
            .Paragraph("2", "Notes [the kit](pub:kit) and [the Kit](pub:kit), [the Kit](pub:kit).", "note").Build(),
        new DocumentBuilder("res:sc/9@en", "2.txt").Dated(2013)
            .Paragraph("1", "Recalls [the ATT](ins:att).", "recall", entity: "res:sc/9~1")
            .Paragraph("1/a", "With [the General Assembly](body:ga);", kind: ParagraphKind.Item, parent: "1", entity: "res:sc/9~1/a").Footnote("fn1", "See [article 10](art:att/10).")
            .Paragraph("2", "Of [that treaty](?ins:att,ins:untoc), [that   treaty](?ins:att,ins:uncac) and [a study](?).", entity: "res:sc/9~2").Build(),
        new DocumentBuilder("doc:A/70/2@en", "3.txt").Dated(2015)
            .Paragraph("1", "On [a kit](pub:kit) and [the Protocol](ins:firearms-protocol); [the kit](pub:kit), [the kit](pub:kit).").Build(),
    ];

    private async Task<StoreUnderTest> FilledAsync()
    {
        var store = Create();
        await store.Documents.ReplaceAuthorityAsync(Authority());
        await store.Documents.ReplaceAllAsync(Documents());
        return store;
    }

    private static EntityId E(string id) => EntityId.Parse(id);

    [Fact]
    public async Task Entities_have_names_counts_aliases_and_wholes()
    {
        await using var store = await FilledAsync();
        var found = await store.Graph.GetEntitiesAsync([E("ins:att"), E("pub:kit"), E("art:att/6/3"), E("body:first-committee"), E("res:sc/9~1/a"), E("pub:none")]);
        Assert.Equal(5, found.Count);
        var att = found[E("ins:att")];
        Assert.Equal(("Arms Trade Treaty", true, 3, 2), (att.Entity.Name, att.Entity.Curated, att.MentionCount, att.DocumentCount));
        Assert.Equal(["ATT"], att.Aliases);
        Assert.Null(att.Parent);
        Assert.Equal(E("art:att/6"), found[E("art:att/6/3")].Parent);
        Assert.Equal(E("body:ga"), found[E("body:first-committee")].Parent);
        Assert.Equal(E("res:sc/9~1"), found[E("res:sc/9~1/a")].Parent);
        Assert.Equal("paragraph 1 (a)", found[E("res:sc/9~1/a")].Entity.Name);
    }

    [Fact]
    public async Task An_uncurated_name_is_the_commonest_spelling_over_the_store()
    {
        await using var store = await FilledAsync();
        // «the kit» has 1 + 2 mentions, but names are counted a document: «the Kit» 2 of 3 in one, «the kit» in the other.
        var kit = (await store.Graph.GetEntitiesAsync([E("pub:kit")]))[E("pub:kit")];
        Assert.Equal(("the Kit", false, 2, 2), (kit.Entity.Name, kit.Entity.Curated, kit.MentionCount, kit.DocumentCount));
        Assert.Equal(["the kit"], kit.Aliases);

        await store.Documents.ReplaceAsync(new DocumentBuilder("doc:A/70/3@en", "4.txt").Paragraph("1", "[the kit](pub:kit)").Build());
        Assert.Equal("the kit", (await store.Graph.GetEntitiesAsync([E("pub:kit")]))[E("pub:kit")].Entity.Name);
        await store.Documents.RemoveAsync("4.txt");
        Assert.Equal("the Kit", (await store.Graph.GetEntitiesAsync([E("pub:kit")]))[E("pub:kit")].Entity.Name);
    }

    [Fact]
    public async Task A_work_that_nobody_spells_out_is_called_what_its_text_prints()
    {
        await using var store = await FilledAsync();
        await store.Documents.ReplaceAsync(new DocumentBuilder("doc:A/71/5@en", "5.txt").With(d => d with { Symbol = "A/71/5*" }).Build());
        var found = await store.Graph.GetEntitiesAsync([E("doc:A/71/5"), E("res:sc/9"), E("doc:A/70/2")]);
        Assert.Equal("A/71/5*", found[E("doc:A/71/5")].Entity.Name);
        Assert.Equal("resolution 9", found[E("res:sc/9")].Entity.Name);
        Assert.Equal("Text of 3.txt", found[E("doc:A/70/2")].Entity.Name);
    }

    [Fact]
    public async Task Former_identifiers_are_followed()
    {
        await using var store = await FilledAsync();
        var former = E("ins:protocol-on-firearms");
        Assert.Equal(E("ins:firearms-protocol"), (await store.Graph.GetEntitiesAsync([former]))[former].Entity.Id);
        Assert.Equal(1, Assert.Single((await store.Graph.GetTimelinesAsync([former]))[former]).Count);
        Assert.Equal(2, (await store.Graph.GetRelationPagesAsync([former.Value], new RelationQuery { Types = [RelationType.Cites, RelationType.Supplements] }, All))[former.Value].TotalCount);
    }

    [Fact]
    public async Task What_documents_call_by_a_former_identifier_moves_when_the_authority_retires_it()
    {
        await using var store = await FilledAsync();
        var sequence = await store.Documents.GetLastSequenceAsync();

        await store.Documents.ReplaceAuthorityAsync(Authority(Record("pub:firearms-kit", "Kit for the Firearms Protocol") with { FormerIds = [E("pub:kit")] }));

        var kit = (await store.Graph.GetEntitiesAsync([E("pub:kit")]))[E("pub:kit")];
        Assert.Equal((E("pub:firearms-kit"), "Kit for the Firearms Protocol", true, 2), (kit.Entity.Id, kit.Entity.Name, kit.Entity.Curated, kit.MentionCount));
        Assert.Equal(["1.txt", "3.txt"], (await store.Documents.GetChangesAsync(sequence, 10)).Select(c => c.Document!.Document.Source).Order());
        var paragraph = (await store.Documents.GetParagraphsAsync([ParagraphId.Parse("doc:A/70/2@en~1")])).Values.Single();
        Assert.Equal(E("pub:firearms-kit"), paragraph.Mentions[0].Entity);
        Assert.Single((await store.Graph.GetRelationPagesAsync(["pub:firearms-kit"], new RelationQuery { Types = [RelationType.Cites], Verbs = ["note"] }, All))["pub:firearms-kit"].Nodes);
        Assert.Equal(0, (await store.Graph.FindEntitiesAsync(new EntityQuery { Curated = false, Name = "kit" }, All)).TotalCount);
    }

    [Fact]
    public async Task The_authority_is_kept_once_and_replaced_whole()
    {
        await using var store = await FilledAsync();
        var before = await GraphDump.OfAsync(store.Documents, store.Graph);
        await store.Documents.ReplaceAuthorityAsync(Authority());
        Assert.Equal(before, await GraphDump.OfAsync(store.Documents, store.Graph));

        await store.Documents.ReplaceAuthorityAsync(Authority(Record("pub:kit", "Ratification Kit"), Record("sys:unused", "Unused System")));
        Assert.Equal("Ratification Kit", (await store.Graph.GetEntitiesAsync([E("pub:kit")]))[E("pub:kit")].Entity.Name);
        await store.Documents.ReplaceAuthorityAsync(Authority());
        Assert.Equal(before, await GraphDump.OfAsync(store.Documents, store.Graph));
    }

    [Fact]
    public async Task The_order_of_authority_and_documents_does_not_matter()
    {
        await using var store = await FilledAsync();
        await using var other = Create();
        foreach (var document in Documents().Reverse())
        {
            await other.Documents.ReplaceAsync(document);
        }

        await other.Documents.ReplaceAuthorityAsync(Authority());
        Assert.Equal(await GraphDump.OfAsync(store.Documents, store.Graph), await GraphDump.OfAsync(other.Documents, other.Graph));
    }

    [Fact]
    public async Task Authority_relations_need_no_evidence_and_outlive_documents()
    {
        await using var store = await FilledAsync();
        var supplements = new RelationId(RelationType.Supplements, "ins:firearms-protocol", "ins:untoc", null);
        Assert.Equal(new RelationRecord(supplements, 0, true), (await store.Graph.GetRelationsAsync([supplements]))[supplements]);
        await store.Documents.ReplaceAsync(new DocumentBuilder("doc:A/72/1@en", "6.txt").Paragraph("1", "The Protocol supplementing it.")
            .Relation(RelationType.Supplements, "ins:firearms-protocol", "ins:untoc", at: "1").Build());
        Assert.Equal(new RelationRecord(supplements, 1, true), (await store.Graph.GetRelationsAsync([supplements]))[supplements]);
        await store.Documents.RemoveAsync("6.txt");
        Assert.Equal(new RelationRecord(supplements, 0, true), (await store.Graph.GetRelationsAsync([supplements]))[supplements]);
    }

    [Fact]
    public async Task Entities_are_found_under_conditions()
    {
        await using var store = await FilledAsync();
        Assert.Equal("ins:att ins:firearms-protocol ins:uncac ins:untoc", await Find(new EntityQuery { Kinds = [EntityKind.Instrument] }));
        Assert.Equal("ins:att ins:untoc ins:firearms-protocol ins:uncac", await Find(new EntityQuery { Kinds = [EntityKind.Instrument], OrderByName = true }));
        Assert.Equal("ins:uncac", await Find(new EntityQuery { Kinds = [EntityKind.Instrument], Curated = false }));
        Assert.Equal("ins:untoc", await Find(new EntityQuery { Name = "conv PALERMO" }));
        Assert.Equal("ins:att", await Find(new EntityQuery { Name = "att" }));
        Assert.Equal("state:CIV", await Find(new EntityQuery { Name = "cote divoire" }));
        Assert.Equal("", await Find(new EntityQuery { Name = "trade palermo" }));
        Assert.Equal("art:att/10 art:att/6", await Find(new EntityQuery { Parent = E("ins:att") }));
        Assert.Equal("", await Find(new EntityQuery { Kinds = [] }));

        async Task<string> Find(EntityQuery query) =>
            string.Join(' ', (await store.Graph.FindEntitiesAsync(query, All)).Nodes.Select(n => n.Node.Entity.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_of_entities_join_without_gap(bool byName)
    {
        await using var store = await FilledAsync();
        var query = new EntityQuery { OrderByName = byName };
        var whole = (await store.Graph.FindEntitiesAsync(query, All)).Nodes.Select(n => n.Node.Entity.Id).ToArray();
        var joined = new List<EntityId>();
        for (string? after = null; ;)
        {
            var page = await store.Graph.FindEntitiesAsync(query, new PageRequest(2, after));
            Assert.Equal(whole.Length, page.TotalCount);
            joined.AddRange(page.Nodes.Select(n => n.Node.Entity.Id));
            if (!page.HasNext)
            {
                break;
            }

            after = page.Nodes[^1].Cursor;
        }

        Assert.Equal(whole, joined);
    }

    [Fact]
    public async Task Parts_come_in_natural_order_in_pages()
    {
        await using var store = await FilledAsync();
        var pages = await store.Graph.GetChildrenAsync([E("ins:att"), E("body:ga"), E("pub:kit"), E("pub:none")], new PageRequest(1));
        Assert.Equal(3, pages.Count);
        Assert.Equal(("art:att/6", 2, true), Shape(pages[E("ins:att")]));
        Assert.Equal(("body:first-committee", 1, false), Shape(pages[E("body:ga")]));
        Assert.Equal(("", 0, false), Shape(pages[E("pub:kit")]));
        var next = await store.Graph.GetChildrenAsync([E("ins:att")], new PageRequest(1, pages[E("ins:att")].Nodes[0].Cursor));
        Assert.Equal(("art:att/10", 2, false), Shape(next[E("ins:att")]));
        next = await store.Graph.GetChildrenAsync([E("ins:att")], new PageRequest(1, next[E("ins:att")].Nodes[0].Cursor));
        Assert.Equal(("", 2, false), Shape(next[E("ins:att")]));
        Assert.Equal(("", 2, true), Shape((await store.Graph.GetChildrenAsync([E("ins:att")], new PageRequest(0)))[E("ins:att")]));

        static (string, int, bool) Shape(Page<EntityRecord> page) =>
            (string.Join(' ', page.Nodes.Select(n => n.Node.Entity.Id)), page.TotalCount, page.HasNext);
    }

    [Fact]
    public async Task Relations_are_filtered_and_ordered_by_evidence()
    {
        await using var store = await FilledAsync();
        Assert.Equal(
            ["rel:CITES|res:ga/70/1@en|pub:kit|note 3", "rel:CITES|res:ga/70/1@en|art:att/6|urge 2", "rel:ADDRESSES|res:ga/70/1@en|actor:states|urge 1", "rel:CITES|res:ga/70/1@en|art:att/6/3|urge 1", "rel:CITES|res:ga/70/1@en|ins:att|recall 1", "rel:CITES|res:ga/70/1@en|ins:att|urge 1", "rel:CITES|res:ga/70/1@en|res:sc/9|recall 1"],
            await Of("res:ga/70/1@en", new RelationQuery()));
        Assert.Equal(["rel:CITES|res:ga/70/1@en|ins:att|recall 1", "rel:CITES|res:ga/70/1@en|res:sc/9|recall 1"], await Of("res:ga/70/1@en", new RelationQuery { Verbs = ["recall"] }));
        Assert.Equal(["rel:CITES|res:ga/70/1@en|res:sc/9|recall 1"], await Of("res:ga/70/1@en", new RelationQuery { OtherKinds = [EntityKind.Resolution] }));
        Assert.Empty(await Of("res:ga/70/1@en", new RelationQuery { Direction = RelationDirection.In }));
        Assert.Empty(await Of("res:ga/70/1@en", new RelationQuery { Types = [] }));
        Assert.Equal(["rel:HAS_SOURCE|ins:att|doc:A/CONF.217/2013/L.3 0"], await Of("ins:att", new RelationQuery { Direction = RelationDirection.Out }));
        Assert.Equal(
            ["rel:CITES|res:ga/70/1@en|ins:att|recall 1", "rel:CITES|res:ga/70/1@en|ins:att|urge 1", "rel:CITES|res:sc/9@en|ins:att|recall 1"],
            await Of("ins:att", new RelationQuery { Types = [RelationType.Cites] }));

        async Task<IEnumerable<string>> Of(string node, RelationQuery query) =>
            (await store.Graph.GetRelationPagesAsync([node], query, All))[node].Nodes.Select(n => $"{n.Node.Id} {n.Node.EvidenceCount}");
    }

    [Fact]
    public async Task Mentions_are_relations_of_paragraphs_and_of_entities()
    {
        await using var store = await FilledAsync();
        var mentions = new RelationQuery { Types = [RelationType.Mentions] };
        var pages = await store.Graph.GetRelationPagesAsync(["art:att/6", "res:ga/70/1@en~1", "res:ga/70/1@en"], mentions, All);
        var relation = new RelationId(RelationType.Mentions, "res:ga/70/1@en~1", "art:att/6", null);
        Assert.Equal(new RelationRecord(relation, 2, false), Assert.Single(pages["art:att/6"].Nodes).Node);
        Assert.Equal(3, pages["res:ga/70/1@en~1"].TotalCount);
        Assert.Equal(0, pages["res:ga/70/1@en"].TotalCount);
        Assert.Equal(2, (await store.Graph.GetRelationsAsync([relation]))[relation].EvidenceCount);
        var evidence = (await store.Graph.GetEvidenceAsync([relation], 1))[relation];
        Assert.Equal("article 6", Words(Documents()[0], Assert.Single(evidence)));
    }

    [Fact]
    public async Task Relations_are_paged_for_each_node()
    {
        await using var store = await FilledAsync();
        var whole = (await store.Graph.GetRelationPagesAsync(["ins:att", "res:ga/70/1@en"], new RelationQuery(), All)).ToDictionary(p => p.Key, p => p.Value.Nodes.Select(n => n.Node.Id).ToArray());
        foreach (var (node, expected) in whole)
        {
            var joined = new List<RelationId>();
            for (string? after = null; ;)
            {
                var page = (await store.Graph.GetRelationPagesAsync([node], new RelationQuery(), new PageRequest(2, after)))[node];
                Assert.Equal(expected.Length, page.TotalCount);
                joined.AddRange(page.Nodes.Select(n => n.Node.Id));
                if (!page.HasNext)
                {
                    break;
                }

                after = page.Nodes[^1].Cursor;
            }

            Assert.Equal(expected, joined);
        }

        var first = await store.Graph.GetRelationPagesAsync([.. whole.Keys], new RelationQuery(), new PageRequest(2));
        Assert.All(first, p => Assert.Equal((2, true), (p.Value.Nodes.Count, p.Value.HasNext)));
    }

    [Fact]
    public async Task Evidence_comes_by_document_and_reading_order_footnotes_included()
    {
        await using var store = await FilledAsync();
        var documents = Documents().ToDictionary(d => d.Document.Id);
        var kit = new RelationId(RelationType.Cites, "res:ga/70/1@en", "pub:kit", "note");
        var article = new RelationId(RelationType.Cites, "res:sc/9@en", "art:att/10", null);
        var unknown = new RelationId(RelationType.Cites, "res:sc/9@en", "art:att/11", null);
        var evidence = await store.Graph.GetEvidenceAsync([kit, article, unknown], 2);
        Assert.Equal(2, evidence.Count);
        Assert.Equal(["the kit", "the Kit"], evidence[kit].Select(e => Words(documents[e.Paragraph.Document], e)));
        var place = Assert.Single(evidence[article]);
        Assert.Equal(("fn1", "article 10"), (place.Footnote, Words(documents[place.Paragraph.Document], place)));

        // One relation that several documents say.
        foreach (var i in new[] { 3, 1, 2 })
        {
            await store.Documents.ReplaceAsync(new DocumentBuilder($"doc:A/{i}@en", $"s{i}").Paragraph("1", "x").Paragraph("2", "y")
                .Relation(RelationType.Amends, "res:sc/1", "res:sc/2", at: "2").Relation(RelationType.Amends, "res:sc/1", "res:sc/2", at: "1").Build());
        }

        var amends = new RelationId(RelationType.Amends, "res:sc/1", "res:sc/2", null);
        Assert.Equal(6, (await store.Graph.GetRelationsAsync([amends]))[amends].EvidenceCount);
        Assert.Equal(
            ["doc:A/1@en~1", "doc:A/1@en~2", "doc:A/2@en~1"],
            (await store.Graph.GetEvidenceAsync([amends], 3))[amends].Select(e => e.Paragraph.ToString()));
    }

    [Fact]
    public async Task A_provisions_paragraphs_are_its_own_and_its_parts()
    {
        await using var store = await FilledAsync();
        var found = await store.Graph.GetProvisionParagraphsAsync([E("res:sc/9~1"), E("res:sc/9"), E("ins:att")], 2);
        Assert.Equal(["res:sc/9@en~1", "res:sc/9@en~1/a"], found[E("res:sc/9~1")].Select(p => p.ToString()));
        Assert.Equal(2, found[E("res:sc/9")].Count);
        Assert.False(found.ContainsKey(E("ins:att")));
    }

    [Fact]
    public async Task Co_mentions_count_paragraphs()
    {
        await using var store = await FilledAsync();
        var found = (await store.Graph.GetCoMentionsAsync([E("ins:att"), E("body:ga")], null, 2));
        Assert.Equal(["art:att/6 1", "art:att/6/3 1"], found[E("ins:att")].Select(c => $"{c.Entity.Entity.Id} {c.Paragraphs}"));
        Assert.Equal(["art:att/10 1"], found[E("body:ga")].Select(c => $"{c.Entity.Entity.Id} {c.Paragraphs}"));
        var resolutions = await store.Graph.GetCoMentionsAsync([E("ins:att")], [EntityKind.Resolution], 9);
        Assert.Equal("res:sc/9", Assert.Single(resolutions[E("ins:att")]).Entity.Entity.Id.Value);
    }

    [Fact]
    public async Task Timelines_count_paragraphs_a_year()
    {
        await using var store = await FilledAsync();
        await store.Documents.ReplaceAsync(new DocumentBuilder("doc:A/X@en", "undated").Paragraph("1", "[the ATT](ins:att)").Build());
        Assert.Equal([new YearCount(2013, 1), new YearCount(2015, 2)], (await store.Graph.GetTimelinesAsync([E("ins:att")]))[E("ins:att")]);
    }

    [Fact]
    public async Task Paths_are_the_shortest_and_cross_from_a_work_to_its_text()
    {
        await using var store = await FilledAsync();
        RelationType[] cites = [RelationType.Cites, RelationType.Supplements];
        Assert.Equal(["res:ga/70/1 ins:att: CITES recall"], await Paths("res:ga/70/1", "ins:att"));
        Assert.Equal(["res:ga/70/1 ins:att: CITES recall"], await Paths("res:ga/70/1@en", "ins:att"));
        // To the work that is cited, and on from its text.
        Assert.Equal(["pub:kit res:ga/70/1 res:sc/9 art:att/10: CITES note, CITES recall, CITES "], await Paths("pub:kit", "art:att/10"));
        Assert.Equal(["ins:att res:ga/70/1 pub:kit doc:A/70/2 ins:firearms-protocol: CITES recall, CITES note, CITES , CITES "], await Paths("ins:att", "ins:firearms-protocol"));
        Assert.Empty(await Paths("ins:att", "ins:untoc"));
        Assert.Equal(["ins:att res:ga/70/1 pub:kit doc:A/70/2 ins:firearms-protocol ins:untoc: CITES recall, CITES note, CITES , CITES , SUPPLEMENTS "], await Paths("ins:att", "ins:untoc", 5));
        Assert.Empty(await Paths("ins:att", "pub:none"));
        Assert.Empty(await Paths("ins:att", "ins:att"));
        var beside = await store.Graph.FindPathsAsync("body:ga", "art:att/10", 4, [RelationType.Mentions], 5);
        Assert.Equal(["body:ga", "res:sc/9@en~1/a", "art:att/10"], Assert.Single(beside).Nodes);
        var several = await store.Graph.FindPathsAsync("ins:att", "res:sc/9", 2, [RelationType.Mentions], 5);
        Assert.Equal(["ins:att", "res:ga/70/1@en~pp1", "res:sc/9"], Assert.Single(several).Nodes);

        async Task<IEnumerable<string>> Paths(string from, string to, int length = 4) =>
            (await store.Graph.FindPathsAsync(from, to, length, cites, 5))
            .Select(p => $"{string.Join(' ', p.Nodes)}: {string.Join(", ", p.Relations.Select(r => $"{RelationTypeNames.Of(r.Id.Type)} {r.Id.Verb}"))}");
    }

    [Fact]
    public async Task Several_shortest_paths_come_in_order_of_identifiers()
    {
        await using var store = Create();
        await store.Documents.ReplaceAllAsync([.. Enumerable.Range(1, 6).Select(i => new DocumentBuilder($"doc:D/{7 - i}@en", $"{i}").Paragraph("1", "[a](ins:a) [b](ins:b)").Build())]);
        var paths = await store.Graph.FindPathsAsync("ins:a", "ins:b", 4, [RelationType.Cites], 3);
        Assert.Equal(["doc:D/1", "doc:D/2", "doc:D/3"], paths.Select(p => p.Nodes[1]));
        Assert.All(paths, p => Assert.Equal(3, p.Nodes.Count));
    }

    [Fact]
    public async Task A_neighbourhood_grows_by_evidence_up_to_its_limit()
    {
        await using var store = await FilledAsync();
        var around = await store.Graph.GetNeighbourhoodAsync(["pub:kit"], 1, null, null, 10);
        Assert.Equal(["pub:kit", "doc:A/70/2", "res:ga/70/1"], around.Nodes);
        Assert.Equal(["rel:CITES|doc:A/70/2@en|pub:kit", "rel:CITES|res:ga/70/1@en|pub:kit|note"], around.Relations.Select(r => r.Id.ToString()));
        Assert.False(around.Truncated);

        var cut = await store.Graph.GetNeighbourhoodAsync(["pub:kit"], 2, null, null, 4);
        Assert.Equal(["pub:kit", "doc:A/70/2", "res:ga/70/1", "art:att/6"], cut.Nodes);
        Assert.True(cut.Truncated);

        var instruments = await store.Graph.GetNeighbourhoodAsync(["res:ga/70/1@en", "unknown"], 1, [EntityKind.Instrument], null, 10);
        Assert.Equal(["res:ga/70/1", "ins:att"], instruments.Nodes);
        Assert.Equal(2, instruments.Relations.Count);
        Assert.Empty((await store.Graph.GetNeighbourhoodAsync(["pub:none"], 1, null, null, 10)).Nodes);
        var mentions = await store.Graph.GetNeighbourhoodAsync(["body:ga"], 2, null, [RelationType.Mentions], 10);
        Assert.Equal(["body:ga", "res:sc/9@en~1/a", "art:att/10"], mentions.Nodes);
    }

    [Fact]
    public async Task Unresolved_references_are_counted_with_candidates_and_an_example()
    {
        await using var store = await FilledAsync();
        await store.Documents.ReplaceAsync(new DocumentBuilder("doc:A/1@en", "7.txt").Paragraph("1", "On [a study](?pub:kit).").Build());
        var page = await store.Graph.FindUnresolvedAsync(All);
        Assert.Equal(
            ["a study 2 pub:kit doc:A/1@en~1", "that treaty 2 ins:att,ins:uncac,ins:untoc res:sc/9@en~2"],
            page.Nodes.Select(n => $"{n.Node.Text} {n.Node.Count} {string.Join(',', n.Node.Candidates)} {n.Node.Example}"));
        var first = await store.Graph.FindUnresolvedAsync(new PageRequest(1));
        Assert.Equal((2, true), (first.TotalCount, first.HasNext));
        Assert.Equal("that treaty", Assert.Single((await store.Graph.FindUnresolvedAsync(new PageRequest(1, first.Nodes[0].Cursor))).Nodes).Node.Text);
    }

    [Fact]
    public async Task Statistics_count_everything()
    {
        await using var store = Create();
        Assert.Null((await store.Graph.GetStatisticsAsync()).UpdatedAt);
        await store.Documents.ReplaceAllAsync(Documents());
        var statistics = await store.Graph.GetStatisticsAsync();
        Assert.Equal((3, 7, 3), (statistics.Documents, statistics.Paragraphs, statistics.UnresolvedMentions));
        Assert.Equal(4, statistics.Entities[EntityKind.Instrument]);
        Assert.Equal(3, statistics.Entities[EntityKind.Article]);
        Assert.Equal(3, statistics.Entities[EntityKind.Provision]);
        Assert.Equal(11, statistics.Relations[RelationType.Mentions]);
        Assert.Equal(1, statistics.Relations[RelationType.Addresses]);
        Assert.False(statistics.Relations.ContainsKey(RelationType.Amends));
        Assert.NotNull(statistics.UpdatedAt);
    }

    private static string Words(ExtractedDocument document, Evidence evidence)
    {
        var paragraph = document.Paragraphs.Single(p => p.Id == evidence.Paragraph);
        var text = evidence.Footnote is null ? paragraph.Text : paragraph.Footnotes.Single(f => f.Id == evidence.Footnote).Text;
        return text[evidence.Start..evidence.End];
    }
}

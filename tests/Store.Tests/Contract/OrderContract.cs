using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Tests.Contract;

/// <summary>The same documents give the same graph, in whatever order they come, go and come again.</summary>
public abstract class OrderContract
{
    protected abstract StoreUnderTest Create();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Any_history_that_ends_in_the_same_documents_ends_in_the_same_graph(int seed)
    {
        var random = new Random(seed);
        var final = Enumerable.Range(0, 30).Select(i => Document(new Random(i), i)).ToArray();
        await using var plain = Create();
        await plain.Documents.ReplaceAuthorityAsync(Authority);
        await plain.Documents.ReplaceAllAsync(final);
        var expected = await GraphDump.OfAsync(plain.Documents, plain.Graph);

        await using var store = Create();
        var authorityAt = random.Next(60);
        for (var step = 0; step < 60; step++)
        {
            if (step == authorityAt)
            {
                await store.Documents.ReplaceAuthorityAsync(Authority);
            }

            switch (random.Next(4))
            {
                case 0:
                    await store.Documents.RemoveAsync($"s/{random.Next(40)}.txt");
                    break;
                case 1:
                    await store.Documents.ReplaceAllAsync([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Document(random, random.Next(40)))]);
                    break;
                default:
                    await store.Documents.ReplaceAsync(Document(random, random.Next(40)));
                    break;
            }
        }

        random.Shuffle(final);
        for (var i = 0; i < final.Length;)
        {
            var some = Math.Min(random.Next(1, 8), final.Length - i);
            await store.Documents.ReplaceAllAsync(final[i..(i + some)]);
            i += some;
        }

        await store.Documents.RemoveAllAsync([.. Enumerable.Range(30, 10).Select(i => $"s/{i}.txt")]);
        Assert.Equal(expected, await GraphDump.OfAsync(store.Documents, store.Graph));
        Assert.Empty(await store.Documents.VerifyAsync());
    }

    private static Authority Authority { get; } = new(
    [
        new AuthorityRecord { Id = EntityId.Parse("ins:i1"), Name = "Instrument One", Sources = ["a source"] },
        new AuthorityRecord { Id = EntityId.Parse("ins:i2"), Name = "Instrument Two", Parent = EntityId.Parse("ins:i1"), Sources = ["a source"] },
    ]);

    /// <summary>A document at random; several sources claim each identifier, with claims of all strengths.</summary>
    private static ExtractedDocument Document(Random random, int source)
    {
        var builder = new DocumentBuilder($"res:sc/{source % 12}@en", $"s/{source}.txt").Claim(random.Next(2) == 0, random.Next(3));
        if (random.Next(3) > 0)
        {
            builder.Dated(2000 + random.Next(5));
        }

        for (var p = 0; p < random.Next(1, 5); p++)
        {
            string[] targets = ["ins:i", "res:sc/", "art:i1/", "pub:p", "body:b"];
            var marked = string.Join(", ", Enumerable.Range(0, random.Next(0, 4)).Select(_ =>
            {
                var target = targets[random.Next(targets.Length)] + random.Next(1, 4);
                return random.Next(5) == 0 ? $"[that](?{target})" : $"[{(random.Next(2) == 0 ? "the " : "The ")}{target}]({target})";
            }));
            builder.Paragraph($"{p + 1}", $"Of {marked}.", random.Next(2) == 0 ? "recall" : null, entity: $"res:sc/{source % 12}~{p + 1}");
            if (random.Next(3) == 0)
            {
                builder.Relation(RelationType.Amends, $"res:sc/{source % 12}@en", $"res:sc/{random.Next(12)}", at: $"{p + 1}");
                builder.Relation(RelationType.Supplements, "ins:i2", "ins:i1", at: $"{p + 1}");
            }
        }

        return builder.Build();
    }
}

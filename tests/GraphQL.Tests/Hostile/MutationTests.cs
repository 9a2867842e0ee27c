namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>Random changes of valid documents: whatever comes out, an answer comes back.</summary>
public sealed class MutationTests
{
    private const int Count = 100_000;
    private const int Seed = 20251122;

    [Fact]
    public async Task A_hundred_thousand_mutations_throw_nothing()
    {
        var engine = MockResolvers.Engine(NodeTools.Read("tests", "GraphQL.Tests", "node", "everything.graphql"), new GraphQLOptions());
        var generator = new DocumentGenerator(engine.Schema, Seed);
        var random = new Random(Seed);
        var pool = Enumerable.Range(0, 400).Select(_ => generator.Next()).Concat(HandMade.Documents).ToList();
        var answered = new Dictionary<string, int>();
        for (var i = 0; i < Count; i++)
        {
            var trial = pool[random.Next(pool.Count)];
            var document = Mutate(trial.Query, pool[random.Next(pool.Count)].Query, random);
            try
            {
                using var response = await engine.ExecuteAsync(new GraphQLRequest { Document = document, Variables = trial.Variables });
                var code = response.Errors.Count == 0 ? "none" : response.Errors[0].Code;
                answered[code] = answered.GetValueOrDefault(code) + 1;
            }
            catch (Exception failure)
            {
                Assert.Fail($"Mutation {i} threw {failure}\n{document}");
            }
        }

        // Mutations that all end in one place would test only that.
        Assert.True(answered[ErrorCodes.SyntaxError] > Count / 10 && answered[ErrorCodes.ValidationFailed] > Count / 20 && answered["none"] > Count / 100, string.Join(", ", answered));
    }

    private static string Mutate(string document, string other, Random random)
    {
        var text = document;
        for (var changes = 1 + random.Next(3); changes > 0; changes--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(12), text.Length - at);
            var from = random.Next(other.Length + 1);
            text = random.Next(7) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, other.Substring(from, Math.Min(random.Next(30), other.Length - from))),
                2 => text.Insert(at, text.Substring(at, length)),
                3 => text.Insert(at, ((char)random.Next(0x20, 0x7f)).ToString()),
                4 => text.Insert(at, ((char)random.Next(0x10000)).ToString()),
                5 => text[..at] + other[from..],
                _ => text.Replace(random.Next(2) == 0 ? "name" : "a", random.Next(2) == 0 ? "deep" : "$v0", StringComparison.Ordinal),
            };
        }

        return text;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.Tests;

namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>The same documents through this server and the reference implementation: the same verdict, places and data.</summary>
public sealed class DifferentialTests
{
    private const int Generated = 1_500;

    private static readonly GraphQLOptions Options = new()
    {
        MaxValidationErrors = 10_000, MaxCost = double.MaxValue, MaxDepth = 1_000, Limits = new ParserLimits { MaxDepth = 200 },
    };

    [ProgramFact("node")]
    public async Task Documents_on_the_served_schema_agree() =>
        await Compare(NodeTools.Read("GraphApi", "schema.graphql"), Generated, 4711, []);

    [ProgramFact("node")]
    public async Task Documents_on_a_schema_of_every_feature_agree() =>
        await Compare(NodeTools.Read("tests", "GraphQL.Tests", "node", "everything.graphql"), Generated, 42, HandMade.Documents);

    private static async Task Compare(string sdl, int count, int seed, IEnumerable<Trial> handMade)
    {
        var engine = MockResolvers.Engine(sdl, Options);
        var generator = new DocumentGenerator(engine.Schema, seed);
        var trials = handMade.Concat(Enumerable.Range(0, count).Select(_ => generator.Next())).ToList();
        var input = JsonSerializer.Serialize(new { sdl, documents = trials.Select(t => new { query = t.Query, variables = t.Variables, operationName = t.OperationName }) });
        var answers = JsonNode.Parse(await NodeTools.RunAsync("differential.mjs", input))!.AsArray();
        var differences = new List<string>();
        var verdicts = new Dictionary<string, int>();
        for (var i = 0; i < trials.Count; i++)
        {
            var theirs = answers[i]!.AsObject();
            if (theirs["data"] is { } data)
            {
                theirs["data"] = JsonSerializer.Serialize(JsonNode.Parse(data.GetValue<string>()), Relaxed);
            }

            var ours = await RunAsync(engine, trials[i]);
            verdicts[ours.First().Key] = verdicts.GetValueOrDefault(ours.First().Key) + 1;
            if (Texts(theirs) != Texts(ours) && !SettledDifferences.Explains(trials[i].Query))
            {
                differences.Add($"{trials[i].Query}\n  variables {JsonSerializer.Serialize(trials[i].Variables)}\n  theirs {theirs.ToJsonString()}\n  ours   {ours.ToJsonString()}");
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} of {trials.Count} differ:\n\n{string.Join("\n\n", differences.OrderBy(d => d.Length).Take(12))}");

        // A comparison in which nothing is valid, or nothing fails, would show little.
        Assert.True(verdicts["data"] > count / 3 && verdicts["invalid"] > count / 20 && verdicts["syntax"] > count / 50 && verdicts["refused"] > count / 100, JsonSerializer.Serialize(verdicts));
    }

    private static async Task<JsonObject> RunAsync(GraphQLEngine engine, Trial trial)
    {
        var variables = JsonSerializer.SerializeToElement(trial.Variables ?? []);
        using var response = await engine.ExecuteAsync(new GraphQLRequest
        {
            Document = trial.Query,
            OperationName = trial.OperationName,
            Variables = Http.JsonValues.ToDictionary(variables),
        });
        var places = response.Errors.Select(Places).ToList();
        if (!response.HasData)
        {
            var kind = response.Errors[0].Code switch
            {
                ErrorCodes.SyntaxError or ErrorCodes.LimitExceeded => "syntax",
                ErrorCodes.ValidationFailed => "invalid",
                _ => "refused",
            };
            var messages = new JsonArray([.. response.Errors.Select(e => JsonValue.Create(e.Message))]);
            return kind == "syntax"
                ? new JsonObject { [kind] = places[0], ["messages"] = messages }
                : new JsonObject { [kind] = Sorted(places), ["messages"] = messages };
        }

        AssertPrintedReadsBack(trial.Query);
        var json = JsonNode.Parse(response.ToJson())!;
        return new JsonObject
        {
            ["data"] = JsonSerializer.Serialize(json["data"], Relaxed),
            ["errors"] = Sorted(response.Errors.Select(e => $"{Places(e)} {JsonSerializer.Serialize(e.Path, Relaxed)}")),
            ["messages"] = new JsonArray([.. response.Errors.Select(e => JsonValue.Create(e.Message))]),
        };
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Texts(JsonObject answer)
    {
        var told = new JsonObject(answer.Where(p => p.Key != "messages").Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        return JsonSerializer.Serialize(told, Relaxed);
    }

    private static string Places(GraphQLError error) => string.Join(' ', error.Locations.Select(l => $"{l.Line}:{l.Column}"));

    private static JsonArray Sorted(IEnumerable<string> texts) => new([.. texts.Order(StringComparer.Ordinal).Select(t => JsonValue.Create(t))]);

    private static void AssertPrintedReadsBack(string query)
    {
        var printed = Printer.Print(Parser.ParseDocument(query, ParserLimits.ForSchemas));
        Assert.Equal(printed, Printer.Print(Parser.ParseDocument(printed, ParserLimits.ForSchemas)));
    }
}

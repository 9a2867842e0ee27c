using KnowledgeGraph.Benchmarks;
using KnowledgeGraph.Benchmarks.Search;

// Each benchmark is a command of its own: dotnet run -c Release --project tests/Benchmarks -- search 300000
return args switch
{
    ["extraction", .. var rest] => ExtractionBenchmark.Run(rest),
    ["graphql", .. var rest] => await GraphQLBenchmark.RunAsync(rest),
    ["search", .. var rest] => await SearchBenchmark.RunAsync(rest),
    ["ask", .. var rest] => await AskCommand.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: dotnet run -c Release --project tests/Benchmarks -- COMMAND

          extraction [FOLDER] [--seconds N]
          graphql [--seconds N] [--turns N]
          search PARAGRAPHS [--seed N] [--folder F] [--readers N]   the index on a generated corpus: times, rates, size
          ask DATABASE INDEX                                        answers requests, a JSON object a line, from a store and its index
        """);
    return 2;
}

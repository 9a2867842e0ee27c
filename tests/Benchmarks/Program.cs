using KnowledgeGraph.Benchmarks;

return args switch
{
    ["extraction", .. var rest] => ExtractionBenchmark.Run(rest),
    ["graphql", .. var rest] => await GraphQLBenchmark.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Benchmarks -- extraction [FOLDER] [--seconds N] | graphql [--seconds N] [--turns N]");
    return 2;
}

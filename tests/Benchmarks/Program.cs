using KnowledgeGraph.Benchmarks;

return args switch
{
    ["extraction", .. var rest] => ExtractionBenchmark.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: dotnet run -c Release --project tests/Benchmarks -- extraction [FOLDER] [--seconds N]");
    return 2;
}

using System.Diagnostics;
using System.Diagnostics.Metrics;
using KnowledgeGraph.GraphQL.Diagnostics;
using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.GraphQL.Tests;

public sealed class TelemetryTests
{
    [Fact]
    public async Task Request_has_a_span_and_a_metric_a_phase()
    {
        var spans = new List<(string Name, string? Parent, string? Operation)>();
        var phases = new List<string>();
        using var root = new Activity("test").Start();
        using var spansOf = new ActivityListener
        {
            ShouldListenTo = s => s.Name == Telemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a =>
            {
                // Other tests run at the same time; theirs are not below this one's.
                if (a.TraceId == root.TraceId)
                {
                    lock (spans)
                    {
                        spans.Add((a.OperationName, a.Parent?.OperationName, a.GetTagItem("graphql.operation.name") as string));
                    }
                }
            },
        };
        ActivitySource.AddActivityListener(spansOf);
        using var metrics = new MeterListener { InstrumentPublished = (i, l) => { if (i.Meter.Name == Telemetry.Name) { l.EnableMeasurementEvents(i); } } };
        metrics.SetMeasurementEventCallback<double>((i, _, tags, _) =>
        {
            if (i.Name == "graphql.phase.duration" && Activity.Current?.TraceId == root.TraceId)
            {
                phases.Add((string)tags[0].Value!);
            }
        });
        metrics.Start();
        using var response = await LibrarySchema.Engine().ExecuteAsync(LibrarySchema.Request("query Telling { book(id: 1) { id } }"));
        Assert.Equal(
            [("graphql.parse", "graphql.request", null), ("graphql.validate", "graphql.request", null), ("graphql.plan", "graphql.request", null), ("graphql.execute", "graphql.request", null), ("graphql.request", "test", "Telling")],
            spans);
        Assert.Equal(["parse", "validate", "plan", "execute"], phases);
    }

    [Fact]
    public async Task Slow_operations_and_failures_are_logged_without_variables()
    {
        var log = new LineLog();
        var engine = new GraphQLEngine(LibrarySchema.Build(), new GraphQLOptions { SlowOperation = TimeSpan.Zero }, log);
        using var response = await engine.ExecuteAsync(LibrarySchema.Request("query Slow($id: ID!) { book(id: $id) { id } broken }", new Dictionary<string, object?> { ["id"] = "private" }));
        Assert.Contains(log.Lines, l => l.StartsWith("Slow operation: Slow of document ", StringComparison.Ordinal));
        Assert.Contains(log.Lines, l => l.StartsWith("Field broken of Slow, document ", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, l => l.Contains("private", StringComparison.Ordinal));
    }

    private sealed class LineLog : ILogger<GraphQLEngine>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}

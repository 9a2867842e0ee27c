using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace KnowledgeGraph.GraphQL.Diagnostics;

/// <summary>Traces and metrics of the server, all named <see cref="Name"/>; nobody listening, they cost next to nothing.</summary>
/// <remarks>
/// Spans: <c>graphql.request</c> with the tags <c>graphql.operation.name</c>, <c>graphql.operation.type</c> and
/// <c>graphql.document.hash</c>, and below it one a phase: <c>graphql.parse</c>, <c>graphql.validate</c>,
/// <c>graphql.plan</c>, <c>graphql.execute</c>. Metrics: <c>graphql.phase.duration</c> (seconds, tag <c>phase</c>),
/// <c>graphql.request.cost</c>, <c>graphql.errors</c> (tag <c>code</c>), <c>graphql.subscriptions.active</c>.
/// Variables are never part of either.
/// </remarks>
public static class Telemetry
{
    /// <summary>The name to listen to, of the activity source and of the meter.</summary>
    public const string Name = "KnowledgeGraph.GraphQL";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Durations = Meter.CreateHistogram<double>("graphql.phase.duration", "s", "Time a phase of a request took.");
    private static readonly Histogram<double> Costs = Meter.CreateHistogram<double>("graphql.request.cost", null, "Estimated cost of requests.");
    private static readonly Counter<long> Errors = Meter.CreateCounter<long>("graphql.errors", null, "Errors told to clients.");
    private static readonly UpDownCounter<int> Subscriptions = Meter.CreateUpDownCounter<int>("graphql.subscriptions.active", null, "Subscriptions open.");

    internal static Activity? Request() => Source.HasListeners() ? Source.StartActivity("graphql.request", ActivityKind.Server) : null;

    internal static Phase Begin(string phase) => new(phase);

    internal static void Cost(double cost) => Costs.Record(cost);

    internal static void Error(string code) => Errors.Add(1, new KeyValuePair<string, object?>("code", code));

    internal static void SubscriptionOpened() => Subscriptions.Add(1);

    internal static void SubscriptionClosed() => Subscriptions.Add(-1);

    /// <summary>One phase, measured from its making to its end.</summary>
    internal readonly struct Phase : IDisposable
    {
        private readonly string name;
        private readonly long start;
        private readonly Activity? activity;

        public Phase(string name)
        {
            this.name = name;
            start = Durations.Enabled ? Stopwatch.GetTimestamp() : 0;
            activity = Source.HasListeners() ? Source.StartActivity("graphql." + name) : null;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            activity?.Dispose();
            if (start != 0)
            {
                Durations.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, new KeyValuePair<string, object?>("phase", name));
            }
        }
    }
}

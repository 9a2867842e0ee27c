using System.Diagnostics;
using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Cost;
using KnowledgeGraph.GraphQL.Diagnostics;
using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeGraph.GraphQL;

/// <summary>Answers requests against a schema: parse, validate, estimate, plan, run.</summary>
/// <remarks>Thread-safe; one for all requests. Documents are parsed, validated and planned once and kept.</remarks>
public sealed class GraphQLEngine
{
    private const long CachedCharacters = 16 * 1024 * 1024;

    private readonly BoundedCache<string, CompiledDocument> documents;
    private readonly ILogger logger;

    /// <summary>Makes a server of a schema.</summary>
    /// <param name="schema">What it answers by.</param>
    /// <param name="options">Limits and switches; null for the defaults.</param>
    /// <param name="logger">Gets slow operations and failed fields; null for nobody.</param>
    public GraphQLEngine(GraphQLSchema schema, GraphQLOptions? options = null, ILogger<GraphQLEngine>? logger = null)
    {
        Schema = schema;
        Options = options ?? new GraphQLOptions();
        this.logger = logger ?? NullLogger<GraphQLEngine>.Instance;
        documents = new BoundedCache<string, CompiledDocument>(Options.CachedDocuments, CachedCharacters, text => text.Length);
    }

    /// <summary>What it answers by.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>Its limits and switches.</summary>
    public GraphQLOptions Options { get; }

    /// <summary>How many documents are kept; for tests.</summary>
    internal int CachedDocuments => documents.Count;

    /// <summary>Runs a query or a mutation.</summary>
    /// <returns>The answer, to be disposed; request errors included. A subscription gets an error, see <see cref="SubscribeAsync"/>.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<GraphQLResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        using var activity = Telemetry.Request();
        if (TryPrepare(request, activity, out var prepared) is { } failed)
        {
            return failed;
        }

        return prepared.Plan.Operation.Kind == OperationKind.Subscription
            ? Refuse(new GraphQLError("A subscription needs a connection that stays open: server-sent events or a websocket.", ErrorCodes.OperationNotAllowed))
            : await RunAsync(prepared, static (execution, root) => execution.RunAsync(root!), request.Root, cancellation);
    }

    /// <summary>Runs any operation as a stream: one answer for a query or mutation, one an event for a subscription.</summary>
    /// <returns>Answers, each to be disposed. One without data ends the stream.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async IAsyncEnumerable<GraphQLResponse> SubscribeAsync(GraphQLRequest request, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var activity = Telemetry.Request();
        var failed = TryPrepare(request, activity, out var prepared);
        if (failed is not null || prepared.Plan.Operation.Kind != OperationKind.Subscription)
        {
            yield return failed ?? await RunAsync(prepared, static (execution, root) => execution.RunAsync(root!), request.Root, cancellation);
            activity?.Dispose();
            yield break;
        }

        activity?.Dispose();
        Telemetry.SubscriptionOpened();
        try
        {
            await foreach (var response in EventsAsync(prepared, request.Root, cancellation))
            {
                yield return response;
            }
        }
        finally
        {
            Telemetry.SubscriptionClosed();
        }
    }

    private async IAsyncEnumerable<GraphQLResponse> EventsAsync(PreparedRequest prepared, object root, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var source = new RequestExecution(prepared.Request, prepared.Plan, prepared.Document.Document.Source, prepared.Variables, cancellation);
        IAsyncEnumerator<object?>? events = null;
        try
        {
            while (true)
            {
                GraphQLError? failure = null;
                try
                {
                    events ??= source.Subscribe(root).GetAsyncEnumerator(cancellation);
                    if (!await events.MoveNextAsync())
                    {
                        yield break;
                    }
                }
                catch (Exception thrown) when (!cancellation.IsCancellationRequested)
                {
                    EngineLog.StreamFailed(logger, prepared.Name, prepared.Document.Hash, thrown);
                    failure = source.SubscribeError(thrown);
                }

                if (failure is not null)
                {
                    yield return Refuse(failure);
                    yield break;
                }

                yield return await RunAsync(prepared, static (execution, value) => execution.RunEventAsync(value), events!.Current, cancellation);
            }
        }
        finally
        {
            if (events is not null)
            {
                await events.DisposeAsync();
            }

            source.Buffer.Release();
        }
    }

    private GraphQLResponse? TryPrepare(GraphQLRequest request, Activity? activity, out PreparedRequest prepared)
    {
        try
        {
            return Prepare(request, activity, out prepared);
        }
        catch (InsufficientExecutionStackException)
        {
            // Fragments in fragments can nest deeper than any one of them; what walks them watches the stack.
            prepared = null!;
            return Refuse(new GraphQLError("The document nests fragments and selections too deep; ask for less in one request.", ErrorCodes.LimitExceeded));
        }
    }

    private GraphQLResponse? Prepare(GraphQLRequest request, Activity? activity, out PreparedRequest prepared)
    {
        prepared = null!;
        if (Compile(request.Document, out var document) is { } syntax)
        {
            return Refuse(syntax);
        }

        activity?.SetTag("graphql.document.hash", document.Hash);
        if (document.Errors.Count > 0)
        {
            return Refuse(document.Errors);
        }

        var operation = document.Operation(request.OperationName, out var why);
        if (operation is null)
        {
            return Refuse(new GraphQLError(why, ErrorCodes.UnknownOperation));
        }

        activity?.SetTag("graphql.operation.name", operation.Name.Value);
        activity?.SetTag("graphql.operation.type", operation.Kind.ToString().ToLowerInvariant());
        if (operation.Kind == OperationKind.Mutation && !request.AllowMutations)
        {
            return Refuse(new GraphQLError("A mutation must come by HTTP POST.", ErrorCodes.OperationNotAllowed));
        }

        using var phase = Telemetry.Begin("plan");
        var variables = VariableCoercion.Coerce(Schema, document.Document.Source, operation, request.Variables, Options.Suggestions, out var errors);
        if (errors.Count > 0)
        {
            return Refuse(errors);
        }

        var cost = document.Cost(operation, variables, Options.DefaultListSize);
        Telemetry.Cost(cost.Cost);
        if (CostLimits.Check(cost, Options) is { } over)
        {
            return Refuse(over);
        }

        prepared = new PreparedRequest(
            new ExecutionRequest(request.Services, request.Items, Options), document, document.Plan(operation, variables), variables, cost.Cost, request.ReportCost);
        return null;
    }

    private GraphQLError? Compile(string text, out CompiledDocument document)
    {
        document = documents.Find(text)!;
        if (document is not null)
        {
            return null;
        }

        DocumentNode parsed;
        using (Telemetry.Begin("parse"))
        {
            try
            {
                parsed = Parser.ParseDocument(text, Options.Limits);
            }
            catch (SyntaxException error)
            {
                return error.ToError();
            }
        }

        using (Telemetry.Begin("validate"))
        {
            document = new CompiledDocument(Schema, parsed, Validation.Validator.Validate(Schema, parsed, Options));
        }

        documents.Add(text, document);
        return null;
    }

    private async ValueTask<GraphQLResponse> RunAsync(
        PreparedRequest prepared, Func<RequestExecution, object?, ValueTask> run, object? value, CancellationToken cancellation)
    {
        using var phase = Telemetry.Begin("execute");
        using var limit = Options.Timeout is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit?.CancelAfter(Options.Timeout!.Value);
        var start = Stopwatch.GetTimestamp();
        var execution = new RequestExecution(
            prepared.Request, prepared.Plan, prepared.Document.Document.Source, prepared.Variables, limit?.Token ?? cancellation);
        try
        {
            await run(execution, value);
            execution.Cancellation.ThrowIfCancellationRequested();
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            EngineLog.TimedOut(logger, prepared.Name, prepared.Document.Hash, Options.Timeout!.Value.TotalSeconds);
            return Refuse(new GraphQLError(
                $"The operation took longer than {Options.Timeout!.Value.TotalSeconds} s; ask for less at once.", ErrorCodes.Timeout));
        }

        execution.TakeReports();
        Log(prepared, execution, Stopwatch.GetElapsedTime(start));
        return new GraphQLResponse(execution.Buffer, execution.Errors)
        {
            Extensions = prepared.ReportCost ? CostLimits.Report(prepared.Cost, Options) : null,
        };
    }

    private void Log(PreparedRequest prepared, RequestExecution execution, TimeSpan elapsed)
    {
        if (elapsed > Options.SlowOperation)
        {
            EngineLog.SlowOperation(logger, prepared.Name, prepared.Document.Hash, (long)elapsed.TotalMilliseconds, prepared.Cost);
        }

        foreach (var error in execution.Errors)
        {
            Telemetry.Error(error.Code);
            if (error.Code is ErrorCodes.InternalError or ErrorCodes.BadResult)
            {
                EngineLog.FieldFailed(logger, string.Join('.', error.Path ?? []), prepared.Name, prepared.Document.Hash, error.Exception);
            }
        }
    }

    private static GraphQLResponse Refuse(params IReadOnlyList<GraphQLError> errors)
    {
        Telemetry.Error(errors[0].Code);
        return GraphQLResponse.Failed(errors);
    }
}

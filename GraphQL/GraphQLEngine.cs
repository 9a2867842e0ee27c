using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL;

/// <summary>Answers requests against a schema: parse, validate, plan, run.</summary>
/// <remarks>Thread-safe; one for all requests. Documents are parsed, validated and planned once and kept.</remarks>
public sealed class GraphQLEngine
{
    private const long CachedCharacters = 16 * 1024 * 1024;

    private readonly BoundedCache<string, CompiledDocument> documents;

    /// <summary>Makes a server of a schema.</summary>
    public GraphQLEngine(GraphQLSchema schema, GraphQLOptions? options = null)
    {
        Schema = schema;
        Options = options ?? new GraphQLOptions();
        documents = new BoundedCache<string, CompiledDocument>(Options.CachedDocuments, CachedCharacters, text => text.Length);
    }

    /// <summary>What it answers by.</summary>
    public GraphQLSchema Schema { get; }

    /// <summary>Its limits and switches.</summary>
    public GraphQLOptions Options { get; }

    /// <summary>Runs a query or a mutation.</summary>
    /// <returns>The answer, to be disposed; request errors included. A subscription gets an error.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async ValueTask<GraphQLResponse> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation = default)
    {
        if (Prepare(request, out var prepared) is { } failed)
        {
            return failed;
        }

        if (prepared.Plan.Operation.Kind == OperationKind.Subscription)
        {
            return GraphQLResponse.Failed(new GraphQLError(
                "A subscription needs a connection that stays open: server-sent events or a websocket.", ErrorCodes.OperationNotAllowed));
        }

        return await RunAsync(prepared, static (execution, root) => execution.RunAsync(root), request.Root, cancellation);
    }

    private GraphQLResponse? Prepare(GraphQLRequest request, out PreparedRequest prepared)
    {
        prepared = null!;
        var document = documents.Find(request.Document);
        if (document is null)
        {
            try
            {
                var parsed = Parser.ParseDocument(request.Document, Options.Limits);
                document = new CompiledDocument(Schema, parsed, Validation.Validator.Validate(Schema, parsed, Options));
            }
            catch (SyntaxException error)
            {
                return GraphQLResponse.Failed(error.ToError());
            }

            documents.Add(request.Document, document);
        }

        if (document.Errors.Count > 0)
        {
            return GraphQLResponse.Failed(document.Errors);
        }

        if (document.Operation(request.OperationName, out var why) is not { } operation)
        {
            return GraphQLResponse.Failed(new GraphQLError(why, ErrorCodes.UnknownOperation));
        }

        if (operation.Kind == OperationKind.Mutation && !request.AllowMutations)
        {
            return GraphQLResponse.Failed(new GraphQLError("A mutation must come by HTTP POST.", ErrorCodes.OperationNotAllowed));
        }

        var variables = VariableCoercion.Coerce(Schema, document.Document.Source, operation, request.Variables, Options.Suggestions, out var errors);
        if (errors.Count > 0)
        {
            return GraphQLResponse.Failed(errors);
        }

        prepared = new PreparedRequest(
            new ExecutionRequest(request.Services, request.Items, Options), document, document.Plan(operation, variables), variables);
        return null;
    }

    private async ValueTask<GraphQLResponse> RunAsync(
        PreparedRequest prepared, Func<RequestExecution, object, ValueTask> run, object root, CancellationToken cancellation)
    {
        using var limit = Options.Timeout is null ? null : CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit?.CancelAfter(Options.Timeout!.Value);
        var execution = new RequestExecution(
            prepared.Request, prepared.Plan, prepared.Document.Document.Source, prepared.Variables, limit?.Token ?? cancellation);
        try
        {
            await run(execution, root);
            cancellation.ThrowIfCancellationRequested();
            execution.TakeReports();
            return new GraphQLResponse(execution.Buffer, execution.Errors);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return GraphQLResponse.Failed(new GraphQLError(
                $"The operation took longer than {Options.Timeout!.Value.TotalSeconds} s; ask for less at once.", ErrorCodes.Timeout));
        }
    }
}

/// <summary>A request ready to run.</summary>
internal sealed record PreparedRequest(
    ExecutionRequest Request, CompiledDocument Document, OperationPlan Plan, Dictionary<string, object?> Variables);

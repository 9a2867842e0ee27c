namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What an execution needs of the request beside its document.</summary>
internal sealed record ExecutionRequest(IServiceProvider Services, IDictionary<object, object?> Items, GraphQLOptions Options);

namespace KnowledgeGraph.GraphQL;

/// <summary>The three kinds of operations.</summary>
public enum OperationKind
{
    /// <summary>Reads; its root fields may run at the same time.</summary>
    Query,

    /// <summary>Writes, then reads; its root fields run one after the other.</summary>
    Mutation,

    /// <summary>One answer an event, until the source or the client ends it.</summary>
    Subscription,
}

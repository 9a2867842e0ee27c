using System.Runtime.CompilerServices;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Binding;

/// <summary>A value at once, from the source alone.</summary>
internal sealed class SourceResolver<TSource, TResult>(Func<TSource, TResult> get) : FieldResolver([])
{
    public override Type ResultType => typeof(TResult);

    public override bool Run(RequestExecution execution, FieldPlan field, object source, Place place) =>
        execution.Complete(field, get((TSource)source), place);
}

/// <summary>A value at once.</summary>
internal sealed class ValueResolver<T>(Func<ResolverContext, T> function, ArgumentConverter?[] converters) : FieldResolver(converters)
{
    public override Type ResultType => typeof(T);

    public override bool Run(RequestExecution execution, FieldPlan field, object source, Place place)
    {
        return execution.Complete(field, function(execution.ContextOf(field, source, place)), place);
    }
}

/// <summary>A value later.</summary>
internal sealed class TaskResolver<T>(Func<ResolverContext, Task<T>> function, ArgumentConverter?[] converters) : FieldResolver(converters)
{
    public override Type ResultType => typeof(T);

    public override bool Run(RequestExecution execution, FieldPlan field, object source, Place place)
    {
        var task = function(execution.ContextOf(field, source, place));
        return task.IsCompletedSuccessfully
            ? execution.Complete(field, task.Result, place)
            : execution.Await(new PendingTask<T>(execution, field, place, task));
    }
}

/// <summary>A value now or later.</summary>
internal sealed class ValueTaskResolver<T>(Func<ResolverContext, ValueTask<T>> function, ArgumentConverter?[] converters) : FieldResolver(converters)
{
    public override Type ResultType => typeof(T);

    public override bool Run(RequestExecution execution, FieldPlan field, object source, Place place)
    {
        var task = function(execution.ContextOf(field, source, place));
        return task.IsCompletedSuccessfully
            ? execution.Complete(field, task.Result, place)
            : execution.Await(new PendingTask<T>(execution, field, place, task.AsTask()));
    }
}

/// <summary>A stream of events, for subscriptions.</summary>
internal sealed class StreamResolver<T>(Func<ResolverContext, IAsyncEnumerable<T>> function, ArgumentConverter?[] converters) : FieldResolver(converters)
{
    public override Type ResultType => typeof(T);

    public override bool IsStream => true;

    public override bool Run(RequestExecution execution, FieldPlan field, object source, Place place)
    {
        return execution.Complete(field, source, place);
    }

    public override IAsyncEnumerable<object?> Subscribe(in ResolverContext context) =>
        Boxed(function(context), context.Cancellation);

    private static async IAsyncEnumerable<object?> Boxed(IAsyncEnumerable<T> events, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var one in events.WithCancellation(cancellation))
        {
            yield return one;
        }
    }
}

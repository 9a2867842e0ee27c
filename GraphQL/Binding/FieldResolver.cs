using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL.Binding;

/// <summary>Computes one field and hands the value to the execution, without a box where the types allow it.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
internal abstract class FieldResolver(ArgumentConverter?[] converters)
{
    /// <summary>CLR type of the value, tasks unwrapped; for streams, of an event.</summary>
    public abstract Type ResultType { get; }

    /// <summary>Whether it gives a stream of events.</summary>
    public virtual bool IsStream => false;

    /// <summary>Conversions of arguments to a method's parameters, by argument position; empty when there are none.</summary>
    public ArgumentConverter?[] Converters { get; } = converters;

    /// <summary>Computes the field and completes its value.</summary>
    /// <returns>False when the enclosing object must become null.</returns>
    public abstract bool Run(RequestExecution execution, FieldPlan field, object source, Place place);

    /// <summary>Starts the stream of events; only for streams.</summary>
    public virtual IAsyncEnumerable<object?> Subscribe(in ResolverContext context) =>
        throw new NotSupportedException();

    /// <summary>Makes the resolver for a function of a context.</summary>
    /// <param name="returned">What the function returns: a value, a task, a value task or a stream.</param>
    /// <param name="function">A <c>Func&lt;ResolverContext, T&gt;</c>.</param>
    /// <param name="converters">Conversions that the function relies on.</param>
    public static FieldResolver Create(Type returned, Delegate function, ArgumentConverter?[]? converters = null)
    {
        var (shape, result) = Unwrap(returned);
        return (FieldResolver)Activator.CreateInstance(shape.MakeGenericType(result), function, converters ?? [])!;
    }

    private static (Type Shape, Type Result) Unwrap(Type returned)
    {
        if (returned.IsGenericType)
        {
            var definition = returned.GetGenericTypeDefinition();
            var argument = returned.GetGenericArguments()[0];
            if (definition == typeof(Task<>))
            {
                return (typeof(TaskResolver<>), argument);
            }

            if (definition == typeof(ValueTask<>))
            {
                return (typeof(ValueTaskResolver<>), argument);
            }

            if (definition == typeof(IAsyncEnumerable<>))
            {
                return (typeof(StreamResolver<>), argument);
            }
        }

        return (typeof(ValueResolver<>), returned);
    }
}

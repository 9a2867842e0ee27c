using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL;

/// <summary>What a resolver knows of the field that it computes and of the request.</summary>
/// <remarks>Immutable and cheap to copy; valid until the request ends. Members may be used from any thread.</remarks>
public readonly struct ResolverContext
{
    private readonly RequestExecution execution;
    private readonly FieldPlan field;
    private readonly object source;
    private readonly Place place;

    internal ResolverContext(RequestExecution execution, FieldPlan field, object source, Place place, ArgumentSet arguments)
    {
        this.execution = execution;
        this.field = field;
        this.source = source;
        this.place = place;
        Arguments = arguments;
    }

    /// <summary>Cancelled when the client leaves or the time limit is reached.</summary>
    public CancellationToken Cancellation => execution.Cancellation;

    /// <summary>Services of the request; empty when the request brought none.</summary>
    public IServiceProvider Services => execution.Services;

    /// <summary>Free for use by resolvers of the same request and by what started it.</summary>
    /// <remarks>Thread-safe.</remarks>
    public IDictionary<object, object?> Items => execution.Items;

    /// <summary>Name of the field in the schema.</summary>
    public string FieldName => @field.Definition.Name;

    internal ArgumentSet Arguments { get; }

    /// <summary>The value that the field belongs to; for root fields, the request's root value.</summary>
    /// <exception cref="InvalidCastException">It is no <typeparamref name="T"/>.</exception>
    public T Parent<T>() => (T)source;

    /// <summary>An argument's value, its default included.</summary>
    /// <returns>The default of <typeparamref name="T"/> when it is null or not given.</returns>
    /// <exception cref="ArgumentException">The field has no such argument, or it is no <typeparamref name="T"/>.</exception>
    public T? Argument<T>(string name) => Arguments.Get<T>(field, name);

    /// <summary>Whether an argument was given or has a default; true also for an explicit null.</summary>
    public bool HasArgument(string name) => Arguments.Has(field, name);

    /// <summary>A service of the request.</summary>
    /// <exception cref="InvalidOperationException">There is none of that type.</exception>
    public T Service<T>()
        where T : notnull =>
        (T)(Services.GetService(typeof(T)) ?? throw new InvalidOperationException($"{field.Definition.Name}: no service of type {typeof(T).Name} is registered."));

    /// <summary>Whether the request asks for a field below this one; for saving work that nobody wants.</summary>
    /// <param name="path">Names of fields in the schema, e.g. <c>pageInfo.endCursor</c>; for an abstract type, of any of its types.</param>
    public bool Selects(string path) => execution.Plan.Selects(field, path);

    /// <summary>The request's loader of that name: it collects keys and fetches them together, each once a request.</summary>
    /// <param name="name">Unique for what is loaded and how; the first call decides on <paramref name="fetch"/>.</param>
    /// <param name="fetch">Gives values by key; a key that is missing loads as null.</param>
    public Loader<TKey, TValue> Loader<TKey, TValue>(
        string name, Func<IReadOnlyList<TKey>, CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> fetch)
        where TKey : notnull =>
        new(execution.Loaders.Get(name, fetch), place);

    /// <summary>Adds an error to the response and lets the field have its value.</summary>
    public void ReportError(string message, string code = "FIELD_WARNING") => execution.Report(field, place, message, code);

    internal Types.FieldDefinition Definition => @field.Definition;

    /// <summary>All arguments that were given or have a default, before conversion to CLR types.</summary>
    internal Dictionary<string, object?> Values() => Arguments.Values(@field);

    internal T? Bound<T>(int index) => Arguments.Bound(index) is T value ? value : default;

    internal T Instance<T>()
        where T : class =>
        execution.Instance<T>();
}

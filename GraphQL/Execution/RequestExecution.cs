using System.Collections;
using System.Collections.Concurrent;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>Runs one operation (section 6): resolvers, completion of values, null propagation, errors.</summary>
/// <remarks>
/// One loop owns the response: resolvers that answer at once are completed in place, depth first; those that answer
/// later tell the loop, which completes them one after the other. So fields run at the same time as far as they wait,
/// and nothing here needs a lock but the queue of arrivals. Keys of loaders are fetched when every field that still
/// runs waits for a loader, or when nothing has arrived for <see cref="Grace"/>: a level at a time.
/// </remarks>
internal sealed partial class RequestExecution
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(5);

    private readonly Source source;
    private readonly IReadOnlyDictionary<string, object?> variables;
    private readonly ResponseBuffer buffer;
    private List<GraphQLError>? errors;
    private List<(FieldPlan Field, Place Place, string Message, string Code)>? reports;
    private readonly ExecutionRequest request;
    private ArgumentSet?[] arguments = [];
    private ConcurrentDictionary<Type, object>? instances;
    private LoaderSet? loaders;

    public RequestExecution(ExecutionRequest request, OperationPlan plan, Source source, IReadOnlyDictionary<string, object?> variables, CancellationToken cancellation)
    {
        this.request = request;
        this.source = source;
        this.variables = variables;
        Plan = plan;
        Cancellation = cancellation;
        buffer = new ResponseBuffer();
    }

    public OperationPlan Plan { get; }

    public CancellationToken Cancellation { get; }

    public IServiceProvider Services => request.Services;

    public IDictionary<object, object?> Items => request.Items;

    public LoaderSet Loaders
    {
        get
        {
            if (loaders is null)
            {
                Interlocked.CompareExchange(ref loaders, new LoaderSet(Cancellation) { OnKey = Wake }, null);
            }

            return loaders;
        }
    }

    /// <summary>The response's values, once the execution has ended.</summary>
    public ResponseBuffer Buffer => buffer;

    /// <summary>Errors of fields, in the order in which they happened.</summary>
    public IReadOnlyList<GraphQLError> Errors => errors ?? (IReadOnlyList<GraphQLError>)[];

    /// <summary>Index of the cell that holds the whole of <c>data</c>.</summary>
    public static int DataCell => 1;

    /// <summary>The request's instance of a class of resolvers: a registered service, or made with services.</summary>
    public T Instance<T>()
        where T : class
    {
        var all = instances ?? Interlocked.CompareExchange(ref instances, new(), null) ?? instances;
        return (T)all!.GetOrAdd(typeof(T), static (type, services) =>
            services.GetService(type) ?? Microsoft.Extensions.DependencyInjection.ActivatorUtilities.CreateInstance(services, type), Services);
    }

    /// <summary>What a resolver sees of a field.</summary>
    public ResolverContext ContextOf(FieldPlan field, object parent, Place place) =>
        new(this, field, parent, place, field.Constants ?? ArgumentsOf(field));

    /// <summary>Completes a value that a resolver gave at once.</summary>
    public bool Complete<T>(FieldPlan field, T value, Place place)
    {
        if (value is null)
        {
            return CompleteNull(field, field.Definition.Type, place);
        }

        ref var cell = ref buffer[place.Cell];
        switch (field.Leaf)
        {
            case LeafKind.Int when typeof(T) == typeof(int):
                cell.Kind = CellKind.Int;
                cell.Bits = (int)(object)value;
                return true;
            case LeafKind.Boolean when typeof(T) == typeof(bool):
                cell.Kind = CellKind.Boolean;
                cell.Bits = (bool)(object)value ? 1 : 0;
                return true;
            case LeafKind.Float when typeof(T) == typeof(double) && double.IsFinite((double)(object)value):
                cell.Kind = CellKind.Float;
                cell.Bits = BitConverter.DoubleToInt64Bits((double)(object)value);
                return true;
            case LeafKind.Text when typeof(T) == typeof(string):
                cell.Kind = CellKind.String;
                cell.Value = value;
                return true;
            case LeafKind.Enum when typeof(T).IsEnum && EnumNamesOf<T>.Find(value) is { } name && ((EnumType)field.Definition.Type.Named).Values.ContainsKey(name):
                cell.Kind = CellKind.String;
                cell.Value = name;
                return true;
            default:
                return CompleteValue(field, field.Definition.Type, value, place);
        }
    }

    /// <summary>Completes a value that arrived later, with what that may throw.</summary>
    public bool CompleteLate<T>(FieldPlan field, T value, Place place)
    {
        try
        {
            return Complete(field, value, place);
        }
        catch (Exception failure)
        {
            return Fail(field, place, failure);
        }
    }

    /// <summary>Makes a field null because of an exception.</summary>
    /// <returns>False when the enclosing object must become null.</returns>
    public bool Fail(FieldPlan field, Place place, Exception failure)
    {
        AddError(field, place, failure);
        return SetNull(field.Definition.Type, place);
    }

    /// <summary>Adds an error that leaves the field its value; from any thread.</summary>
    public void Report(FieldPlan field, Place place, string message, string code)
    {
        lock (gate)
        {
            (reports ??= []).Add((field, place, message, code));
        }
    }

    /// <summary>Puts the errors that resolvers reported where clients see them; once, at the end.</summary>
    public void TakeReports()
    {
        lock (gate)
        {
            foreach (var (field, place, message, code) in reports ?? [])
            {
                (errors ??= []).Add(ErrorAt(field, place, message, code));
            }

            reports = null;
        }
    }

    private List<object> PathOf(Place place)
    {
        var path = new List<object>();
        for (var at = place; at.Cell != DataCell; at = ResponseBuffer.Unpack(buffer[at.Container].Bits))
        {
            ref var header = ref buffer[at.Container];
            var position = at.Cell - at.Container - 1;
            path.Add(header.Value is ObjectPlan plan ? plan.Fields[position].ResponseName : position);
        }

        path.Reverse();
        return path;
    }

    private bool ExecuteObject(ObjectPlan plan, object value, Place place)
    {
        var start = buffer.Reserve(plan.Fields.Length);
        ref var header = ref buffer[start];
        header.Kind = CellKind.ObjectHeader;
        header.Value = plan;
        header.Count = plan.Fields.Length;
        header.Bits = ResponseBuffer.Pack(place);
        ref var cell = ref buffer[place.Cell];
        cell.Kind = CellKind.Container;
        cell.Bits = start;
        for (var i = 0; i < plan.Fields.Length; i++)
        {
            if (!ExecuteField(plan, plan.Fields[i], value, new Place(start, start + 1 + i)))
            {
                buffer[start].Kind = CellKind.DeadHeader;
                return false;
            }
        }

        return true;
    }

    private bool ExecuteField(ObjectPlan plan, FieldPlan field, object parent, Place place)
    {
        if (field.Leaf == LeafKind.Typename)
        {
            ref var cell = ref buffer[place.Cell];
            cell.Kind = CellKind.String;
            cell.Value = plan.Type.Name;
            return true;
        }

        try
        {
            return field.Definition.Resolver!.Run(this, field, parent, place);
        }
        catch (Exception failure)
        {
            return Fail(field, place, failure);
        }
    }

    private bool CompleteValue(FieldPlan field, GraphType type, object? value, Place place)
    {
        if (value is null)
        {
            return CompleteNull(field, type, place);
        }

        switch (type.Nullable)
        {
            case ListType list:
                return CompleteList(field, type, list, value, place) || SetNull(type, place);
            case ScalarType scalar:
                return CompleteScalar(field, type, scalar, value, place);
            case EnumType @enum:
                return CompleteEnum(field, type, @enum, value, place);
            default:
                var objectType = type.Nullable as ObjectType ?? TypeOf(field, (NamedType)type.Nullable, value);
                return ExecuteObject(Plan.Selection(field, objectType), value, place) || SetNull(type, place);
        }
    }

    private bool CompleteScalar(FieldPlan field, GraphType type, ScalarType scalar, object value, Place place)
    {
        try
        {
            var plain = scalar.Codec.Serialize(value);
            ref var cell = ref buffer[place.Cell];
            cell.Kind = plain is string ? CellKind.String : CellKind.Plain;
            cell.Value = plain;
            return true;
        }
        catch (Exception failure)
        {
            AddError(field, place, new BadResultException(failure.Message, failure));
            return SetNull(type, place);
        }
    }

    private bool CompleteEnum(FieldPlan field, GraphType type, EnumType @enum, object value, Place place)
    {
        if (@enum.NameOf(value) is not { } name)
        {
            AddError(field, place, new BadResultException($"Enum \"{@enum.Name}\" cannot represent a value that its resolver gave.", null));
            return SetNull(type, place);
        }

        ref var cell = ref buffer[place.Cell];
        cell.Kind = CellKind.String;
        cell.Value = name;
        return true;
    }

    private bool CompleteList(FieldPlan field, GraphType type, ListType list, object value, Place place)
    {
        if (value is not IEnumerable sequence || value is string)
        {
            AddError(field, place, new BadResultException("A list was expected, the resolver gave none.", null));
            return false;
        }

        if (value is not IList items)
        {
            items = sequence.Cast<object?>().ToList();
        }

        var start = buffer.Reserve(items.Count);
        ref var header = ref buffer[start];
        header.Kind = CellKind.ListHeader;
        header.Value = null;
        header.Count = items.Count;
        header.Bits = ResponseBuffer.Pack(place);
        ref var cell = ref buffer[place.Cell];
        cell.Kind = CellKind.Container;
        cell.Bits = start;
        for (var i = 0; i < items.Count; i++)
        {
            if (!CompleteItem(field, list.Item, items[i], new Place(start, start + 1 + i)))
            {
                buffer[start].Kind = CellKind.DeadHeader;
                return false;
            }
        }

        return true;
    }

    private bool CompleteItem(FieldPlan field, GraphType type, object? item, Place place)
    {
        try
        {
            return CompleteValue(field, type, item, place);
        }
        catch (Exception failure)
        {
            AddError(field, place, failure);
            return SetNull(type, place);
        }
    }

    private bool CompleteNull(FieldPlan field, GraphType type, Place place)
    {
        if (type.IsNonNull)
        {
            var parent = buffer[place.Container].Value is ObjectPlan plan ? plan.Type.Name + "." : "";
            AddError(field, place, new BadResultException($"Cannot return null for the non-nullable field {parent}{field.Definition.Name}.", null));
        }

        return SetNull(type, place);
    }

    private bool SetNull(GraphType type, Place place)
    {
        ref var cell = ref buffer[place.Cell];
        if (cell.Kind == CellKind.Container)
        {
            buffer[(int)cell.Bits].Kind = CellKind.DeadHeader;
        }

        cell.Kind = CellKind.Null;
        cell.Value = null;
        return !type.IsNonNull;
    }

    private ObjectType TypeOf(FieldPlan field, NamedType @abstract, object value)
    {
        var schema = Plan.Schema;
        if (schema.TypeResolvers.TryGetValue(@abstract.Name, out var function) && function(value) is { } name)
        {
            return schema.Find(name) is ObjectType named && schema.PossibleTypes(@abstract).Contains(named)
                ? named
                : throw new BadResultException($"\"{name}\" is no object type of \"{@abstract.Name}\" ({field.Definition.Name}).", null);
        }

        for (var clr = value.GetType(); clr is not null; clr = clr.BaseType)
        {
            if (schema.ClrTypes.TryGetValue(clr, out var types) && Array.Find(types, t => schema.PossibleTypes(@abstract).Contains(t)) is { } type)
            {
                return type;
            }
        }

        return Array.Find(schema.PossibleTypes(@abstract), t => t.ClrType?.IsInstanceOfType(value) == true)
            ?? throw new BadResultException($"A value of \"{@abstract.Name}\" has no object type of the schema ({field.Definition.Name}).", null);
    }

    private ArgumentSet ArgumentsOf(FieldPlan field)
    {
        if (field.Index >= arguments.Length)
        {
            Array.Resize(ref arguments, Math.Max(Plan.FieldCount, field.Index + 1));
        }

        return arguments[field.Index] ??= ArgumentCoercion.Coerce(field.Definition, field.Nodes[0], variables);
    }

    private void AddError(FieldPlan field, Place place, Exception failure)
    {
        var error = (failure is GraphQLException ? failure : request.Options.Explain?.Invoke(failure) ?? failure) switch
        {
            GraphQLException known => ErrorAt(field, place, known.Message, known.Code) with { Extensions = known.Extensions },
            ArgumentFailure argument => ErrorAt(field, place, argument.Message, ErrorCodes.BadVariable) with { Locations = [source.LocationOf(argument.Offset)] },
            BadResultException result => ErrorAt(field, place, result.Message, ErrorCodes.BadResult),
            _ => ErrorAt(field, place, request.Options.IncludeExceptionDetails ? failure.ToString() : $"Field \"{field.Definition.Name}\" failed.", ErrorCodes.InternalError),
        };
        (errors ??= []).Add(error with { Exception = failure });
    }

    private GraphQLError ErrorAt(FieldPlan field, Place place, string message, string code) => new(message, code)
    {
        Locations = [.. field.Nodes.Select(n => source.LocationOf(n.Start))],
        Path = PathOf(place),
    };
}

/// <summary>A resolver's value does not fit the schema; the message names no value.</summary>
internal sealed class BadResultException(string message, Exception? inner) : Exception(message, inner);

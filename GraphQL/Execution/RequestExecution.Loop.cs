namespace KnowledgeGraph.GraphQL.Execution;

/// <content>The loop: arrivals, loaders, null propagation of what came late.</content>
internal sealed partial class RequestExecution
{
    private readonly Lock gate = new();
    private Queue<PendingField>? arrived;
    private TaskCompletionSource? signal;
    private int pending;

    /// <summary>Runs the operation to its end.</summary>
    /// <exception cref="OperationCanceledException">The client left or the time limit was reached.</exception>
    public ValueTask RunAsync(object root)
    {
        var place = Start();
        if (Plan.Operation.Kind == OperationKind.Mutation)
        {
            return RunSerialAsync(root, place);
        }

        if (!ExecuteObject(Plan.Root, root, place))
        {
            SetNull(Plan.Root.Type, place);
        }

        return pending == 0 ? default : new ValueTask(LoopAsync());
    }

    /// <summary>Completes the root field of a subscription with an event.</summary>
    public ValueTask RunEventAsync(object? value)
    {
        var place = Start();
        var plan = Plan.Root;
        var container = ReserveRoot(place);
        var field = new Place(container, container + 1);
        if (!CompleteEvent(plan.Fields[0], value, field))
        {
            Propagate(field);
        }

        return pending == 0 ? default : new ValueTask(LoopAsync());
    }

    /// <summary>Begins a subscription: calls the resolver of the root field for its stream.</summary>
    public IAsyncEnumerable<object?> Subscribe(object root)
    {
        var place = Start();
        var container = ReserveRoot(place);
        var field = Plan.Root.Fields[0];
        return field.Definition.Resolver!.Subscribe(ContextOf(field, root, new Place(container, container + 1)));
    }

    /// <summary>Makes the error of a subscription's root field.</summary>
    public GraphQLError SubscribeError(Exception failure)
    {
        var container = DataCell + 1;
        AddError(Plan.Root.Fields[0], new Place(container, container + 1), failure);
        return Errors[^1];
    }

    /// <summary>Takes note of a field that answers later.</summary>
    public bool Await(PendingField field)
    {
        pending++;
        field.Start();
        return true;
    }

    /// <summary>Tells the loop that a field's answer is there; from any thread.</summary>
    public void Arrived(PendingField field)
    {
        TaskCompletionSource? waiter;
        lock (gate)
        {
            (arrived ??= new Queue<PendingField>()).Enqueue(field);
            waiter = signal;
            signal = null;
        }

        waiter?.TrySetResult();
    }

    private Place Start()
    {
        var root = buffer.Reserve(1);
        ref var header = ref buffer[root];
        header.Kind = CellKind.ListHeader;
        header.Count = 1;
        return new Place(root, DataCell);
    }

    private int ReserveRoot(Place place)
    {
        var plan = Plan.Root;
        var start = buffer.Reserve(plan.Fields.Length);
        ref var header = ref buffer[start];
        header.Kind = CellKind.ObjectHeader;
        header.Value = plan;
        header.Count = plan.Fields.Length;
        header.Bits = ResponseBuffer.Pack(place);
        ref var cell = ref buffer[place.Cell];
        cell.Kind = CellKind.Container;
        cell.Bits = start;
        return start;
    }

    private bool CompleteEvent(FieldPlan field, object? value, Place place)
    {
        try
        {
            return CompleteValue(field, field.Definition.Type, value, place);
        }
        catch (Exception failure)
        {
            return Fail(field, place, failure);
        }
    }

    private async ValueTask RunSerialAsync(object root, Place place)
    {
        var plan = Plan.Root;
        var start = ReserveRoot(place);
        for (var i = 0; i < plan.Fields.Length; i++)
        {
            var field = new Place(start, start + 1 + i);
            if (!ExecuteField(plan, plan.Fields[i], root, field))
            {
                Propagate(field);
            }

            if (pending > 0)
            {
                await LoopAsync();
            }

            if (buffer[start].Kind == CellKind.DeadHeader)
            {
                return;
            }
        }
    }

    private async Task LoopAsync()
    {
        while (pending > 0)
        {
            if (TryTake(out var field))
            {
                Finish(field!);
                continue;
            }

            if (loaders is { HasKeys: true } && (loaders.IsUrgent || loaders.WaitingFields >= pending))
            {
                loaders.Dispatch();
                continue;
            }

            await WaitAsync();
        }
    }

    private async Task WaitAsync()
    {
        Task waiting;
        lock (gate)
        {
            if (arrived is { Count: > 0 })
            {
                return;
            }

            signal = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting = signal.Task;
        }

        if (loaders is not { HasKeys: true } || (loaders.IsFetching && !loaders.IsUrgent))
        {
            await waiting.WaitAsync(Cancellation);
            return;
        }

        // A field may wait for a key without our knowing, through a task that another field started; so no wait is for ever.
        if (loaders.IsUrgent || loaders.WaitingFields >= pending || await Task.WhenAny(waiting, Task.Delay(Grace, Cancellation)) != waiting)
        {
            Cancellation.ThrowIfCancellationRequested();
            loaders.Dispatch();
        }
    }

    private void Wake()
    {
        TaskCompletionSource? waiter;
        lock (gate)
        {
            waiter = signal;
            signal = null;
        }

        waiter?.TrySetResult();
    }

    private bool TryTake(out PendingField? field)
    {
        lock (gate)
        {
            field = arrived is { Count: > 0 } ? arrived.Dequeue() : null;
            return field is not null;
        }
    }

    private void Finish(PendingField field)
    {
        pending--;
        if (IsAlive(field.Place) && !field.Finish())
        {
            Propagate(field.Place);
        }
    }

    private bool IsAlive(Place place)
    {
        for (var at = place; at.Cell != DataCell; at = ResponseBuffer.Unpack(buffer[at.Container].Bits))
        {
            if (buffer[at.Container].Kind == CellKind.DeadHeader)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Makes null what encloses a place that may not be null, as far up as it must be.</summary>
    private void Propagate(Place place)
    {
        var at = place;
        while (at.Cell != DataCell)
        {
            buffer[at.Container].Kind = CellKind.DeadHeader;
            at = ResponseBuffer.Unpack(buffer[at.Container].Bits);
            if (SetNull(TypeAt(at), at))
            {
                return;
            }
        }
    }

    private Types.GraphType TypeAt(Place place)
    {
        if (place.Cell == DataCell)
        {
            return Plan.Root.Type;
        }

        ref var header = ref buffer[place.Container];
        if (header.Value is ObjectPlan plan)
        {
            return plan.Fields[place.Cell - place.Container - 1].Definition.Type;
        }

        var list = TypeAt(ResponseBuffer.Unpack(header.Bits));
        return ((Types.ListType)list.Nullable).Item;
    }
}

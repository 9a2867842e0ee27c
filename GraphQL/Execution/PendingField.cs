namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>A field whose resolver has not answered yet.</summary>
internal abstract class PendingField(RequestExecution execution, FieldPlan field, Place place)
{
    public FieldPlan Field { get; } = field;

    public Place Place { get; } = place;

    protected RequestExecution Execution { get; } = execution;

    /// <summary>Asks to be told when the answer is there; the telling may come from any thread, even at once.</summary>
    public abstract void Start();

    /// <summary>Completes the value; only from the execution's loop, only when the answer is there.</summary>
    /// <returns>False when the enclosing object must become null.</returns>
    public abstract bool Finish();
}

/// <summary>The same for a task.</summary>
internal sealed class PendingTask<T>(RequestExecution execution, FieldPlan field, Place place, Task<T> task)
    : PendingField(execution, field, place)
{
    public override void Start() => task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => Execution.Arrived(this));

    public override bool Finish()
    {
        if (task.IsCompletedSuccessfully)
        {
            return Execution.CompleteLate(Field, task.Result, Place);
        }

        var failure = task.Exception?.InnerException ?? new OperationCanceledException();
        return Execution.Fail(Field, Place, failure);
    }
}

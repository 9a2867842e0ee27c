namespace KnowledgeGraph.GraphApi.Hosting;

/// <summary>Whether the documents named at the start are in and searchable. Thread-safe.</summary>
internal sealed class Readiness
{
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile string state = "starting";

    /// <summary>True from then on, once all is in and searchable.</summary>
    internal bool IsReady => ready.Task.IsCompletedSuccessfully;

    /// <summary>Ends when all is in and searchable; fails when the start fails.</summary>
    internal Task WhenReady => ready.Task;

    /// <summary>What is being done, in a few words.</summary>
    internal string State => state;

    internal void Report(string what) => state = what;

    internal void Ready()
    {
        state = "ready";
        ready.TrySetResult();
    }

    internal void Fail(string why, Exception cause)
    {
        state = why;
        ready.TrySetException(cause);
        // Nobody has to wait for it: the log says what failed.
        _ = ready.Task.Exception;
    }
}

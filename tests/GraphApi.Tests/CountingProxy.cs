using System.Collections.Concurrent;
using System.Reflection;

namespace KnowledgeGraph.GraphApi.Tests;

/// <summary>How often each method was called. Thread-safe.</summary>
public sealed class CallCounter
{
    private readonly ConcurrentDictionary<string, int> counts = new();

    public int Total => counts.Values.Sum();

    public void Reset() => counts.Clear();

    public override string ToString() => string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Key} {c.Value}"));

    internal void Count(string method) => counts.AddOrUpdate(method, 1, (_, n) => n + 1);
}

/// <summary>A port that counts the calls of another.</summary>
public class CountingProxy : DispatchProxy
{
    private object target = null!;
    private CallCounter counter = null!;

    public static T Around<T>(T target, CallCounter counter)
        where T : class
    {
        var proxy = Create<T, CountingProxy>();
        ((CountingProxy)(object)proxy).target = target;
        ((CountingProxy)(object)proxy).counter = counter;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        // The follower asks for the last change every second; that is no part of a request.
        if (targetMethod!.Name is not ("GetLastSequenceAsync" or "DisposeAsync"))
        {
            counter.Count(targetMethod.Name);
        }

        return targetMethod.Invoke(target, args);
    }
}

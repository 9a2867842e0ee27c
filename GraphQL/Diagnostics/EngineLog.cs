using Microsoft.Extensions.Logging;

namespace KnowledgeGraph.GraphQL.Diagnostics;

/// <summary>What the server logs; never variables, never a document's text.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Warning, "Slow operation: {Operation} of document {Hash} took {Milliseconds} ms, cost {Cost}.")]
    public static partial void SlowOperation(ILogger logger, string operation, string hash, long milliseconds, double cost);

    [LoggerMessage(2, LogLevel.Error, "Field {Path} of {Operation}, document {Hash}, failed.")]
    public static partial void FieldFailed(ILogger logger, string path, string operation, string hash, Exception? failure);

    [LoggerMessage(3, LogLevel.Warning, "{Operation} of document {Hash} reached the time limit of {Seconds} s.")]
    public static partial void TimedOut(ILogger logger, string operation, string hash, double seconds);

    [LoggerMessage(4, LogLevel.Error, "The stream of {Operation}, document {Hash}, failed.")]
    public static partial void StreamFailed(ILogger logger, string operation, string hash, Exception failure);
}

namespace KnowledgeGraph.Ingest.Commands;

/// <summary>What the program's exit status says; documented in docs/cli.md.</summary>
internal static class ExitCodes
{
    /// <summary>All was done.</summary>
    internal const int Done = 0;

    /// <summary>Some documents failed, or a check found something; the rest was done.</summary>
    internal const int SomeFailed = 1;

    /// <summary>The command line was not understood.</summary>
    internal const int Usage = 2;

    /// <summary>The store could not be used: missing, busy, full, read-only, damaged, of another version.</summary>
    internal const int Store = 3;

    /// <summary>Interrupted by the user.</summary>
    internal const int Interrupted = 130;
}

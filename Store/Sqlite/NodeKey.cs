namespace KnowledgeGraph.Store.Sqlite;

/// <summary>The key of a relation's end: a row's key and, in the two lowest bits, its table.</summary>
internal static class NodeKey
{
    internal const int Entity = 0;
    internal const int Document = 1;
    internal const int Paragraph = 2;
    internal const int External = 3;

    internal static long Of(int table, long key) => (key << 2) | (long)table;

    internal static int Table(long node) => (int)(node & 3);

    internal static long Key(long node) => node >> 2;

    /// <summary>SQL for the identifier of the node in a column.</summary>
    internal static string IdSql(string node) =>
        $"CASE {node} & 3 WHEN {Entity} THEN (SELECT id FROM entity WHERE key = {node} >> 2)"
        + $" WHEN {Document} THEN (SELECT id FROM document WHERE key = {node} >> 2)"
        + $" WHEN {Paragraph} THEN (SELECT d.id || '~' || p.path FROM paragraph p JOIN document d ON d.key = p.document WHERE p.key = {node} >> 2)"
        + $" ELSE (SELECT id FROM external WHERE key = {node} >> 2) END";
}

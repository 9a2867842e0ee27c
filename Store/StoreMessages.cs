namespace KnowledgeGraph.Store;

/// <summary>What this folder says when something is wrong.</summary>
internal static class StoreMessages
{
    internal static string NewerVersion(string path, int found, int known) =>
        $"{path}: the database is of schema version {found}, this program knows up to {known}; nothing was changed. Use the newer program, or another --database.";

    internal static string OlderVersion(string path, int found, int known) =>
        $"{path}: the database is of schema version {found}, this program needs {known}; open it once for writing (for instance with «ingest add PATH») to bring it up to date.";

    internal static string NotOurs(string path) =>
        $"{path}: the file is a SQLite database of another program; nothing was changed. Choose another --database.";

    internal static string NotADatabase(string path) =>
        $"{path}: the file is no SQLite database; nothing was changed. Choose another --database.";

    internal static string Missing(string path) =>
        $"{path}: there is no database; ingest something first («ingest add PATH»), or choose another --database.";

    internal static string CannotOpen(string path, string why) =>
        $"{path}: the database cannot be opened ({why}); check that the folder exists and may be written.";

    internal static string Busy(string path, TimeSpan waited) =>
        $"{path}: another process has been writing for {waited.TotalSeconds:0.#} seconds; nothing was changed. Wait for it to end, then try again.";

    internal static string Full(string path) =>
        $"{path}: no space left for the database; nothing was changed. Free some space, then try again.";

    internal static string ReadOnly(string path) =>
        $"{path}: the database can be read but not written; nothing was changed. Check the permissions of the file, its folder and its disk.";

    internal static string Damaged(string path, string why) =>
        $"{path}: the database is damaged ({why}); restore a backup («ingest restore»), or rebuild it from the originals into another file.";

    internal static string Unavailable(string path, string why) =>
        $"{path}: the database does not answer ({why}); check the disk.";

    internal static string BackupExists(string path) =>
        $"{path}: there is a file of this name already; choose another name for the backup, or delete it first.";

    internal static string NoCursor(string cursor) =>
        $"«{(cursor.Length <= 60 ? cursor : cursor[..60] + "…")}» is no cursor of this list; give an endCursor of the same list, or none.";

    internal static string NegativeFirst(int first) => $"first is {first}; it must be 0 or more.";

    internal static string SharedIdentifier(string claimed, string winner) =>
        $"The identifier {claimed} is held by «{winner}», whose claim is better founded; this text has another one until that goes.";

    internal static string ForeignParagraph(string document, string paragraph) =>
        $"{document}: paragraph {paragraph} is of another document.";

    internal static string RepeatedParagraph(string document, string path) =>
        $"{document}: two paragraphs have the path {path}; paths are unique in a document.";

    internal static string WrongPosition(string document, string path, int position, int expected) =>
        $"{document}: paragraph {path} has position {position}, expected {expected}; positions count from 0 without gap.";

    internal static string EvidenceElsewhere(string document, string relation, string paragraph) =>
        $"{document}: the relation {relation} has evidence in {paragraph}, which is no paragraph of this document.";

    internal static string NoEvidence(string document, string relation) =>
        $"{document}: the relation {relation} has no evidence; only an authority's may lack it.";

    internal static string BadNode(string document, string node) =>
        $"{document}: «{node}» is no identifier of an entity, a document or a paragraph.";

    internal static string EmptySource(string document) => $"{document}: the source is empty.";
}

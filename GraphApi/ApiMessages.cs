namespace KnowledgeGraph.GraphApi;

/// <summary>What this folder says when something is wrong.</summary>
internal static class ApiMessages
{
    internal static string UnknownArgument(string argument, string usage) => $"«{argument}» is not understood.\n{usage}";

    internal static string MissingValue(string argument) => $"{argument} needs a value.";

    internal static string NoSuchFolder(string path) =>
        $"--documents {path}: there is no such file or folder; check the path (it is relative to the working directory).";

    internal static string PortInUse(string urls) =>
        $"The address {urls} is in use; stop the other program, or choose another with --urls http://localhost:PORT.";

    internal static string WritesNeedKey() =>
        "Writing needs the key (Authorization: Bearer …), because the server does not listen on loopback only or has a key set.";

    internal static string NotADocument(string id) => $"«{id}» names no document in the store.";

    internal static string TextTooLarge(int bytes, int limit) =>
        $"The text has {bytes} bytes, the limit is {limit}; split it, or ingest it as a file.";

    internal static string ListTooLong(string name, int count, int limit) =>
        $"{name} has {count} values, the limit is {limit}; ask in parts.";

    internal static string OutOfRange(string name, int value, int least, int most) =>
        $"{name} is {value}; it must be from {least} to {most}.";

    internal static string StoreTrouble(Store.StoreFault fault) => fault switch
    {
        Store.StoreFault.Busy => "The store is busy with another writer; try again in a while.",
        Store.StoreFault.Full => "The store's disk is full; nothing was changed. Tell the operator.",
        Store.StoreFault.ReadOnly => "The store can only be read.",
        _ => "The store is not available; try again, or tell the operator.",
    };

    internal static string BadId(string id) =>
        $"«{(id.Length > 80 ? id[..80] + "…" : id)}» is no identifier; see docs/identifiers.md.";

    internal static string DraftTooLong(int length, int limit) =>
        $"The draft has {length} characters, the limit is {limit}; check it in parts.";
}

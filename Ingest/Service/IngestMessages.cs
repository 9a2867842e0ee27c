namespace KnowledgeGraph.Ingest.Service;

/// <summary>What this folder says when something is wrong.</summary>
internal static class IngestMessages
{
    internal static string NoSuchPath(string path) =>
        $"{path}: there is no such file or folder; check the name.";

    internal static string NoPermission(string source) =>
        $"{source}: the file may not be read by this user; change its permissions, then add it again.";

    internal static string ClosedFolder(string folder) =>
        $"{folder}: the folder may not be read by this user, and what is in it was passed over; change its permissions, then add it again.";

    internal static string CannotRead(string source, string why) =>
        $"{source}: the file cannot be read ({why}); check the disk, then add it again.";

    internal static string TooLarge(string source, long bytes, long limit) =>
        $"{source}: has {bytes} bytes, the limit is {limit}; split the file or raise the limit maxBytes.";

    internal static string SameSource(string source, string first) =>
        $"{source}: «{first}» has the same name under its folder; add the two folders by a common one, or rename one file.";

    internal static string Broken(string source, string stage, Exception e) =>
        $"{source}: the {stage} stage broke ({e.GetType().Name}: {OneLine(e.Message)}); this is a fault of the program, please report it with the file.";

    internal static string EmptyText(string source) =>
        $"{source}: the text is empty; give at least one word.";

    internal static string NoOriginal(string source) =>
        $"{source}: its original was not kept; add the file again to have it read by the present rules.";

    internal static string DamagedOriginal(string source, string hash) =>
        $"{source}: the kept original is not what it was ({hash[..12]}…); add the file again.";

    internal static string CannotKeep(string folder, string why) =>
        $"{folder}: the original cannot be kept ({OneLine(why)}); check the folder and its disk, or switch originals off.";

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

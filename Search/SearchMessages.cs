namespace KnowledgeGraph.Search;

/// <summary>What this folder says when something is wrong, or was not understood.</summary>
internal static class SearchMessages
{
    internal static string SegmentTooShort(string path, long length) =>
        $"{path}: {length} bytes are too few for a segment; the index is rebuilt from the store.";

    internal static string SegmentFormat(string path, uint format) =>
        $"{path}: format {format}, expected {Storage.SectionFileWriter.Format}; the index is rebuilt from the store.";

    internal static string SegmentChecksum(string path) =>
        $"{path}: the checksum does not agree; the index is rebuilt from the store.";

    internal static string ManifestDamaged(string path, string reason) =>
        $"{path}: {reason}; the index is rebuilt from the store.";

    internal const string TextDamaged = "A paragraph's words can't be read; delete the index, it is rebuilt from the store.";

    internal static string QueryTooLong(int units, int most) => $"… {units} more characters; {most} are read";

    internal static string TooManyParts(int count, int most) => $"… {count} more words; {most} are read";

    internal static string FilterTooDeep(int most) => $"The filter is nested more than {most} deep; flatten its and and or.";

    internal const string FilterAlone = "meets the conditions; no words were asked for";

    internal static string BadCursor(string cursor) =>
        $"«{(cursor.Length <= 40 ? cursor : cursor[..40] + "…")}» is no cursor of this list; take the endCursor of an earlier page.";
}

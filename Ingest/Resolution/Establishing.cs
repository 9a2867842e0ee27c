namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>The words between a body and the resolution that established it.</summary>
internal static class Establishing
{
    /// <summary>How far apart body and resolution may be, in UTF-16 units.</summary>
    public const int LongestJoint = 110;

    /// <summary>
    /// Accepts <c> established pursuant to </c>, <c>, created by </c>, <c> established under paragraph 24 of </c>,
    /// <c> concerning Arcadia established by </c>; rejects words with a sentence end or without «established» or «created».
    /// </summary>
    public static bool Joins(ReadOnlySpan<char> between)
    {
        if (between.Length > LongestJoint || between.IndexOfAny(".;:") >= 0)
        {
            return false;
        }

        var at = between.IndexOf("established ", StringComparison.Ordinal);
        at = at >= 0 ? at : between.IndexOf("created ", StringComparison.Ordinal);
        if (at is < 0 or > 60)
        {
            return false;
        }

        var rest = between[at..];
        return rest.Contains(" by ", StringComparison.Ordinal) || rest.Contains(" under ", StringComparison.Ordinal) || rest.Contains(" pursuant to ", StringComparison.Ordinal)
            || rest.Contains(" in accordance with ", StringComparison.Ordinal) || rest.Contains(" in pursuance of ", StringComparison.Ordinal) || rest.Contains(" in ", StringComparison.Ordinal);
    }
}

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>The words between a body and the resolution that established it.</summary>
internal static class Establishing
{
    /// <summary>How far apart body and resolution may be, in UTF-16 units.</summary>
    public const int LongestJoint = 110;

    /// <summary>Whether a text of the Security Council establishes a committee: <c>to establish, …, a Committee of the Security Council</c>.</summary>
    public static bool EstablishesCommittee(string text)
    {
        var at = text.IndexOf("a Committee of the ", StringComparison.Ordinal);
        if (at < 0)
        {
            return false;
        }

        var rest = text.AsSpan(at + "a Committee of the ".Length);
        return (rest.StartsWith("Security Council", StringComparison.Ordinal) || rest.StartsWith("Council", StringComparison.Ordinal))
            && text.AsSpan(0, at).Contains("establish", StringComparison.OrdinalIgnoreCase);
    }

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

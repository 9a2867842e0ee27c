namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Raised digits.</summary>
internal static class Raised
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Whether a character is a raised digit.</summary>
    internal static bool Is(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    /// <summary>The plain digit for a raised one.</summary>
    internal static char Plain(char c) => (char)('0' + Digits.IndexOf(c));

    /// <summary>The plain digits of the run of raised ones that a text opens with; empty when it opens with none.</summary>
    internal static string ReadRun(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && length < 4 && Is(text[length]))
            length++;
        return string.Create(length, text[..length], (plain, raised) =>
        {
            for (var i = 0; i < plain.Length; i++)
                plain[i] = Plain(raised[i]);
        });
    }
}

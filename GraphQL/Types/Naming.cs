using System.Text;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>How names in SDL and in C# correspond.</summary>
internal static class Naming
{
    /// <summary><c>DraftResolution</c> to <c>DRAFT_RESOLUTION</c>; digits stay with the word before them.</summary>
    public static string ToUpperSnake(string pascal)
    {
        var text = new StringBuilder();
        for (var i = 0; i < pascal.Length; i++)
        {
            if (i > 0 && char.IsUpper(pascal[i]) && pascal[i - 1] != '_'
                && (!char.IsUpper(pascal[i - 1]) || (i + 1 < pascal.Length && char.IsLower(pascal[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToUpperInvariant(pascal[i]));
        }

        return text.ToString();
    }

    /// <summary><c>EntityAsync</c> to <c>entity</c>.</summary>
    public static string ToFieldName(string member)
    {
        const string Suffix = "Async";
        var stem = member.EndsWith(Suffix, StringComparison.Ordinal) && member.Length > Suffix.Length ? member[..^Suffix.Length] : member;
        return char.ToLowerInvariant(stem[0]) + stem[1..];
    }
}

using System.Globalization;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>What the lexer and the parser say. Every message names what was expected and what was found.</summary>
internal static class SyntaxMessages
{
    public static string Expected(string expected, string found) => $"Syntax error: expected {expected}, found {found}.";

    public static string Unexpected(string found) => $"Syntax error: unexpected {found}.";

    public static string UnexpectedCharacter(string text, int offset) =>
        text[offset] == '\''
            ? "Syntax error: unexpected single quote character ('), did you mean to use a double quote (\")?"
            : $"Syntax error: invalid character: {Describe(text, offset)}.";

    public static string UnterminatedString => "Syntax error: unterminated string; expected a closing quote.";

    public static string BadCharacterInString(string text, int offset) =>
        $"Syntax error: invalid character within a string: {Describe(text, offset)}.";

    public static string BadEscape(string escape) =>
        $"Syntax error: invalid character escape sequence: \"{escape}\".";

    public static string BadUnicodeEscape(string escape) =>
        $"Syntax error: invalid Unicode escape sequence: \"{escape}\"; expected a Unicode scalar value as \\uXXXX, a surrogate pair, or \\u{{X…}}.";

    public static string BadNumber(string found) => $"Syntax error: invalid number, expected a digit but found {found}.";

    public static string LeadingZero(string found) => $"Syntax error: invalid number, unexpected digit {found} after 0.";

    public static string NumberFollowedBy(string found) =>
        $"Syntax error: invalid number, expected no letter or dot after it but found {found}.";

    public static string DescriptionOnShorthand =>
        "Syntax error: unexpected description; a shorthand query has none, write the keyword query.";

    public static string DescriptionOnNothing =>
        "Syntax error: unexpected description; only definitions have one.";

    public static string VariableInConstant(string name) =>
        $"Syntax error: unexpected variable \"${name}\" in a constant value.";

    public static string ReservedEnumValue(string name) =>
        $"Syntax error: name \"{name}\" is reserved and cannot be used for an enum value.";

    public static string TooLong(int length, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"The document has {length} characters; the limit is {limit}. Split it, or send values as variables.");

    public static string TooMany(string what, int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"The document has more than {limit} {what}. Split it into several requests.");

    public static string TooDeep(int limit) =>
        string.Create(CultureInfo.InvariantCulture, $"The document nests selections, values or types deeper than {limit}. Ask for less in one request.");

    /// <summary>A character as it can be shown: printable ASCII in quotes, others by code point.</summary>
    public static string Describe(string text, int offset)
    {
        if (offset >= text.Length)
        {
            return "the end of the document";
        }

        var c = text[offset];
        if (c == '"')
        {
            return "'\"'";
        }

        if (c is > ' ' and < (char)127)
        {
            return $"\"{c}\"";
        }

        var codePoint = char.IsHighSurrogate(c) && offset + 1 < text.Length && char.IsLowSurrogate(text[offset + 1])
            ? char.ConvertToUtf32(c, text[offset + 1])
            : c;
        return "U+" + codePoint.ToString("X4", CultureInfo.InvariantCulture);
    }
}

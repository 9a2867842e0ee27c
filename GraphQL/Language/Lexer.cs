using System.Globalization;
using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Splits a document into tokens, one at a time (section 2.1 of the specification).</summary>
/// <remarks>Mutable, not thread-safe. Works on UTF-16 text; a lone surrogate is an error wherever it stands.</remarks>
internal struct Lexer(Source source)
{
    private readonly string text = source.Text;
    private int position;

    /// <summary>Kind of the current token.</summary>
    public TokenKind Kind { get; private set; } = TokenKind.StartOfFile;

    /// <summary>Offset of its first character.</summary>
    public int Start { get; private set; }

    /// <summary>Offset after its last character.</summary>
    public int End { get; private set; }

    /// <summary>What a string token means, escapes resolved; null for other kinds.</summary>
    public string? StringValue { get; private set; }

    /// <summary>The current token's text.</summary>
    public readonly ReadOnlySpan<char> Text => text.AsSpan(Start, End - Start);

    /// <summary>Moves to the next token; stays at the end of the document once there.</summary>
    /// <exception cref="SyntaxException">No token can start or continue here.</exception>
    public void Advance()
    {
        SkipIgnored();
        Start = position;
        StringValue = null;
        if (position >= text.Length)
        {
            Kind = TokenKind.EndOfFile;
            End = position;
            return;
        }

        var c = text[position];
        if (IsNameStart(c))
        {
            ReadName();
        }
        else if (c is (>= '0' and <= '9') or '-')
        {
            ReadNumber();
        }
        else if (c == '"')
        {
            ReadAnyString();
        }
        else
        {
            ReadPunctuator(c);
        }

        End = position;
    }

    private void SkipIgnored()
    {
        while (position < text.Length)
        {
            switch (text[position])
            {
                case ' ' or '\t' or '\n' or '\r' or ',' or '\uFEFF':
                    position++;
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipComment()
    {
        // A lone surrogate ends a comment, so that it is then reported where it stands.
        while (position < text.Length && text[position] is not ('\n' or '\r'))
        {
            if (!char.IsSurrogate(text[position]))
            {
                position++;
            }
            else if (IsPairAt(position))
            {
                position += 2;
            }
            else
            {
                return;
            }
        }
    }

    private void ReadName()
    {
        var i = position + 1;
        while (i < text.Length && IsNameContinue(text[i]))
        {
            i++;
        }

        position = i;
        Kind = TokenKind.Name;
    }

    private void ReadPunctuator(char c)
    {
        if (c == '.' && position + 2 < text.Length && text[position + 1] == '.' && text[position + 2] == '.')
        {
            position += 3;
            Kind = TokenKind.Spread;
            return;
        }

        Kind = c switch
        {
            '{' => TokenKind.BraceLeft,
            '}' => TokenKind.BraceRight,
            '(' => TokenKind.ParenLeft,
            ')' => TokenKind.ParenRight,
            ':' => TokenKind.Colon,
            '$' => TokenKind.Dollar,
            '!' => TokenKind.Bang,
            '[' => TokenKind.BracketLeft,
            ']' => TokenKind.BracketRight,
            '@' => TokenKind.At,
            '=' => TokenKind.Equals,
            '|' => TokenKind.Pipe,
            '&' => TokenKind.Ampersand,
            _ => throw Error(SyntaxMessages.UnexpectedCharacter(text, position), position),
        };
        position++;
    }

    private void ReadNumber()
    {
        var i = position;
        var isFloat = false;
        if (text[i] == '-')
        {
            i++;
        }

        if (At(i) == '0')
        {
            i++;
            if (char.IsAsciiDigit(At(i)))
            {
                throw Error(SyntaxMessages.LeadingZero(SyntaxMessages.Describe(text, i)), i);
            }
        }
        else
        {
            i = ReadDigits(i);
        }

        if (At(i) == '.')
        {
            isFloat = true;
            i = ReadDigits(i + 1);
        }

        if (At(i) is 'e' or 'E')
        {
            isFloat = true;
            i++;
            if (At(i) is '+' or '-')
            {
                i++;
            }

            i = ReadDigits(i);
        }

        if (At(i) == '.' || IsNameStart(At(i)))
        {
            throw Error(SyntaxMessages.NumberFollowedBy(SyntaxMessages.Describe(text, i)), i);
        }

        position = i;
        Kind = isFloat ? TokenKind.Float : TokenKind.Int;
    }

    private readonly int ReadDigits(int i)
    {
        if (!char.IsAsciiDigit(At(i)))
        {
            throw Error(SyntaxMessages.BadNumber(SyntaxMessages.Describe(text, i)), i);
        }

        while (char.IsAsciiDigit(At(i)))
        {
            i++;
        }

        return i;
    }

    private void ReadAnyString()
    {
        if (At(position + 1) == '"' && At(position + 2) == '"')
        {
            Kind = TokenKind.BlockString;
            ReadBlockString();
        }
        else
        {
            Kind = TokenKind.String;
            ReadString();
        }
    }

    private void ReadString()
    {
        var i = position + 1;
        var chunk = i;
        StringBuilder? built = null;
        while (true)
        {
            var c = At(i);
            if (i >= text.Length || c is '\n' or '\r')
            {
                throw Error(SyntaxMessages.UnterminatedString, i);
            }

            if (c == '"')
            {
                StringValue = built is null ? text[chunk..i] : built.Append(text, chunk, i - chunk).ToString();
                position = i + 1;
                return;
            }

            if (c == '\\')
            {
                built = (built ?? new StringBuilder()).Append(text, chunk, i - chunk);
                i = ReadEscape(i, built);
                chunk = i;
            }
            else
            {
                i = SkipCharacter(i);
            }
        }
    }

    private readonly int SkipCharacter(int i)
    {
        if (!char.IsSurrogate(text[i]))
        {
            return i + 1;
        }

        return IsPairAt(i) ? i + 2 : throw Error(SyntaxMessages.BadCharacterInString(text, i), i);
    }

    private readonly int ReadEscape(int i, StringBuilder built)
    {
        var c = At(i + 1);
        if (c == 'u')
        {
            return At(i + 2) == '{' ? ReadVariableWidthEscape(i, built) : ReadFixedWidthEscape(i, built);
        }

        var resolved = c switch
        {
            '"' or '\\' or '/' => c,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Error(SyntaxMessages.BadEscape(text[i..Math.Min(i + 2, text.Length)]), i),
        };
        built.Append(resolved);
        return i + 2;
    }

    private readonly int ReadVariableWidthEscape(int i, StringBuilder built)
    {
        // \u{X…}: leading zeros may make it long; the value stays a Unicode scalar value.
        const int MaxDigits = 8;
        var end = i + 3;
        var value = 0L;
        while (char.IsAsciiHexDigit(At(end)) && end - i - 3 < MaxDigits)
        {
            value = (value << 4) + Convert.ToInt32(text[end].ToString(), 16);
            end++;
        }

        if (At(end) != '}' || end == i + 3 || !IsScalarValue(value))
        {
            throw Error(SyntaxMessages.BadUnicodeEscape(text[i..Math.Min(end + 1, text.Length)]), i);
        }

        built.Append(char.ConvertFromUtf32((int)value));
        return end + 1;
    }

    private readonly int ReadFixedWidthEscape(int i, StringBuilder built)
    {
        var unit = HexAt(i + 2);
        if (unit >= 0 && !char.IsSurrogate((char)unit))
        {
            built.Append((char)unit);
            return i + 6;
        }

        if (unit >= 0 && char.IsHighSurrogate((char)unit) && At(i + 6) == '\\' && At(i + 7) == 'u')
        {
            var low = HexAt(i + 8);
            if (low >= 0 && char.IsLowSurrogate((char)low))
            {
                built.Append((char)unit).Append((char)low);
                return i + 12;
            }
        }

        throw Error(SyntaxMessages.BadUnicodeEscape(text[i..Math.Min(i + 6, text.Length)]), i);
    }

    private readonly int HexAt(int i) =>
        i + 4 <= text.Length
        && int.TryParse(text.AsSpan(i, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : -1;

    private void ReadBlockString()
    {
        var i = position + 3;
        var raw = new StringBuilder();
        var chunk = i;
        while (true)
        {
            if (i >= text.Length)
            {
                throw Error(SyntaxMessages.UnterminatedString, i);
            }

            if (text.AsSpan(i).StartsWith("\"\"\""))
            {
                StringValue = BlockString.Dedent(raw.Append(text, chunk, i - chunk).ToString());
                position = i + 3;
                return;
            }

            if (text.AsSpan(i).StartsWith("\\\"\"\""))
            {
                raw.Append(text, chunk, i - chunk).Append("\"\"\"");
                i += 4;
                chunk = i;
            }
            else
            {
                i = SkipCharacter(i);
            }
        }
    }

    private readonly char At(int i) => i < text.Length ? text[i] : '\0';

    private readonly bool IsPairAt(int i) =>
        char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);

    private readonly SyntaxException Error(string message, int offset) =>
        new(message, source, Math.Min(offset, text.Length));

    private static bool IsScalarValue(long value) => value is (>= 0 and <= 0xD7FF) or (>= 0xE000 and <= 0x10FFFF);

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNameContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';
}

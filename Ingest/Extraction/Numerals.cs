namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Roman numerals and ordinals.</summary>
internal static class Numerals
{
    /// <summary>The value of an upper-case Roman numeral up to 199, or -1. Accepts <c>XLV</c>; rejects <c>xv</c>, <c>IIII</c>.</summary>
    public static int Roman(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 9)
        {
            return -1;
        }

        var total = 0;
        var last = 1000;
        for (var i = 0; i < text.Length; i++)
        {
            var value = Digit(text[i]);
            var next = i + 1 < text.Length ? Digit(text[i + 1]) : 0;
            if (value == 0)
            {
                return -1;
            }

            if (next > value)
            {
                if (value is not (1 or 10) || next > value * 10 || next - value >= last)
                {
                    return -1;
                }

                last = value;
                total += next - value;
                i++;
                continue;
            }

            if (value > last || (i >= 3 && text[i] == text[i - 1] && text[i] == text[i - 2] && text[i] == text[i - 3]))
            {
                return -1;
            }

            last = value;
            total += value;
        }

        return total < 200 ? total : -1;
    }

    /// <summary>
    /// Reads an ordinal: <c>fifth</c>, <c>seventy-second</c>, <c>one hundred and first</c>, <c>51st</c>, <c>8942nd</c>.
    /// </summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">The token that it may begin with.</param>
    /// <param name="next">The token after it.</param>
    /// <returns>Its value; -1 when there is none.</returns>
    public static int Ordinal(TokenBuffer tokens, int at, out int next)
    {
        next = at;
        if (tokens[at].Kind == TokenKind.Number)
        {
            var value = tokens.Number(at);
            if (value > 0 && tokens.Touches(at + 1) && (Term)tokens[at + 1].Word is Term.St or Term.Nd or Term.Rd or Term.Th)
            {
                next = at + 2;
                return value;
            }

            if (value >= 100 && (Term)tokens[at + 1].Word == Term.Meeting && (Term)tokens[at - 1].Word is Term.The or Term.Its)
            {
                // «at the 3005 meeting», its ending lost.
                next = at + 1;
                return value;
            }

            return -1;
        }

        var term = (Term)tokens[at].Word;
        if (term is >= Term.First and <= Term.Twentieth)
        {
            next = at + 1;
            return term - Term.First + 1;
        }

        if (term is >= Term.Thirtieth and <= Term.Ninetieth)
        {
            next = at + 1;
            return (term - Term.Thirtieth + 3) * 10;
        }

        if (term is >= Term.Twenty and <= Term.Ninety)
        {
            var unit = at + 1;
            if (tokens[unit].Kind == TokenKind.Hyphen)
            {
                unit++;
            }

            if ((Term)tokens[unit].Word is >= Term.First and <= Term.Ninth)
            {
                next = unit + 1;
                return ((term - Term.Twenty + 2) * 10) + ((Term)tokens[unit].Word - Term.First + 1);
            }
        }

        if (term == Term.One && tokens[at + 1].Is(Term.Hundred) && tokens[at + 2].Is(Term.And))
        {
            var rest = Ordinal(tokens, at + 3, out next);
            return rest is > 0 and < 100 ? 100 + rest : -1;
        }

        return -1;
    }

    private static int Digit(char c) => c switch { 'I' => 1, 'V' => 5, 'X' => 10, 'L' => 50, 'C' => 100, _ => 0 };
}

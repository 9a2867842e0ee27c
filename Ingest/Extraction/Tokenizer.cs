namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Cuts a text into tokens, so that case, hyphens, quotation marks and white space of any kind hide no name.</summary>
/// <remarks>Thread-safe; the buffer is the caller's.</remarks>
internal sealed class Tokenizer(Vocabulary vocabulary)
{
    /// <summary>Fills the buffer with a text's tokens, in order, none empty, none overlapping.</summary>
    public void Read(string text, TokenBuffer into)
    {
        into.Reset(text);
        Span<char> folded = stackalloc char[Vocabulary.MaxLength];
        var former = 0;
        var at = 0;
        while (at < text.Length)
        {
            var c = text[at];
            if (c <= ' ' || (c >= 0x80 && (char.IsWhiteSpace(c) || Folding.Fold(c) == '\0')))
            {
                at++;
            }
            else if (char.IsAsciiDigit(c))
            {
                var start = at;
                var hash = Vocabulary.HashSeed;
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    hash = Vocabulary.HashStep(hash, text[at++]);
                }

                var number = vocabulary.Find(text.AsSpan(start, at - start), Vocabulary.HashEnd(hash));
                into.Add(new Token(start, at, number, TokenKind.Number, false));
            }
            else if (c is 'h' or 'H' or 'w' or 'W' && AddressEnd(text, at) is var end && end > at)
            {
                // What stands in an address is no name.
                into.Add(new Token(at, end, 0, TokenKind.Other, false));
                at = end;
            }
            else if (Folding.IsLetter(c))
            {
                at = ReadWord(text, at, folded, ref former, into);
            }
            else
            {
                at = ReadSign(text, at, into);
            }
        }
    }

    private static int AddressEnd(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (!rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return at;
        }

        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (')' or ']' or '"' or '”'))
        {
            at++;
        }

        return at;
    }

    /// <summary>Reads a word; <paramref name="former"/> is how much of <paramref name="buffer"/> the word before fills, which a hyphen joins to this one.</summary>
    private int ReadWord(string text, int start, Span<char> buffer, ref int former, TokenBuffer into)
    {
        var last = into.Count - 1;
        var joins = into[last].Kind == TokenKind.Hyphen && into[last].End == start && into[last - 1].Kind == TokenKind.Word && into.Touches(last);
        former = joins ? former : 0;
        var folded = buffer[former..];
        var hash = Vocabulary.HashSeed;
        var length = 0;
        var at = start;
        while (at < text.Length)
        {
            var c = text[at];
            char plain;
            if (char.IsAsciiLetter(c))
            {
                plain = (char)(c | 0x20);
            }
            else if (char.IsAsciiDigit(c))
            {
                plain = c;
            }
            else if (c >= 0x80 && Folding.IsLetter(c))
            {
                plain = Folding.Fold(c);
            }
            else
            {
                break;
            }

            at++;
            if (plain != '\0')
            {
                if (length < folded.Length)
                {
                    folded[length] = plain;
                }

                length++;
                hash = Vocabulary.HashStep(hash, plain);
            }
        }

        var word = length > folded.Length ? 0 : vocabulary.Find(folded[..length], Vocabulary.HashEnd(hash));
        var joined = 0;
        if (joins && former > 0 && former + length <= buffer.Length)
        {
            joined = vocabulary.Find(buffer[..(former + length)], Vocabulary.Hash(buffer[..(former + length)]));
        }

        if (former > 0)
        {
            folded[..Math.Min(length, folded.Length)].CopyTo(buffer);
        }

        former = length <= folded.Length ? length : 0;
        var first = text[start];
        into.Add(new Token(start, at, word, TokenKind.Word, char.IsAsciiLetter(first) ? first <= 'Z' : char.IsUpper(first)) { Joined = joined });
        return at;
    }

    private static int ReadSign(string text, int at, TokenBuffer into)
    {
        var c = text[at];
        if (IsApostrophe(c))
        {
            // A word's 's is one token; other apostrophes part words and are none themselves.
            var possessive = at > 0 && at + 1 < text.Length && text[at + 1] is 's' or 'S' && Folding.IsLetter(text[at - 1])
                && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));
            if (possessive)
            {
                into.Add(new Token(at, at + 2, (int)Term.PossessiveS, TokenKind.Possessive, false));
                return at + 2;
            }

            return at + 1;
        }

        var kind = c switch
        {
            ',' or '،' => TokenKind.Comma,
            ';' => TokenKind.Semicolon,
            ':' => TokenKind.Colon,
            '.' => TokenKind.Dot,
            '/' => TokenKind.Slash,
            '(' or '[' => TokenKind.Open,
            ')' or ']' => TokenKind.Close,
            '"' or '“' or '”' or '„' or '«' or '»' or '‟' => TokenKind.Quote,
            '-' or '–' or '—' or '‐' or '‑' or '‒' or '―' or '−' => TokenKind.Hyphen,
            _ => TokenKind.Other,
        };
        into.Add(new Token(at, at + 1, 0, kind, false));
        return at + 1;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '‛' or 'ʼ' or '`' or '´';
}

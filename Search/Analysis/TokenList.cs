namespace KnowledgeGraph.Search.Analysis;

/// <summary>The tokens of a text, in order of start; reused from text to text. Not thread-safe.</summary>
internal sealed class TokenList
{
    private char[] characters = new char[1024];
    private int used;
    private Token[] tokens = new Token[256];

    /// <summary>How many tokens.</summary>
    internal int Count { get; private set; }

    /// <summary>The position after the last word; the next text's words begin there or later.</summary>
    internal int NextPosition { get; set; }

    /// <summary>A token.</summary>
    internal ref readonly Token this[int index] => ref tokens[index];

    /// <summary>The folded characters of a token.</summary>
    internal ReadOnlySpan<char> Term(int index) => characters.AsSpan(tokens[index].Offset, tokens[index].Length);

    /// <summary>Forgets all tokens, and begins at position 0.</summary>
    internal void Clear()
    {
        Count = 0;
        used = 0;
        NextPosition = 0;
    }

    /// <summary>Room for the folded characters of one more token.</summary>
    internal Span<char> Reserve(int length)
    {
        if (used + length > characters.Length)
        {
            Array.Resize(ref characters, Math.Max(characters.Length * 2, used + length));
        }

        return characters.AsSpan(used);
    }

    /// <summary>Adds the token whose characters were written to the last reserved room.</summary>
    internal void Add(int length, int position, int start, int end, TokenForm form)
    {
        if (Count == tokens.Length)
        {
            Array.Resize(ref tokens, Count * 2);
        }

        tokens[Count++] = new Token(used, length, position, start, end, form);
        used += length;
    }
}

/// <summary>A token: where its folded characters are, and the half-open UTF-16 span of the text that it stands for.</summary>
internal readonly record struct Token(int Offset, int Length, int Position, int Start, int End, TokenForm Form);

/// <summary>What a token is.</summary>
internal enum TokenForm : byte
{
    /// <summary>A word or a number; the words of a text have the positions 0, 1, 2, …</summary>
    Word,
    /// <summary>Words joined by a hyphen, as one: <c>recordkeeping</c>; at the position of the first.</summary>
    Joined,
    /// <summary>A symbol, number or provision as one: <c>a/conf.192/15</c>, <c>5/4</c>, <c>§8/1/a</c>; at the position of its first word.</summary>
    Unit,
}

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>The tokens of one text after another; filled by <see cref="Tokenizer"/>, so that texts share its memory.</summary>
/// <remarks>Mutable; for one thread.</remarks>
internal sealed class TokenBuffer
{
    private static readonly Token Outside = new(0, 0, 0, TokenKind.Other, false);
    private Token[] tokens = new Token[256];

    /// <summary>The text that the offsets are in.</summary>
    public string Text { get; private set; } = "";

    /// <summary>How many tokens.</summary>
    public int Count { get; private set; }

    /// <summary>The token at a place; one that is nothing (empty, <see cref="TokenKind.Other"/>) before the first and after the last.</summary>
    public ref readonly Token this[int index]
    {
        get
        {
            if ((uint)index < (uint)Count)
            {
                return ref tokens[index];
            }

            return ref Outside;
        }
    }

    /// <summary>The characters of a token, as they stand in the text.</summary>
    public ReadOnlySpan<char> Spelling(int index)
    {
        ref readonly var token = ref this[index];
        return Text.AsSpan(token.Start, token.End - token.Start);
    }

    /// <summary>The value of a number token; -1 when it is none or over 99,999,999.</summary>
    public int Number(int index)
    {
        ref readonly var token = ref this[index];
        if (token.Kind != TokenKind.Number || token.End - token.Start > 8)
        {
            return -1;
        }

        var value = 0;
        for (var i = token.Start; i < token.End; i++)
        {
            value = (value * 10) + (Text[i] - '0');
        }

        return value;
    }

    /// <summary>Whether nothing, not even white space, stands between a token and the one before it.</summary>
    public bool Touches(int index) => index > 0 && index < Count && tokens[index].Start == tokens[index - 1].End;

    /// <summary>The first token that begins at or after an offset; <see cref="Count"/> when none does.</summary>
    public int IndexAt(int offset)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (tokens[middle].Start < offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Forgets the former text.</summary>
    internal void Reset(string text)
    {
        Text = text;
        Count = 0;
    }

    /// <summary>Adds the next token.</summary>
    internal void Add(in Token token)
    {
        if (Count == tokens.Length)
        {
            Array.Resize(ref tokens, Count * 2);
        }

        tokens[Count++] = token;
    }
}

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Characters in one array: unlike a string builder's, every one is reached in constant time.</summary>
/// <remarks>Not thread-safe; meant to be cleared and used again.</remarks>
internal sealed class TextBuffer
{
    private char[] characters = new char[1024];
    private int length;

    /// <summary>How many characters; may be made smaller.</summary>
    internal int Length
    {
        get => length;
        set => length = value <= length ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A buffer grows by appending.");
    }

    internal char this[int index] => characters[index];

    internal char this[Index index] => characters[index.GetOffset(length)];

    internal ReadOnlySpan<char> Span => characters.AsSpan(0, length);

    internal void Clear() => length = 0;

    internal TextBuffer Append(char c)
    {
        Reserve(1);
        characters[length++] = c;
        return this;
    }

    internal TextBuffer Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(characters.AsSpan(length));
        length += text.Length;
        return this;
    }

    internal TextBuffer Append(char c, int count)
    {
        Reserve(count);
        characters.AsSpan(length, count).Fill(c);
        length += count;
        return this;
    }

    internal TextBuffer Append(string text, int start, int count) => Append(text.AsSpan(start, count));

    public override string ToString() => new(Span);

    internal string ToString(int start, int count) => new(characters.AsSpan(start, count));

    private void Reserve(int more)
    {
        if (length + more > characters.Length)
            Array.Resize(ref characters, Math.Max(length + more, characters.Length * 2));
    }
}

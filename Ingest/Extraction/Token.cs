namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>A word, number or sign of a text.</summary>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">One past the last unit; more than <paramref name="Start"/>.</param>
/// <param name="Word">Its number in the <see cref="Vocabulary"/>; 0 for signs, and for words and numbers that it lacks.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Capital">Its first letter is upper case.</param>
internal readonly record struct Token(int Start, int End, int Word, TokenKind Kind, bool Capital)
{
    /// <summary>After a hyphen, the number of the word that both parts make: <c>peace-keeping</c> is <c>peacekeeping</c> too; else 0.</summary>
    public int Joined { get; init; }

    /// <summary>Whether it is this term, in any case.</summary>
    public bool Is(Term term) => Word == (int)term;
}

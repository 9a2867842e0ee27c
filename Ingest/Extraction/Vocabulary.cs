namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Numbers for the words that rules and names are made of; every other word is 0.</summary>
/// <remarks>
/// Immutable after <see cref="Seal"/>, then thread-safe. Words are folded (lower case, without
/// diacritics) and at most <see cref="MaxLength"/> long. The words of <see cref="Term"/> have its values.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>The longest word that can be known, in UTF-16 units.</summary>
    public const int MaxLength = 48;

    private readonly Dictionary<string, int> byWord = new(StringComparer.Ordinal);
    private string[] slots = [];
    private int[] numbers = [];

    /// <summary>Begins with the words of <see cref="Term"/>.</summary>
    public Vocabulary()
    {
        foreach (var term in Enum.GetValues<Term>())
        {
            if (term != Term.None)
            {
                byWord.Add(term.ToString().ToLowerInvariant(), (int)term);
            }
        }
    }

    /// <summary>How many numbers are given out, 0 included.</summary>
    public int Size => byWord.Count + 1;

    /// <summary>The number of a folded word, given out when it is new.</summary>
    public int Add(string folded)
    {
        if (!byWord.TryGetValue(folded, out var number))
        {
            number = byWord.Count + 1;
            byWord.Add(folded, number);
        }

        return number;
    }

    /// <summary>Ends the adding and makes <see cref="Find"/> possible.</summary>
    public void Seal()
    {
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(byWord.Count * 3));
        slots = new string[size];
        numbers = new int[size];
        foreach (var (word, number) in byWord)
        {
            var slot = (int)(Hash(word) & (uint)(size - 1));
            while (slots[slot] is not null)
            {
                slot = (slot + 1) & (size - 1);
            }

            slots[slot] = word;
            numbers[slot] = number;
        }
    }

    /// <summary>The number of a folded word whose <see cref="Hash"/> is given; 0 when it is not known.</summary>
    public int Find(ReadOnlySpan<char> folded, uint hash)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)(hash & (uint)mask); slots[slot] is { } word; slot = (slot + 1) & mask)
        {
            if (folded.SequenceEqual(word))
            {
                return numbers[slot];
            }
        }

        return 0;
    }

    /// <summary>The hash of a folded word, as <see cref="Tokenizer"/> builds it up.</summary>
    public static uint Hash(ReadOnlySpan<char> folded)
    {
        var hash = HashSeed;
        foreach (var c in folded)
        {
            hash = HashStep(hash, c);
        }

        return HashEnd(hash);
    }

    internal const uint HashSeed = 2166136261;

    internal static uint HashStep(uint hash, char c) => (hash ^ c) * 16777619;

    internal static uint HashEnd(uint hash) => hash ^ (hash >> 15);
}

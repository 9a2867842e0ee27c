namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Names as paths of words from a root, so that all names that begin at a word are found in one walk.</summary>
/// <remarks>Mutable until <see cref="Seal"/>, then immutable and thread-safe.</remarks>
internal sealed class TokenTrie
{
    /// <summary>A word of a name, and whether signs such as a comma may stand before it.</summary>
    internal readonly record struct Step(int Word, bool SignBefore);

    private readonly Dictionary<(int Node, int Word), int> edges = [];
    private readonly List<bool> signs = [false];
    private readonly List<List<GazetteerName>?> names = [null];
    private int[] roots = [];
    private long[] keys = [];
    private int[] targets = [];
    private GazetteerName[]?[] sealedNames = [];

    /// <summary>Adds a name; its words are never empty.</summary>
    public void Add(IReadOnlyList<Step> steps, GazetteerName name)
    {
        var node = 0;
        foreach (var (word, sign) in steps)
        {
            if (!edges.TryGetValue((node, word), out var next))
            {
                next = names.Count;
                edges.Add((node, word), next);
                names.Add(null);
                signs.Add(false);
            }

            node = next;
            signs[node] |= sign;
        }

        (names[node] ??= []).Add(name);
    }

    /// <summary>Ends the adding.</summary>
    public void Seal(int vocabularySize)
    {
        roots = new int[vocabularySize];
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)((edges.Count * 2) + 2));
        keys = new long[size];
        targets = new int[size];
        foreach (var ((node, word), target) in edges)
        {
            if (node == 0)
            {
                roots[word] = target;
                continue;
            }

            var key = Key(node, word);
            var slot = Slot(key, size);
            while (targets[slot] != 0)
            {
                slot = (slot + 1) & (size - 1);
            }

            keys[slot] = key;
            targets[slot] = target;
        }

        sealedNames = [.. names.Select(n => n?.OrderBy(x => x.Form).ToArray())];
    }

    /// <summary>The node after the first word of a name; 0 when no name begins so.</summary>
    public int Begin(int word) => roots[word];

    /// <summary>The node after a further word; 0 when no name goes on so.</summary>
    public int Next(int node, int word)
    {
        var key = Key(node, word);
        for (var slot = Slot(key, keys.Length); targets[slot] != 0; slot = (slot + 1) & (keys.Length - 1))
        {
            if (keys[slot] == key)
            {
                return targets[slot];
            }
        }

        return 0;
    }

    /// <summary>Whether signs such as a comma may stand before the word that leads to a node.</summary>
    public bool SignBefore(int node) => signs[node];

    /// <summary>The names that end at a node, the stronger form first; null when none does.</summary>
    public GazetteerName[]? NamesAt(int node) => sealedNames[node];

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;

    private static int Slot(long key, int size)
    {
        var mixed = unchecked((ulong)key * 0x9E3779B97F4A7C15UL);
        return (int)((mixed >> 32) & (uint)(size - 1));
    }
}

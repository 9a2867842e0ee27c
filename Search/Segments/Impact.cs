using KnowledgeGraph.Model;

namespace KnowledgeGraph.Search.Segments;

/// <summary>
/// How much an occurrence counts, apart from how rare its term is: BM25's saturation of frequency, over a length
/// that is fixed instead of the collection's mean, times a weight of the kind of paragraph.
/// </summary>
/// <remarks>
/// Since nothing of it depends on other paragraphs, a paragraph's share of a score never changes while others come
/// and go: blocks carry their maxima, and a cursor that holds the terms' weights stays exact.
/// A code of one byte holds length (five bits, quarter octaves) and kind (three).
/// </remarks>
internal static class Impact
{
    /// <summary>An occurrence in a paragraph of the title, in parts of one in its words.</summary>
    internal const float TitleWeight = 0.16f;

    /// <summary>The same of a heading above it.</summary>
    internal const float HeadingWeight = 0.32f;

    /// <summary>Block maxima are stored in these parts, rounded up.</summary>
    private const float MaximumScale = 80f;

    private const float K1 = 1.1f;
    private const float B = 0.5f;
    private const float TypicalLength = 60f;
    private const float StepsAnOctave = 3.5f;

    private static readonly float[] KByCode = CreateK();
    private static readonly float[] BoostByCode = CreateBoosts();

    private const int TableFrequencies = 16;

    private static readonly float[] Table = [.. Enumerable.Range(0, TableFrequencies * 256).Select(i => Of((float)(i >> 8), (byte)i))];

    /// <summary>The greatest weight of any kind.</summary>
    internal static float GreatestBoost { get; } = BoostByCode.Max();

    /// <summary>The code of a paragraph of so many words.</summary>
    internal static byte CodeOf(int words, ParagraphKind kind) =>
        (byte)((Math.Min(31, (int)(StepsAnOctave * MathF.Log2(words + 1))) << 3) | ((int)kind & 7));

    /// <summary>The kind that a code holds.</summary>
    internal static ParagraphKind KindOf(byte code) => (ParagraphKind)(code & 7);

    /// <summary>The impact of a frequency, weighted over fields, in a paragraph with a code.</summary>
    internal static float Of(float frequency, byte code) => BoostByCode[code] * (K1 + 1) * frequency / (frequency + KByCode[code]);

    /// <summary>The same of a whole frequency, from a table for the usual ones.</summary>
    internal static float Of(int frequency, byte code) => frequency < TableFrequencies ? Table[(frequency << 8) | code] : Of((float)frequency, code);

    /// <summary>The weight of the kind that a code holds.</summary>
    internal static float BoostOf(byte code) => BoostByCode[code];

    /// <summary>An impact as block maxima hold it; never less than it.</summary>
    internal static byte ToMaximum(float impact) => (byte)Math.Min(255, (int)MathF.Ceiling(impact * MaximumScale));

    /// <summary>The bound that a block maximum stands for.</summary>
    internal static float FromMaximum(byte maximum) => maximum == 255 ? float.MaxValue : maximum / MaximumScale;

    private static float[] CreateK()
    {
        var k = new float[256];
        for (var code = 0; code < 256; code++)
        {
            // Very short paragraphs win nothing more by being shorter still.
            var length = Math.Max(12f, MathF.Pow(2, ((code >> 3) + 0.5f) / StepsAnOctave));
            k[code] = K1 * (1 - B + (B * length / TypicalLength));
        }

        return k;
    }

    private static float[] CreateBoosts()
    {
        var boosts = new float[256];
        for (var code = 0; code < 256; code++)
        {
            boosts[code] = KindOf((byte)code) switch
            {
                ParagraphKind.Operative => 1.1f,
                ParagraphKind.Title or ParagraphKind.Heading => 0.6f,
                ParagraphKind.Footnote => 0.5f,
                _ => 1f,
            };
        }

        return boosts;
    }
}

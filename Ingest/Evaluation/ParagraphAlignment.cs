using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Evaluation;

/// <summary>Pairs the paragraphs of a gold file with those extracted, in order.</summary>
/// <remarks>A pair must start with the same words; of several ways the one with more pairs wins, then more equal labels, then kinds.</remarks>
internal static class ParagraphAlignment
{
    /// <summary>For each gold paragraph the index of its pair, or -1.</summary>
    internal static int[] Pair(IReadOnlyList<GoldParagraph> gold, IReadOnlyList<Paragraph> got, Func<ParagraphKind, string> kindName)
    {
        var starts = gold.Select(g => Normalize(g.Starts)).ToArray();
        var texts = got.Select(p => Normalize(p.Text)).ToArray();
        var best = new int[starts.Length + 1, texts.Length + 1];
        int Weight(int i, int j) => !texts[j].StartsWith(starts[i], StringComparison.Ordinal) ? 0
            : 4 + (Label(gold[i].Label) == Label(got[j].Label) ? 2 : 0) + (gold[i].Kind == kindName(got[j].Kind) ? 1 : 0);
        for (var i = starts.Length - 1; i >= 0; i--)
        {
            for (var j = texts.Length - 1; j >= 0; j--)
            {
                var weight = Weight(i, j);
                best[i, j] = Math.Max(weight > 0 ? weight + best[i + 1, j + 1] : 0, Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new int[starts.Length];
        Array.Fill(pairs, -1);
        for (int i = 0, j = 0; i < starts.Length && j < texts.Length;)
        {
            var weight = Weight(i, j);
            if (weight > 0 && best[i, j] == weight + best[i + 1, j + 1])
            {
                pairs[i++] = j++;
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }

    /// <summary>A label without the full stop round it; empty for none.</summary>
    internal static string Label(string? label) => (label ?? "").Trim().Trim('.');

    /// <summary>Lower case, without emphasis and superscripts; every run of other signs than letters, digits, slashes, dots and hyphens a space.</summary>
    internal static string Normalize(string? text)
    {
        var result = new StringBuilder();
        var gap = false;
        foreach (var raw in text ?? "")
        {
            var c = char.ToLowerInvariant(raw) switch
            {
                '–' or '—' => '-',
                var other => other,
            };
            if (c is '*' or '⁰' or '¹' or '²' or '³' or (>= '⁴' and <= '⁹'))
            {
                continue;
            }

            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '/' or '.' or '-')
            {
                if (gap && result.Length > 0)
                {
                    result.Append(' ');
                }

                gap = false;
                result.Append(c);
            }
            else
            {
                gap = true;
            }
        }

        return result.ToString();
    }
}

namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>Finds the gutter of a page set in two columns, and puts its rows into reading order.</summary>
internal static class PdfColumns
{
    private const int MinRowsBeside = 8;
    private const double MinGutter = 8;

    /// <summary>Bands of rows in reading order: full-width rows, then a left column's, then the right one's, and so on.</summary>
    internal static IReadOnlyList<IReadOnlyList<List<PdfWord>>> Split(List<List<PdfWord>> rows, double pageWidth)
    {
        if (FindGutter(rows, pageWidth) is not { } gutter)
        {
            return [rows];
        }

        var bands = new List<IReadOnlyList<List<PdfWord>>>();
        var (left, right) = (new List<List<PdfWord>>(), new List<List<PdfWord>>());
        foreach (var row in rows)
        {
            if (Crosses(row, gutter))
            {
                Flush();
                bands.Add([row]);
                continue;
            }

            Add(left, row.Where(w => w.Right <= gutter.End));
            Add(right, row.Where(w => w.Right > gutter.End));
        }

        Flush();
        return bands;

        void Flush()
        {
            if (left.Count > 0)
            {
                bands.Add(left);
            }

            if (right.Count > 0)
            {
                bands.Add(right);
            }

            (left, right) = ([], []);
        }

        static void Add(List<List<PdfWord>> column, IEnumerable<PdfWord> words)
        {
            var row = words.ToList();
            if (row.Count > 0)
            {
                column.Add(row);
            }
        }
    }

    /// <summary>The widest of the freest strips in the page's middle, when at least three quarters of the rows leave it free and enough rows have words on both sides.</summary>
    private static (double Start, double End)? FindGutter(List<List<PdfWord>> rows, double pageWidth)
    {
        if (rows.Count < MinRowsBeside || pageWidth <= 0)
        {
            return null;
        }

        var (from, to) = ((int)(pageWidth * 0.35), (int)(pageWidth * 0.65));
        var covered = new int[(to - from) + 1];
        foreach (var row in rows)
        {
            foreach (var word in row)
            {
                for (var x = Math.Max(from, (int)word.Left); x <= Math.Min(to, (int)word.Right); x++)
                {
                    covered[x - from]++;
                }
            }
        }

        // Headings across both columns cover the gutter too; ragged line ends beside it must not, so only the freest strip counts.
        var allowed = covered.Min();
        if (allowed > rows.Count / 4)
        {
            return null;
        }

        var best = (Start: 0, Length: 0);
        for (int x = 0, start = -1; x <= covered.Length; x++)
        {
            var free = x < covered.Length && covered[x] <= allowed;
            if (free && start < 0)
            {
                start = x;
            }
            else if (!free && start >= 0)
            {
                best = x - start > best.Length ? (start, x - start) : best;
                start = -1;
            }
        }

        if (best.Length < MinGutter)
        {
            return null;
        }

        (double Start, double End) gutter = (from + best.Start, from + best.Start + best.Length);
        var middle = (gutter.Start + gutter.End) / 2;
        // Columns of prose fill their width: a label beside its text, or a title block, does not.
        var beside = rows.Count(r => !Crosses(r, gutter) && Width(r, w => w.Right <= middle) > pageWidth * 0.2 && Width(r, w => w.Left >= middle) > pageWidth * 0.2);
        return beside >= MinRowsBeside && beside * 3 > rows.Count ? gutter : null;
    }

    private static bool Crosses(List<PdfWord> row, (double Start, double End) gutter) =>
        row.Any(w => w.Left < gutter.End && w.Right > gutter.Start);

    private static double Width(List<PdfWord> row, Func<PdfWord, bool> side)
    {
        var words = row.Where(side).ToList();
        return words.Count == 0 ? 0 : words[^1].Right - words[0].Left;
    }
}

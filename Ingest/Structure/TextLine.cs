using KnowledgeGraph.Ingest.Reading;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>A line that holds words, with what the stages so far found it to be.</summary>
internal struct TextLine
{
    private readonly string source;
    private readonly int start;
    private readonly int end;

    internal TextLine(SourceLine line, int start, int end, bool blankBefore)
    {
        source = line.Text;
        this.start = start;
        this.end = end;
        Page = line.Page;
        Hints = line.Hints;
        BlankBefore = blankBefore;
    }

    /// <summary>The words, without white space around them; never empty.</summary>
    internal readonly ReadOnlySpan<char> Text => source.AsSpan(start, end - start);

    /// <summary>From 1; 0 where the format has no pages.</summary>
    internal int Page { get; }

    /// <summary>What the format says of it.</summary>
    internal LineHints Hints { get; }

    /// <summary>Whether an empty line stands before it.</summary>
    internal bool BlankBefore { get; }

    /// <summary>What it is; <see cref="LineRole.Text"/> until a stage says otherwise.</summary>
    internal LineRole Role { get; set; }

    /// <summary>A footnote's mark that stood on a line of its own behind this one; null when none.</summary>
    internal string? Mark { get; set; }
}

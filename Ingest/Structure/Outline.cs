using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>Says of every paragraph what it is and where it stands.</summary>
/// <remarks>
/// Not thread-safe: one a document. A text is read as a resolution from a body's opening words on, as a report before them and in
/// annexes, as a treaty when its articles say so. Paths are those of docs/identifiers.md.
/// </remarks>
internal sealed class Outline
{
    private readonly List<ParagraphDraft> drafts = [];
    private readonly Dictionary<string, int> paths = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> counters = new(StringComparer.Ordinal);
    private readonly HeadingStack headings = new();
    private readonly ListNesting lists = new();
    private readonly OutlineOptions options;
    private readonly List<Block> blocks;

    private Mode mode;
    private Phase phase;
    private string prefix = "";
    private string annex = "";
    private string article = "";
    private string? owner;
    private bool ownerIsProvision;
    private bool numbersBySection;

    private Outline(List<Block> blocks, OutlineOptions options)
    {
        this.blocks = blocks;
        this.options = options;
        mode = options.IsTreaty ? Mode.Treaty : options.IsResolution ? Mode.Resolution : Mode.Report;
    }

    private enum Mode
    {
        Report,
        Resolution,
        Treaty,
    }

    private enum Phase
    {
        Opening,
        Preamble,
        Operative,
    }

    /// <param name="lead">Paragraphs of another text, printed before this one on the same page.</param>
    /// <param name="titles">The title block.</param>
    /// <param name="blocks">The text.</param>
    /// <param name="options">What the title block says of the text.</param>
    internal static List<ParagraphDraft> Build(List<Block> lead, IReadOnlyList<TitleEntry> titles, List<Block> blocks, OutlineOptions options)
    {
        var outline = new Outline(blocks, options);
        foreach (var block in lead)
            outline.AddDraft(ParagraphKind.Body, block.Label.Kind == LabelKind.None ? null : block.Label.Printed, outline.Count("b"), block.Page, block.Text, null, null);
        foreach (var title in titles)
            outline.Add(ParagraphKind.Title, null, outline.Count("t"), title.Page, title.Text);
        outline.numbersBySection = outline.mode == Mode.Report && outline.NumbersRestart();
        for (var i = 0; i < blocks.Count; i++)
            i = outline.Take(i);
        return outline.drafts;
    }

    /// <summary>Takes a block, and the one behind it when both are one heading.</summary>
    /// <returns>The last block taken.</returns>
    private int Take(int at)
    {
        var block = blocks[at];
        if (ClosingWords.Are(block.Text) && block.Label.Kind == LabelKind.None)
        {
            Add(ParagraphKind.Title, null, Count("t"), block.Page, block.Text);
            // What stands behind the record of adoption is an annex, or another text of a yearly volume.
            if (mode == Mode.Resolution)
                mode = Mode.Report;
            return at;
        }

        if (block.Label.Kind == LabelKind.None && Division.TryRead(block.Text, out var division) && TakeDivision(ref at, division))
            return at;
        if (block.Label.Kind == LabelKind.None && OpeningWords.Are(block.Text) && mode != Mode.Treaty && !(mode == Mode.Resolution && phase == Phase.Operative && headings.IsEmpty && annex.Length == 0))
        {
            mode = Mode.Resolution;
            Open(block);
            return at;
        }

        switch (mode)
        {
            case Mode.Treaty:
                return TakeTreaty(at);
            case Mode.Resolution:
                return TakeResolution(at);
            default:
                return TakeReport(at);
        }
    }

    private void Open(Block block)
    {
        phase = Phase.Preamble;
        owner = null;
        lists.Reset();
        Add(ParagraphKind.Body, null, Count("b"), block.Page, block.Text);
    }

    private int TakeResolution(int at)
    {
        var block = blocks[at];
        var text = block.Text.AsSpan();
        if (phase == Phase.Opening && block.Label.Kind == LabelKind.None && (options.IsBodyName(text) || OpeningWords.Tell(text) || (text[^1] == ':' && !OpeningWords.NameIn(text).IsEmpty)) && !DraftingWords.OpensPreambular(text))
        {
            Open(block);
            return at;
        }

        if (block.Label.Kind == LabelKind.None && BlockBuilder.IsSectionMark(text) || (block.Label.Kind == LabelKind.Capital && block.Text.Length == 0))
            return TakeSectionMark(at);
        if (HeadingTest.Is(blocks, at, inResolution: true))
        {
            if (options.IsResolution || annex.Length > 0 || block.Label.Kind == LabelKind.None)
                return TakeHeading(at, withSegment: true);
            mode = Mode.Report;
            return TakeReport(at);
        }

        switch (block.Label.Kind)
        {
            case LabelKind.Number:
                phase = Phase.Operative;
                AddOwner(ParagraphKind.Operative, block, block.Label.Segment, cited: true);
                return at;
            case LabelKind.Capital or LabelKind.Compound:
                phase = Phase.Operative;
                AddOwner(ParagraphKind.Operative, block, block.Label.Segment, cited: true);
                return at;
            case LabelKind.Letter or LabelKind.BracketedNumber or LabelKind.Bullet:
                AddItem(block, ParagraphKind.Operative);
                return at;
        }

        if (phase != Phase.Operative || headings.ChangedSinceOwner)
        {
            if (!IsOperativeClause(text))
            {
                if (phase != Phase.Operative || DraftingWords.OpensPreambular(text))
                {
                    phase = phase == Phase.Operative && !headings.ChangedSinceOwner ? Phase.Operative : Phase.Preamble;
                    AddOwner(ParagraphKind.Preambular, block, CountIn(prefix, "pp"), cited: false);
                    return at;
                }
            }
        }
        else if (DraftingWords.OpensPreambular(text) && text[^1] == ',')
        {
            AddOwner(ParagraphKind.Preambular, block, CountIn(prefix, "pp"), cited: false);
            return at;
        }

        phase = Phase.Operative;
        AddOwner(ParagraphKind.Operative, block, CountIn(prefix, "op"), cited: false);
        return at;
    }

    private static bool IsOperativeClause(ReadOnlySpan<char> text) =>
        DraftingWords.OpensOperative(text) || text.StartsWith("Now, therefore") || text.StartsWith("It is resolved")
        || (text.StartsWith("The Security Council ") && !OpeningWords.Are(text));

    private int TakeReport(int at)
    {
        var block = blocks[at];
        if (block.Label.Kind == LabelKind.None && BlockBuilder.IsSectionMark(block.Text) || (block.Label.Kind == LabelKind.Capital && block.Text.Length == 0))
            return TakeSectionMark(at);
        if (HeadingTest.Is(blocks, at, inResolution: false))
            return TakeHeading(at, withSegment: numbersBySection);
        switch (block.Label.Kind)
        {
            case LabelKind.Number or LabelKind.Compound or LabelKind.Capital:
                AddOwner(ParagraphKind.Body, block, block.Label.Segment, cited: true);
                break;
            case LabelKind.Letter or LabelKind.BracketedNumber or LabelKind.Bullet:
                AddItem(block, ParagraphKind.Body);
                break;
            default:
                AddOwner(ParagraphKind.Body, block, Count("b"), cited: false);
                break;
        }

        return at;
    }

    private int TakeTreaty(int at)
    {
        var block = blocks[at];
        var text = block.Text.AsSpan();
        if ((block.Hints & LineHints.Heading) != 0 && TreatyParts.TryRead(text, block.Label, out var part))
            return TakePart(at, part);
        if (article.Length == 0 && block.Label.Kind == LabelKind.None)
        {
            if (HeadingTest.Is(blocks, at, inResolution: false))
                return TakeHeading(at, withSegment: false);
            foreach (var clause in TreatyParts.SplitPreamble(block.Text))
            {
                if (clause is "Preamble")
                    AddHeading(block, null, clause, 0.5, null);
                else if (DraftingWords.OpensPreambular(clause))
                    AddOwner(ParagraphKind.Preambular, block with { Text = clause }, Count("pp"), cited: false);
                else
                    AddOwner(ParagraphKind.Body, block with { Text = clause }, Count("b"), cited: false);
            }

            return at;
        }

        if (TreatyParts.IsTestimonium(text))
        {
            article = "";
            headings.Clear();
            lists.Reset();
            owner = null;
        }

        switch (block.Label.Kind)
        {
            case LabelKind.Number or LabelKind.Compound:
                AddOwner(ParagraphKind.Body, block, block.Label.Segment, cited: true);
                break;
            case LabelKind.Letter or LabelKind.BracketedNumber or LabelKind.Bullet:
                owner ??= article.Length > 0 ? article : null;
                ownerIsProvision |= article.Length > 0 && owner == article;
                AddItem(block, ParagraphKind.Body);
                break;
            default:
                lists.Reset();
                owner = article.Length > 0 ? article : null;
                ownerIsProvision = owner is not null;
                AddDraft(ParagraphKind.Body, null, Scoped(CountIn(article, "b")), block.Page, block.Text, null, article.Length > 0 ? article : null);
                break;
        }

        return at;
    }

    private int TakePart(int at, (string Label, string Segment, string Title) part)
    {
        var block = blocks[at];
        var title = part.Title;
        if (title.Length == 0 && at + 1 < blocks.Count && (blocks[at + 1].Hints & LineHints.Heading) != 0 && !Division.TryRead(blocks[at + 1].Text, out _))
            title = blocks[++at].Text;
        article = "";
        prefix = "";
        AddHeading(block, part.Label, title.Length == 0 ? part.Label : title, 1, null, part.Segment);
        return at;
    }

    /// <summary>An article, a chapter, an annex. False when the words are no heading where they stand.</summary>
    private bool TakeDivision(ref int at, Division division)
    {
        var block = blocks[at];
        var title = block.Text[Math.Min(division.TextStart, block.Text.Length)..];
        if (division.Word == "article" && mode != Mode.Treaty && annex.Length == 0 && !options.HasArticles)
            return false;
        if (title.Length == 0 && at + 1 < blocks.Count && IsDivisionTitle(blocks[at + 1], division))
            title = blocks[++at].Text;
        var text = title.Length == 0 ? division.Printed : title;
        lists.Reset();
        owner = null;
        if (division.Word == "article")
        {
            article = annex.Length == 0 || mode == Mode.Treaty && annex.Length == 0 ? division.Segment : $"article-{division.Segment}";
            prefix = annex;
            var path = Scoped(article);
            AddHeading(block, division.Printed, text, 4, null, path);
            article = prefix.Length == 0 ? article : article;
            return true;
        }

        if (division.Word is "annex" or "appendix" or "enclosure" or "addendum" or "attachment" or "schedule")
        {
            annex = division.Segment;
            prefix = annex;
            article = "";
            headings.Clear();
            phase = Phase.Operative;
            if (mode == Mode.Resolution)
                mode = Mode.Report;
            AddHeading(block, division.Printed, text, 0, null, annex);
            numbersBySection = false;
            return true;
        }

        article = "";
        var level = division.Word switch { "part" => 0.6, "chapter" => 0.8, _ => 0.9 };
        AddHeading(block, division.Printed, text, level, null, mode == Mode.Treaty || annex.Length > 0 ? Join(annex, division.Segment) : null);
        return true;
    }

    private static bool IsDivisionTitle(Block next, Division division)
    {
        if (next.Label.Kind != LabelKind.None || next.Text.Length > 250 || OpeningWords.Are(next.Text) || Division.TryRead(next.Text, out _) || BlockBuilder.IsSectionMark(next.Text))
            return false;
        if ((next.Hints & LineHints.Heading) != 0)
            return true;
        var last = HeadingTest.LastSign(next.Text);
        return char.IsLetter(last) || last is ')' or '”' && (division.Word != "article" || next.Text.Length < 150);
    }

    /// <summary>«A», «II» alone: a section of a resolution, with the heading behind it.</summary>
    private int TakeSectionMark(int at)
    {
        var block = blocks[at];
        var mark = block.Label.Kind == LabelKind.Capital ? block.Label.Printed : block.Text;
        var title = mark;
        if (at + 1 < blocks.Count && blocks[at + 1].Label.Kind == LabelKind.None && !OpeningWords.Are(blocks[at + 1].Text) && !BlockBuilder.IsSectionMark(blocks[at + 1].Text)
            && HeadingTest.Is(blocks, at + 1, inResolution: true))
            title = blocks[++at].Text;
        var level = headings.LevelOf(mark, mode == Mode.Resolution);
        var bySection = mode == Mode.Resolution || numbersBySection;
        AddHeading(block, mark, title, level, bySection ? mark.ToLowerInvariant() : null);
        return at;
    }

    private int TakeHeading(int at, bool withSegment)
    {
        var block = blocks[at];
        var label = block.Label.Kind == LabelKind.None ? null : block.Label.Printed;
        var level = block.Label.Kind switch
        {
            LabelKind.Capital => headings.LevelOf(block.Label.Printed, false),
            LabelKind.Number or LabelKind.Compound => 4,
            LabelKind.Letter or LabelKind.BracketedNumber => 5,
            _ => headings.LevelOfUnlabelled(),
        };
        AddHeading(block, label, block.Text, level, withSegment && block.Label.Kind == LabelKind.Capital ? block.Label.Segment : null);
        return at;
    }

    private void AddHeading(Block block, string? label, string text, double level, string? segment, string? path = null)
    {
        lists.Reset();
        owner = null;
        var above = headings.Push(level, text, segment, label);
        if (path is null)
            prefix = Join(annex, headings.Segments());
        AddDraft(ParagraphKind.Heading, label, path ?? Count("h"), block.Page, text, null, path, above);
    }

    /// <summary>A paragraph that items can stand under.</summary>
    private void AddOwner(ParagraphKind kind, Block block, string segment, bool cited)
    {
        lists.Reset();
        headings.ChangedSinceOwner = false;
        var label = block.Label.Kind == LabelKind.None ? null : block.Label.Printed;
        var scope = mode == Mode.Treaty ? Join(prefix, article) : prefix;
        var path = cited ? Unique(Join(scope, segment)) : Unique(segment);
        owner = path;
        ownerIsProvision = cited;
        AddDraft(kind, label, path, block.Page, block.Text, null, cited ? path : null, unique: true);
    }

    private void AddItem(Block block, ParagraphKind alone)
    {
        headings.ChangedSinceOwner = false;
        // Lettered paragraphs that stand under no paragraph are the decision's own.
        var top = owner ?? (mode == Mode.Treaty ? Join(prefix, article) : prefix);
        var (parent, segment) = lists.Place(top, block.Label);
        var own = parent == top && owner is null;
        var path = Unique(Join(parent, segment));
        var cited = block.Label.Kind != LabelKind.Bullet && (own || ownerIsProvision);
        var label = block.Label.Kind == LabelKind.Bullet ? null : block.Label.Printed;
        AddDraft(own ? alone : ParagraphKind.Item, label, path, block.Page, block.Text, own ? null : parent, cited ? path : null, unique: true);
    }

    private void Add(ParagraphKind kind, string? label, string path, int page, string text) =>
        AddDraft(kind, label, path, page, text, null, null);

    private void AddDraft(ParagraphKind kind, string? label, string path, int page, string text, string? parent, string? provision, IReadOnlyList<string>? section = null, bool unique = false)
    {
        drafts.Add(new ParagraphDraft
        {
            Kind = kind,
            Label = label,
            Path = unique ? path : Unique(path),
            Parent = parent,
            Page = page,
            Text = text,
            Provision = provision,
            Section = section ?? headings.Texts(),
        });
    }

    private string Scoped(string path) => Join(prefix, path);

    private static string Join(string left, string right) => left.Length == 0 ? right : right.Length == 0 ? left : $"{left}/{right}";

    private string Count(string counter) => CountIn("", counter);

    private string CountIn(string scope, string counter)
    {
        var key = scope.Length == 0 ? counter : $"{scope}/{counter}";
        var count = counters.GetValueOrDefault(key) + 1;
        counters[key] = count;
        return $"{key}{count}";
    }

    /// <summary>The path, or the path with the number of its repeat: <c>16.2</c>.</summary>
    private string Unique(string path)
    {
        const int LongestPath = 120;
        if (path.Length > LongestPath)
            path = path[..LongestPath].TrimEnd('/');
        if (paths.TryAdd(path, 1))
            return path;
        string repeat;
        do
        {
            repeat = $"{path}.{++paths[path]}";
        }
        while (!paths.TryAdd(repeat, 1));
        return repeat;
    }

    /// <summary>Whether paragraphs are numbered from 1 again under a later heading, so that a number alone names none.</summary>
    private bool NumbersRestart()
    {
        var highest = 0;
        var headed = false;
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i].Label.Kind == LabelKind.None && Division.TryRead(blocks[i].Text, out var division) && division.Word is "annex" or "appendix" || OpeningWords.Are(blocks[i].Text))
                return false;
            var heading = blocks[i].Label.Kind == LabelKind.Capital && HeadingTest.Is(blocks, i, inResolution: false);
            headed |= heading;
            if (heading || blocks[i].Label.Kind != LabelKind.Number || HeadingTest.Is(blocks, i, inResolution: false))
                continue;
            if (blocks[i].Label.Number == 1 && highest > 1 && headed)
                return true;
            highest = Math.Max(highest, blocks[i].Label.Number);
        }

        return false;
    }
}

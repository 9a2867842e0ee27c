using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Names;
using KnowledgeGraph.Search.Ranking;

namespace KnowledgeGraph.Search.Query;

/// <summary>Turns a query as written into what it means for one state of the index. Not thread-safe; used once.</summary>
internal sealed class QueryCompiler
{
    private readonly string text;
    private readonly Snapshot snapshot;
    private readonly FieldCompiler fields;
    private readonly WordCompiler words;
    private readonly List<Concept> concepts = [];
    private readonly List<(PostingsLeaf First, PostingsLeaf Second, int Gap)> pairs = [];
    private readonly Highlights highlights = new();
    private readonly List<string> ignored = [];
    private readonly List<PlanPart> parts = [];
    private int negations;

    private QueryCompiler(string text, Snapshot snapshot, EntityNames names)
    {
        this.text = text;
        this.snapshot = snapshot;
        fields = new FieldCompiler(names, snapshot);
        words = new WordCompiler(snapshot, names);
    }

    /// <summary>Compiles a query; a blank one matches everything.</summary>
    internal static QueryPlan Compile(string? text, Snapshot snapshot, EntityNames names)
    {
        var (node, left) = string.IsNullOrWhiteSpace(text) ? (null, []) : QueryParser.Parse(text);
        var compiler = new QueryCompiler(text ?? "", snapshot, names);
        compiler.ignored.AddRange(left);
        var matcher = node is null ? null : compiler.CompileTop(node);
        return new QueryPlan(
            matcher ?? new AllMatcher(), compiler.concepts, compiler.pairs, compiler.parts, compiler.highlights, compiler.ignored,
            compiler.words.Correct(compiler.text));
    }

    private Matcher? CompileTop(QueryNode node)
    {
        var matcher = Compile(node);
        if (matcher is not null && parts.Count == 0)
        {
            parts.Add(new PlanPart(text[node.Start..node.End], matcher));
        }

        return matcher;
    }

    /// <summary>The condition of a node; null when nothing of it was understood.</summary>
    private Matcher? Compile(QueryNode node) => node switch
    {
        WordNode word => CompileRun([word], strict: false),
        PhraseNode phrase => CompilePhrase(phrase),
        PrefixNode prefix => CompilePrefix(prefix),
        FuzzyNode fuzzy => CompileFuzzy(fuzzy),
        FieldNode field => CompileField(field),
        SequenceNode sequence => CompileSequence(sequence),
        AndNode and => CompileAll(and.Parts),
        OrNode or => Any([.. or.Parts.Select(Compile).OfType<Matcher>()]),
        NotNode not => CompileNot(not.Part),
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private Matcher? CompileAll(IReadOnlyList<QueryNode> nodes)
    {
        var all = new List<Matcher>();
        foreach (var node in nodes)
        {
            if (Compile(node) is { } matcher)
            {
                all.Add(matcher);
                AddPart(node, matcher);
            }
        }

        return All(all);
    }

    private NotMatcher? CompileNot(QueryNode node)
    {
        negations++;
        var matcher = Compile(node);
        negations--;
        return matcher is null ? null : new NotMatcher(matcher);
    }

    private Matcher? CompileSequence(SequenceNode sequence)
    {
        var must = new List<Matcher>();
        var may = new List<Matcher>();
        var textIsRequired = false;
        var list = sequence.Parts;
        for (var i = 0; i < list.Count; i++)
        {
            var (sign, node) = list[i];
            if (sign == Sign.Minus)
            {
                if (CompileNot(node) is { } not)
                {
                    must.Add(not);
                    AddPart(node, not, "-");
                }

                continue;
            }

            if (sign == Sign.None && node is WordNode)
            {
                var end = i + 1;
                while (end < list.Count && list[end] is { Sign: Sign.None, Node: WordNode })
                {
                    end++;
                }

                if (CompileRun([.. list.Skip(i).Take(end - i).Select(p => (WordNode)p.Node)], strict: false) is { } run)
                {
                    may.Add(run);
                }

                i = end - 1;
                continue;
            }

            if (sign == Sign.None && node is PrefixNode or FuzzyNode)
            {
                if (Compile(node) is { } loose)
                {
                    may.Add(loose);
                }

                continue;
            }

            var matcher = node is WordNode word ? CompileRun([word], strict: true) : Compile(node);
            if (matcher is not null)
            {
                must.Add(matcher);
                AddPart(node, matcher);
                textIsRequired |= node is not FieldNode;
            }
        }

        if (may.Count > 0 && !textIsRequired)
        {
            var any = Any(may)!;
            must.Add(any);
            if (negations == 0)
            {
                var own = list.Where(p => p is { Sign: Sign.None, Node: WordNode or PrefixNode or FuzzyNode }).ToList();
                parts.Add(new PlanPart(string.Join(' ', own.Select(p => text[p.Node.Start..p.Node.End])), any));
            }
        }

        return All(must);
    }

    private Matcher? CompileRun(IReadOnlyList<WordNode> run, bool strict)
    {
        var compiled = words.Compile(text, run, strict);
        if (negations == 0)
        {
            concepts.AddRange(compiled.Concepts.Take(Scorer.MaxConcepts - concepts.Count));
            pairs.AddRange(compiled.Pairs);
            compiled.Highlight(highlights);
        }

        return compiled.Matcher;
    }

    private LeafMatcher CompilePhrase(PhraseNode node)
    {
        var tokens = WordCompiler.WordsOf(node.Text);
        Matcher matcher;
        if (node.Within is { } within)
        {
            string[] stems = [.. tokens.Select(Analysis.Stemmer.Stem).Distinct()];
            matcher = new NearMatcher(stems, within);
            if (negations == 0)
            {
                highlights.Stems.UnionWith(stems);
            }
        }
        else
        {
            matcher = new PhraseMatcher(tokens);
            if (negations == 0)
            {
                highlights.Phrases.Add([.. tokens]);
            }
        }

        return Scored(node, matcher);
    }

    private LeafMatcher CompilePrefix(PrefixNode node)
    {
        var prefix = string.Concat(WordCompiler.WordsOf(node.Text));
        if (negations == 0)
        {
            highlights.Prefixes.Add(prefix);
        }

        return Scored(node, new PrefixMatcher(prefix));
    }

    private LeafMatcher CompileFuzzy(FuzzyNode node)
    {
        var similar = SimilarWords.Find(snapshot, string.Concat(WordCompiler.WordsOf(node.Text)), node.Edits, 50);
        if (negations == 0)
        {
            highlights.Words.UnionWith(similar.Select(s => s.Word));
        }

        return Scored(node, new TermsMatcher(Segments.Fields.Word, [.. similar.Select(s => s.Word)]));
    }

    /// <summary>Makes a set count for the score too.</summary>
    private LeafMatcher Scored(QueryNode node, Matcher matcher)
    {
        var leaf = new SetLeaf(text[node.Start..node.End], matcher);
        if (negations == 0)
        {
            concepts.AddRange(new[] { new Concept([[leaf]]) }.Take(Scorer.MaxConcepts - concepts.Count));
        }

        return new LeafMatcher(leaf);
    }

    private Matcher? CompileField(FieldNode node)
    {
        var matcher = fields.Compile(node, highlights);
        if (matcher is null)
        {
            ignored.Add(text[node.Start..node.End]);
        }

        return matcher;
    }

    private void AddPart(QueryNode node, Matcher matcher, string sign = "")
    {
        if (negations == 0)
        {
            parts.Add(new PlanPart(sign + text[node.Start..node.End], matcher));
        }
    }

    private static Matcher? All(List<Matcher> list) => list.Count switch { 0 => null, 1 => list[0], _ => new AndMatcher(list) };

    private static Matcher? Any(List<Matcher> list) => list.Count switch { 0 => null, 1 => list[0], _ => new OrMatcher(list) };
}

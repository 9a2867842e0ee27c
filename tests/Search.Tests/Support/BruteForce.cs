using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Store;

namespace KnowledgeGraph.Search.Tests.Support;

/// <summary>Reads every paragraph of a store, word by word: what the index must agree with.</summary>
internal sealed class BruteForce
{
    private readonly List<Read> all = [];
    private readonly MemoryGraph graph;

    internal BruteForce(MemoryStore store, MemoryGraph graph)
    {
        this.graph = graph;
        foreach (var change in store.Present())
        {
            foreach (var paragraph in change.Paragraphs)
            {
                all.Add(new Read(change, paragraph));
            }
        }
    }

    internal IReadOnlyList<Read> All => all;

    internal List<Read> Find(Func<Read, bool> text, ParagraphFilter? filter) => [.. all.Where(r => text(r) && Holds(r, filter))];

    internal bool Holds(Read r, ParagraphFilter? f)
    {
        if (f is null)
        {
            return true;
        }

        var document = r.Change.Document!.Document;
        var day = document.Date;
        return (f.And ?? []).All(a => Holds(r, a))
            && (f.Or is null || f.Or.Any(o => Holds(r, o)))
            && (f.Not is null || !Holds(r, f.Not))
            && (f.Documents is null || f.Documents.Contains(document.Id.ToString()) || f.Documents.Contains(document.Work.Value))
            && (f.DocumentKinds is null || f.DocumentKinds.Contains(document.Kind))
            && (f.Bodies is null || (document.Body is { } body && f.Bodies.Contains(body)))
            && (f.YearFrom is null || day?.Year >= f.YearFrom) && (f.YearTo is null || day?.Year <= f.YearTo)
            && (f.DateFrom is null || day >= f.DateFrom) && (f.DateTo is null || day <= f.DateTo)
            && (f.Kinds is null || f.Kinds.Contains(r.Paragraph.Kind))
            && (f.Verbs is null || r.Paragraph.Acts.Any(a => f.Verbs.Contains(a.Verb)))
            && (f.Addressees is null || r.Paragraph.Acts.SelectMany(a => a.Addressees).Any(a => f.Addressees.Contains(a.Entity)))
            && (f.RecommendedAt is null || (r.Change.RecommendedAt.TryGetValue(r.Paragraph.Id, out var meetings) && meetings.Any(f.RecommendedAt.Contains)))
            && HoldsMentions(r, f.Mentions)
            && (f.Related is null || Related(f.Related).Any(e => r.Mentions.Contains(e)));
    }

    private static bool HoldsMentions(Read r, MentionCondition? m)
    {
        if (m is null)
        {
            return true;
        }

        bool Has(EntityId e) => m.IncludeParts ? r.MentionsWithWholes.Contains(e.Value) : r.Mentions.Contains(e.Value);
        return (m.All ?? []).All(Has) && (m.Any is null || m.Any.Any(Has)) && !(m.None ?? []).Any(Has);
    }

    private IEnumerable<string> Related(RelatedCondition related) =>
        graph.GetNeighbourhoodAsync([related.To.Value], related.Within, null, null, 1_000_000).Result.Nodes;

    internal sealed class Read
    {
        private readonly List<string> words = [];
        private readonly HashSet<string> stems = [];
        private readonly List<List<string>> runs = [];

        internal Read(DocumentChange change, Paragraph paragraph)
        {
            Change = change;
            Paragraph = paragraph;
            AddRun(paragraph.Text);
            foreach (var footnote in paragraph.Footnotes)
            {
                AddRun(footnote.Text);
            }

            TitleStems = StemsOf(change.Document!.Document.Title);
            stems.UnionWith(TitleStems);
            foreach (var heading in paragraph.Section)
            {
                stems.UnionWith(StemsOf(heading));
            }

            foreach (var mention in paragraph.Mentions)
            {
                for (EntityId? e = mention.Entity; e is { } id; e = id.Parent)
                {
                    MentionsWithWholes.Add(id.Value);
                }

                if (mention.Entity is { } entity)
                {
                    Mentions.Add(entity.Value);
                }
            }
        }

        internal DocumentChange Change { get; }

        internal Paragraph Paragraph { get; }

        internal HashSet<string> Mentions { get; } = [];

        internal HashSet<string> MentionsWithWholes { get; } = [];

        internal HashSet<string> TitleStems { get; }

        /// <summary>A word in the paragraph's words, its headings or its title.</summary>
        internal bool HasWord(string word) => stems.Contains(Stemmer.Stem(word));

        internal bool HasPrefix(string prefix) => words.Exists(w => w.StartsWith(prefix, StringComparison.Ordinal));

        internal bool HasPhrase(params string[] phrase) => runs.Exists(run =>
            Enumerable.Range(0, Math.Max(0, run.Count - phrase.Length + 1)).Any(at => run.Skip(at).Take(phrase.Length).SequenceEqual(phrase)));

        internal bool HasNear(int within, params string[] near)
        {
            string[] wanted = [.. near.Select(Stemmer.Stem).Distinct()];
            return runs.Exists(run => Enumerable.Range(0, run.Count).Any(from => Enumerable.Range(from, run.Count - from).Any(to =>
                to - from + 1 - wanted.Length <= within && wanted.All(w => run.Skip(from).Take(to - from + 1).Any(r => Stemmer.Stem(r) == w)))));
        }

        private void AddRun(string text)
        {
            var run = new List<string>();
            var tokens = new TokenList();
            TextAnalyzer.Analyze(text, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                var term = tokens.Term(i).ToString();
                words.Add(term);
                stems.Add(Stemmer.Stem(term));
                if (tokens[i].Form == TokenForm.Word)
                {
                    run.Add(term);
                }
            }

            runs.Add(run);
        }

        private static HashSet<string> StemsOf(string text)
        {
            var found = new HashSet<string>();
            var tokens = new TokenList();
            TextAnalyzer.Analyze(text, tokens);
            for (var i = 0; i < tokens.Count; i++)
            {
                found.Add(Stemmer.Stem(tokens.Term(i).ToString()));
            }

            return found;
        }
    }
}

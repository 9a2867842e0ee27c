using KnowledgeGraph.Search.Analysis;

namespace KnowledgeGraph.Search.Precedents;

/// <summary>A text cut into words for comparison, each with the white space and punctuation up to the next.</summary>
internal sealed class ComparedText
{
    /// <summary>Words of a text that are compared; what follows is left out.</summary>
    internal const int MaxWords = 1_200;

    internal ComparedText(string text)
    {
        Text = text;
        var tokens = new TokenList();
        TextAnalyzer.Analyze(text, tokens);
        var words = new List<string>();
        var stems = new List<string>();
        var starts = new List<int>();
        for (var i = 0; i < tokens.Count && words.Count < MaxWords; i++)
        {
            if (tokens[i].Form == TokenForm.Word)
            {
                var word = tokens.Term(i).ToString();
                words.Add(word);
                stems.Add(Stemmer.Stem(word));
                starts.Add(words.Count == 1 ? 0 : tokens[i].Start);
            }
        }

        Words = [.. words];
        Stems = [.. stems];
        Starts = [.. starts];
    }

    internal string Text { get; }

    /// <summary>Folded words.</summary>
    internal string[] Words { get; }

    /// <summary>Their stems.</summary>
    internal string[] Stems { get; }

    /// <summary>Where each word begins; the first at the start of the text.</summary>
    internal int[] Starts { get; }

    /// <summary>The text of the words from one to before another.</summary>
    internal string Slice(int from, int to) => from >= to ? "" : Text[Starts[from]..(to < Starts.Length ? Starts[to] : Text.Length)];
}

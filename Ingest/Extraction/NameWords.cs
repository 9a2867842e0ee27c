using System.Text;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>A name's words as the <see cref="Tokenizer"/> would cut them, for names whose words are not yet in the vocabulary.</summary>
internal static class NameWords
{
    /// <summary>Folded words and numbers in order, and for every run of signs but hyphens and apostrophes one pair with false.</summary>
    public static IEnumerable<(string Word, bool IsWord)> Split(string name)
    {
        var empty = new Vocabulary();
        empty.Seal();
        var tokens = new TokenBuffer();
        new Tokenizer(empty).Read(name, tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            switch (tokens[i].Kind)
            {
                case TokenKind.Word or TokenKind.Number:
                    yield return (Fold(tokens.Spelling(i)), true);
                    break;
                case TokenKind.Possessive:
                    yield return ("possessives", true);
                    break;
                case TokenKind.Hyphen:
                    break;
                default:
                    yield return ("", false);
                    break;
            }
        }
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var plain = Folding.Fold(c);
            if (plain != '\0')
            {
                folded.Append(plain);
            }
        }

        return folded.ToString();
    }
}

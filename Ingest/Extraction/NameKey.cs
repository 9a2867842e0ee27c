using System.Text;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>A name's words made alike, so that its spellings compare equal.</summary>
internal static class NameKey
{
    /// <summary>The folded words and numbers of a run of tokens, without space or sign between, so that «peace-keeping» is «peacekeeping».</summary>
    public static string Of(TokenBuffer tokens, int first, int last)
    {
        var key = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            foreach (var c in tokens.Spelling(i))
            {
                var plain = Folding.Fold(c);
                if (plain != '\0')
                {
                    key.Append(plain);
                }
            }
        }

        return key.ToString();
    }

    /// <summary>The same of a name given by itself.</summary>
    public static string Of(string name) => string.Concat(NameWords.Split(name).Where(w => w.IsWord && w.Word != "possessives").Select(w => w.Word));
}

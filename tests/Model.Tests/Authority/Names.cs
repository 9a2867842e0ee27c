using System.Text;

namespace KnowledgeGraph.Model.Tests.AuthorityData;

/// <summary>What a reader of texts takes for the same name: case, diacritics and signs between words apart.</summary>
internal static class Names
{
    private const string Accented = "áàâãäåçéèêëíìîïñóòôõöúùûüşı";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuusi";

    public static string Fold(string name)
    {
        var folded = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            var accent = Accented.IndexOf(c, StringComparison.Ordinal);
            if (accent >= 0 || char.IsLetterOrDigit(c))
            {
                folded.Append(accent >= 0 ? Plain[accent] : c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}

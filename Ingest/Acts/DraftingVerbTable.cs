using System.Reflection;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Reads the tables of this folder that the build carries: <c>drafting-verbs.txt</c> and <c>clause-words.txt</c>.</summary>
internal static class DraftingVerbTable
{
    private const string ResourcePrefix = "KnowledgeGraph.Ingest.Acts.";
    private const string Absent = "-";

    /// <summary>All verbs, in the table's order.</summary>
    /// <exception cref="FormatException">A row is malformed; the message names it.</exception>
    internal static IReadOnlyList<DraftingVerb> LoadVerbs() => [.. Rows("drafting-verbs.txt").Select(Verb)];

    /// <summary>All classes of words with their words.</summary>
    internal static IEnumerable<(WordClass Class, string Word)> LoadWords() =>
        from row in Rows("clause-words.txt")
        let colon = row.IndexOf(':')
        from word in row[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        select (Enum.Parse<WordClass>(row[..colon], ignoreCase: true), word);

    private static DraftingVerb Verb(string row)
    {
        var cells = row.Split('|', StringSplitOptions.TrimEntries);
        var forms = new Dictionary<VerbForm, IReadOnlyList<string>>();
        if (cells.Length is 3 or 4 && cells[1] == Absent)
        {
            forms.Add(VerbForm.Adjective, cells[2].Split('/'));
            return new DraftingVerb(cells[0], forms) { Traits = VerbTraits.Praises | Traits(cells.Length == 4 ? cells[3] : "") };
        }

        if (cells.Length != 7)
        {
            throw new FormatException(ActMessages.NotAVerb(row));
        }

        for (var form = VerbForm.Base; form <= VerbForm.Participle; form++)
        {
            var cell = cells[1 + (int)form];
            forms.Add(form, cell == Absent ? [] : cell.Split('/'));
        }

        return new DraftingVerb(cells[0], forms)
        {
            Strength = cells[5].Length == 0 ? null : Enum.Parse<ActStrength>(cells[5], ignoreCase: true),
            Traits = Traits(cells[6]),
        };
    }

    private static VerbTraits Traits(string cell) =>
        cell.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(VerbTraits.None, (traits, name) => traits | Enum.Parse<VerbTraits>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true));

    private static IEnumerable<string> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourcePrefix + name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line;
            }
        }
    }
}

using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Collects names and makes the immutable <see cref="Gazetteer"/>.</summary>
internal sealed class GazetteerBuilder
{
    private static readonly (string Word, string Other)[] Variants =
        [("Organization", "Organisation"), ("Programme", "Program"), ("Centre", "Center"), ("Cooperation", "Co-operation"), ("Labour", "Labor"), ("Defence", "Defense")];

    private readonly Vocabulary vocabulary = new();
    private readonly Dictionary<(string Spelling, NameForm Form), List<AuthorityRecord>> names = [];

    /// <summary>Adds all names of a record; Goals, targets and indicators have none.</summary>
    public void Add(AuthorityRecord record)
    {
        if (record.Id.Kind == EntityKind.Sdg)
        {
            // Texts print their numbers; the names here are labels of this project, some of one plain word.
            return;
        }

        AddName(record.Name, NameForm.Name, record);
        foreach (var alias in record.Aliases)
        {
            AddName(alias, NameForm.Name, record);
        }

        foreach (var acronym in record.Acronyms)
        {
            AddName(acronym, NameForm.Acronym, record);
        }

        foreach (var shortForm in record.ShortForms)
        {
            AddName(shortForm, NameForm.Short, record);
        }

        foreach (var adjective in record.Adjectives)
        {
            AddName(adjective, NameForm.Adjective, record);
        }
    }

    /// <summary>Builds the gazetteer of all names added; the order of adding decides nothing.</summary>
    public Gazetteer Build()
    {
        var trie = new TokenTrie();
        foreach (var ((spelling, form), records) in names.OrderBy(n => n.Key.Spelling, StringComparer.Ordinal).ThenBy(n => n.Key.Form))
        {
            var words = Words(spelling);
            if (words.Count > 0)
            {
                trie.Add(words, new GazetteerName(spelling, form, [.. records.OrderBy(r => r.Id)]));
            }
        }

        vocabulary.Seal();
        trie.Seal(vocabulary.Size);
        return new Gazetteer(vocabulary, trie);
    }

    private void AddName(string spelling, NameForm form, AuthorityRecord record)
    {
        Register(spelling, form, record);
        foreach (var (word, other) in Variants)
        {
            if (spelling.Contains(word, StringComparison.Ordinal))
            {
                Register(spelling.Replace(word, other, StringComparison.Ordinal), form, record);
            }
        }

        if (form != NameForm.Acronym && HasInnerHyphen(spelling))
        {
            // Bad text layers lose the hyphens of «Secretary-General».
            Register(spelling.Replace("-", "", StringComparison.Ordinal), form, record);
        }
    }

    private static bool HasInnerHyphen(string spelling)
    {
        var at = spelling.IndexOf('-');
        return at > 0 && at + 1 < spelling.Length && char.IsLetter(spelling[at - 1]) && char.IsLetter(spelling[at + 1]);
    }

    private void Register(string spelling, NameForm form, AuthorityRecord record)
    {
        if (!names.TryGetValue((spelling, form), out var records))
        {
            names.Add((spelling, form), records = []);
        }

        if (!records.Contains(record))
        {
            records.Add(record);
        }
    }

    /// <summary>The name's words, and whether a sign such as a comma may stand before each.</summary>
    private List<TokenTrie.Step> Words(string spelling)
    {
        var words = new List<TokenTrie.Step>();
        var sign = false;
        foreach (var (word, isWord) in NameWords.Split(spelling))
        {
            if (isWord)
            {
                words.Add(new TokenTrie.Step(vocabulary.Add(word), sign));
                sign = false;
            }
            else
            {
                sign = true;
            }
        }

        return words;
    }
}

using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>The words of acts and addressees: verbs of drafting, actors' names, adjectives of States, and the words between them.</summary>
/// <remarks>Immutable and thread-safe; build one a process. Looks words up by their number in its own vocabulary.</remarks>
internal sealed class ActLexicon
{
    private readonly Word[] words;
    private readonly WordClass[] classes;
    private readonly FormEntry[]?[] forms;
    private readonly TokenTrie actors;
    private readonly TokenTrie adjectives;

    private ActLexicon(Builder builder)
    {
        words = new Word[builder.Vocabulary.Size];
        classes = new WordClass[builder.Vocabulary.Size];
        forms = new FormEntry[]?[builder.Vocabulary.Size];
        foreach (var (number, word) in builder.Words)
        {
            words[number] = word;
        }

        foreach (var (number, @class) in builder.Classes)
        {
            classes[number] = @class;
        }

        foreach (var (number, entries) in builder.Forms)
        {
            forms[number] = [.. entries.OrderByDescending(e => e.Rest.Length)];
            classes[number] |= WordClass.Verb;
        }

        actors = builder.Actors;
        adjectives = builder.Adjectives;
        Tokenizer = new Tokenizer(builder.Vocabulary);
        Recommend = builder.Verbs["recommend"];
    }

    /// <summary>A form of a verb, after its first word.</summary>
    /// <param name="Verb">The verb.</param>
    /// <param name="Form">Which of its forms.</param>
    /// <param name="Rest">Numbers of the words after the first; adverbs may stand before each.</param>
    internal sealed record FormEntry(DraftingVerb Verb, VerbForm Form, int[] Rest);

    /// <summary>Cuts texts into tokens with this lexicon's numbers.</summary>
    internal Tokenizer Tokenizer { get; }

    /// <summary>What «should» does where no verb of drafting follows.</summary>
    internal DraftingVerb Recommend { get; }


    /// <summary>Builds the lexicon from the tables of this folder and the actors and States of the authority files.</summary>
    internal static ActLexicon From(Authority authority)
    {
        var builder = new Builder();
        foreach (var verb in DraftingVerbTable.LoadVerbs())
        {
            builder.Add(verb);
        }

        foreach (var (@class, word) in DraftingVerbTable.LoadWords())
        {
            builder.Add(@class, word);
        }

        foreach (var record in authority.Records)
        {
            builder.Add(record);
        }

        builder.Seal();
        return new ActLexicon(builder);
    }

    internal Word WordOf(int number) => words[number];

    internal WordClass ClassOf(int number) => classes[number];

    internal FormEntry[]? FormsAt(int number) => forms[number];

    /// <summary>As <see cref="ActorStep"/>, for the adjectives of States.</summary>
    internal int AdjectiveStep(int node, int number) =>
        number == 0 ? 0 : node == 0 ? adjectives.Begin(number) : adjectives.Next(node, number);

    /// <summary>The State whose adjective ends at a node; null when none does.</summary>
    internal EntityId? StateAt(int node) => adjectives.NamesAt(node) is [var name, ..] ? name.Records[0].Id : null;

    /// <summary>The node of the actors' names after a word; <paramref name="node"/> 0 begins. 0 when no name goes on so.</summary>
    internal int ActorStep(int node, int number) =>
        number == 0 ? 0 : node == 0 ? actors.Begin(number) : actors.Next(node, number);

    /// <summary>The actor whose name ends at a node; null when none does.</summary>
    internal GazetteerName? ActorAt(int node) => actors.NamesAt(node) is [var name, ..] ? name : null;

    private sealed class Builder
    {
        internal Vocabulary Vocabulary { get; } = new();

        internal Dictionary<int, Word> Words { get; } = [];

        internal Dictionary<int, WordClass> Classes { get; } = [];

        internal Dictionary<int, List<FormEntry>> Forms { get; } = [];

        internal TokenTrie Adjectives { get; } = new();

        internal Dictionary<string, DraftingVerb> Verbs { get; } = [];

        internal TokenTrie Actors { get; } = new();

        internal Builder()
        {
            foreach (var word in Enum.GetValues<Word>())
            {
                if (word != Word.None)
                {
                    Words.Add(Vocabulary.Add(word.ToString().ToLowerInvariant()), word);
                }
            }
        }

        internal void Add(DraftingVerb verb)
        {
            Verbs.Add(verb.Id, verb);
            foreach (var (form, spellings) in verb.Forms)
            {
                foreach (var spelling in spellings)
                {
                    var numbers = Numbers(spelling);
                    if (!Forms.TryGetValue(numbers[0], out var entries))
                    {
                        Forms.Add(numbers[0], entries = []);
                    }

                    entries.Add(new FormEntry(verb, form, numbers[1..]));
                }
            }
        }

        internal void Add(WordClass @class, string word)
        {
            var number = Vocabulary.Add(word);
            Classes[number] = Classes.GetValueOrDefault(number) | @class;
        }

        internal void Add(AuthorityRecord record)
        {
            if (record.Id.Kind == EntityKind.Actor)
            {
                foreach (var name in record.Aliases.Concat(record.Acronyms).Prepend(record.Name))
                {
                    Actors.Add([.. Numbers(name).Select(n => new TokenTrie.Step(n, true))], new GazetteerName(name, NameForm.Name, [record]));
                }
            }
            else if (record.Id.Kind == EntityKind.State)
            {
                foreach (var adjective in record.Adjectives)
                {
                    var numbers = Numbers(adjective);
                    Adjectives.Add([.. numbers.Select(n => new TokenTrie.Step(n, false))], new GazetteerName(adjective, NameForm.Adjective, [record]));
                    Classes[numbers[0]] = Classes.GetValueOrDefault(numbers[0]) | WordClass.StateAdjective;
                }
            }
        }

        internal void Seal()
        {
            Vocabulary.Seal();
            Actors.Seal(Vocabulary.Size);
            Adjectives.Seal(Vocabulary.Size);
        }

        private int[] Numbers(string name) =>
            [.. NameWords.Split(name).Where(w => w.IsWord).Select(w => Vocabulary.Add(w.Word))];
    }
}

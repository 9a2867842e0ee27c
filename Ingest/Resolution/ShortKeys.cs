using System.Collections.Concurrent;
using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>The short forms that a full name allows: «Harbour Commission» and «Commission» for «United Harbour Commission of Arcadia».</summary>
/// <remarks>Thread-safe; what a record allows is worked out once.</remarks>
internal sealed class ShortKeys(Gazetteer gazetteer)
{
    private readonly ConcurrentDictionary<EntityId, string[]> ofRecords = new();
    private readonly ConcurrentDictionary<string, string[]> ofSpellings = new(StringComparer.Ordinal);

    /// <summary>Folded short forms of a record: those that its file lists and those of its name.</summary>
    public IReadOnlyList<string> Of(AuthorityRecord record) => ofRecords.GetOrAdd(
        record.Id,
        static (_, args) => [.. args.Record.ShortForms.Select(NameKey.Of).Concat(args.Keys.Of(args.Record.Name)).Distinct(StringComparer.Ordinal)],
        (Keys: this, Record: record));

    /// <summary>Folded short forms of a name that is not the record's first: «that Conference» after the former name of an organization. Empty for the first and for acronyms.</summary>
    public IReadOnlyList<string> OfSpelling(AuthorityRecord record, GazetteerName name) => name.Form == NameForm.Acronym || name.Spelling == record.Name
        ? []
        : ofSpellings.GetOrAdd(name.Spelling, static (spelling, keys) => [.. keys.Of(spelling)], this);

    /// <summary>Folded short forms of a name.</summary>
    /// <remarks>
    /// With the head noun: the head alone, with the words before it, with any one of them («Thirteenth Congress»), with all that
    /// follows («Force in Arcadia»), and with «of …» after it («Programme of Action»).
    /// </remarks>
    public IReadOnlyList<string> Of(string name)
    {
        var tokens = new TokenBuffer();
        gazetteer.Tokenizer.Read(name, tokens);
        var words = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number)
            {
                words.Add(i);
            }
        }

        var head = -1;
        for (var w = 0; w < words.Count && !IsPreposition((Term)tokens[words[w]].Word); w++)
        {
            if (ShortForms.KindOf((Term)tokens[words[w]].Word) is not null)
            {
                head = w;
            }
        }

        if (head < 0)
        {
            return [];
        }

        var keys = new List<string>();
        var headKey = NameKey.Of(tokens, words[head], words[head]);
        for (var from = head; from >= 0; from--)
        {
            keys.Add(NameKey.Of(tokens, words[from], words[head]));
            if (from > 0 && head + 1 < words.Count)
            {
                keys.Add(NameKey.Of(tokens, words[from], words[^1]));
            }

            if (from < head - 1)
            {
                keys.Add(NameKey.Of(tokens, words[from], words[from]) + headKey);
            }
        }

        if (head + 2 < words.Count && tokens[words[head + 1]].Is(Term.Of))
        {
            var end = head + 2;
            while (end + 1 < words.Count && !IsPreposition((Term)tokens[words[end + 1]].Word) && end < head + 4)
            {
                end++;
            }

            keys.Add(NameKey.Of(tokens, words[head], words[end]));
        }

        return keys;
    }

    private static bool IsPreposition(Term term) => term is Term.Of or Term.On or Term.For or Term.To or Term.Against or Term.In or Term.Between or Term.With;
}

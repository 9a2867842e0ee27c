using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Tests.Contract;

/// <summary>
/// Writes extracted documents from text in which <c>[words](res:sc/9)</c> is a mention, <c>[words](?res:sc/9,res:sc/8)</c>
/// one that could not be resolved, and gives them the CITES relations that follow.
/// </summary>
public sealed partial class DocumentBuilder
{
    private readonly DocumentId id;
    private readonly string source;
    private readonly List<Paragraph> paragraphs = [];
    private readonly List<Relation> relations = [];
    private Document document;
    private IdentifierClaim claim = new(false, 0);
    private Provenance provenance = new(10, "text", "1");

    public DocumentBuilder(string id, string source)
    {
        this.id = DocumentId.Parse(id);
        this.source = source;
        document = new Document
        {
            Id = this.id,
            Kind = DocumentKind.Resolution,
            Title = "Text of " + source,
            Source = source,
            Hash = "",
            MediaType = "text/plain",
        };
    }

    public DocumentBuilder With(Func<Document, Document> change)
    {
        document = change(document);
        return this;
    }

    public DocumentBuilder Dated(int year, int month = 1, int day = 1) => With(d => d with { Date = new DateOnly(year, month, day) });

    public DocumentBuilder Claim(bool agreesWithName, int readerRank)
    {
        claim = new IdentifierClaim(agreesWithName, readerRank);
        return this;
    }

    public DocumentBuilder Rules(string rules)
    {
        provenance = provenance with { Rules = rules };
        return this;
    }

    public DocumentBuilder Paragraph(
        string path, string marked, string? verb = null, ParagraphKind kind = ParagraphKind.Operative, string? parent = null, string? addressee = null, string? entity = null)
    {
        var mentions = new List<Mention>();
        var text = new StringBuilder();
        var last = 0;
        foreach (Match match in Marked().Matches(marked))
        {
            text.Append(marked, last, match.Index - last);
            var words = match.Groups[1].Value;
            var target = match.Groups[2].Value;
            mentions.Add(target.StartsWith('?')
                ? new Mention(null, words, text.Length, text.Length + words.Length)
                {
                    Candidates = [.. target[1..].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(EntityId.Parse)],
                }
                : new Mention(EntityId.Parse(target), words, text.Length, text.Length + words.Length));
            text.Append(words);
            last = match.Index + match.Length;
        }

        text.Append(marked, last, marked.Length - last);
        paragraphs.Add(new Paragraph
        {
            Id = new ParagraphId(id, path),
            Kind = kind,
            Label = path,
            Position = paragraphs.Count,
            Parent = parent,
            Entity = entity is null ? null : EntityId.Parse(entity),
            Section = ["Part one"],
            Text = text.ToString(),
            Mentions = mentions,
            Acts = verb is null
                ? []
                : [new Act(verb, 0, text.Length)
                {
                    Modifier = "further",
                    Strength = ActStrength.Call,
                    Addressees = addressee is null ? [] : [new Addressee(EntityId.Parse(addressee), EntityId.Parse("ins:att"), 0, 1)],
                }],
        });
        return this;
    }

    /// <summary>Gives the last paragraph a footnote; its mentions are marked as in a paragraph.</summary>
    public DocumentBuilder Footnote(string footnote, string marked)
    {
        var holder = new DocumentBuilder(id.ToString(), source).Paragraph("x", marked).paragraphs[0];
        var last = paragraphs[^1];
        paragraphs[^1] = last with
        {
            Footnotes = [.. last.Footnotes, new Footnote(footnote, footnote[2..], holder.Text, last.Text.Length)],
            Mentions = [.. last.Mentions, .. holder.Mentions.Select(m => m with { Footnote = footnote })],
        };
        return this;
    }

    public DocumentBuilder Relation(RelationType type, string from, string to, string? verb = null, bool authority = false, string? at = null)
    {
        relations.Add(new Relation(type, from, to, verb)
        {
            FromAuthority = authority,
            Evidence = at is null ? [] : [new Evidence(new ParagraphId(id, at), null, 0, 1)],
        });
        return this;
    }

    public ExtractedDocument Build()
    {
        var all = new Dictionary<RelationId, List<Evidence>>();
        var names = new SortedDictionary<EntityId, List<string>>();
        foreach (var paragraph in paragraphs)
        {
            foreach (var mention in paragraph.Mentions.Where(m => m.Entity is not null))
            {
                var entity = mention.Entity!.Value;
                Add(names, entity, mention.Text);
                var evidence = new Evidence(paragraph.Id, mention.Footnote, mention.Start, mention.End);
                Add(all, new RelationId(RelationType.Mentions, paragraph.Id.ToString(), entity.Value, null), evidence);
                if (entity.Kind is not (EntityKind.Body or EntityKind.Actor or EntityKind.State) && entity != id.Work)
                {
                    Add(all, new RelationId(RelationType.Cites, id.ToString(), entity.Value, paragraph.Acts.Count > 0 ? paragraph.Acts[0].Verb : null), evidence);
                }
            }

            foreach (var act in paragraph.Acts)
            {
                foreach (var addressee in act.Addressees)
                {
                    Add(all, new RelationId(RelationType.Addresses, id.ToString(), addressee.Entity.Value, act.Verb), new Evidence(paragraph.Id, null, addressee.Start, addressee.End));
                }
            }
        }

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', paragraphs.Select(p => p.Text)))));
        return new ExtractedDocument(
            document.Hash.Length > 0 ? document : document with { Hash = hash },
            [.. paragraphs],
            [.. names.Select(n => new Entity(n.Key, n.Value.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key, false))],
            [.. all.Select(r => new Relation(r.Key.Type, r.Key.From, r.Key.To, r.Key.Verb) { Evidence = r.Value }), .. relations])
        {
            Claim = claim,
            Provenance = provenance,
        };
    }

    private static void Add<TKey, TValue>(IDictionary<TKey, List<TValue>> lists, TKey key, TValue value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        list.Add(value);
    }

    [GeneratedRegex(@"\[([^\]]+)\]\(([^)]+)\)")]
    private static partial Regex Marked();
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Checks a document and turns it into rows; needs no database, so many can run beside the one that writes.</summary>
internal sealed class DocumentPreparation
{
    private readonly ExtractedDocument extracted;
    private readonly DocumentId claimed;
    private readonly string id;
    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<EntityId, PreparedReference> references = [];
    private readonly Dictionary<string, PreparedUnresolved> unresolved = new(StringComparer.Ordinal);

    private DocumentPreparation(ExtractedDocument extracted)
    {
        this.extracted = extracted;
        id = extracted.Document.Id.ToString();
        // What is given under the identifier of a loser claims the whole one all the same.
        claimed = new DocumentId(extracted.Document.Work, extracted.Document.Language);
    }

    /// <exception cref="ArgumentException">The document contradicts itself.</exception>
    internal static PreparedDocument Prepare(ExtractedDocument extracted) => new DocumentPreparation(extracted).Prepare();

    private PreparedDocument Prepare()
    {
        var document = extracted.Document;
        if (document.Source.Length == 0)
        {
            throw new ArgumentException(StoreMessages.EmptySource(id));
        }

        IndexParagraphs();
        var paragraphs = extracted.Paragraphs.Select(PrepareParagraph).ToArray();
        var statements = extracted.Relations
            .Where(r => r.Type != RelationType.Mentions)
            .GroupBy(RelationId.Of)
            .OrderBy(g => g.Key.ToString(), StringComparer.Ordinal)
            .Select(g => PrepareStatement(g.First() with { FromAuthority = g.Any(r => r.FromAuthority), Evidence = [.. g.SelectMany(r => r.Evidence)] }))
            .ToArray();
        Refer(document.Work);
        Refer(document.Body);
        foreach (var sponsor in document.Sponsors)
        {
            Refer(sponsor);
        }

        Name();
        var fields = DocumentFields.Write(document, extracted.Provenance);
        var prepared = new PreparedDocument(
            document, claimed, extracted.Claim, fields, extracted.Provenance.Rules, [], paragraphs, statements, references,
            [.. unresolved.Values.OrderBy(u => u.Text, StringComparer.Ordinal)]);
        return prepared with { Fingerprint = Fingerprint(prepared) };
    }

    private void IndexParagraphs()
    {
        for (var i = 0; i < extracted.Paragraphs.Count; i++)
        {
            var paragraph = extracted.Paragraphs[i];
            if (paragraph.Id.Document != extracted.Document.Id)
            {
                throw new ArgumentException(StoreMessages.ForeignParagraph(id, paragraph.Id.ToString()));
            }

            if (paragraph.Position != i)
            {
                throw new ArgumentException(StoreMessages.WrongPosition(id, paragraph.Id.Path, paragraph.Position, i));
            }

            if (!positions.TryAdd(paragraph.Id.Path, i))
            {
                throw new ArgumentException(StoreMessages.RepeatedParagraph(id, paragraph.Id.Path));
            }
        }
    }

    private PreparedParagraph PrepareParagraph(Paragraph paragraph)
    {
        var mentions = new Dictionary<EntityId, int>();
        foreach (var mention in paragraph.Mentions)
        {
            if (mention.Entity is { } entity)
            {
                mentions[entity] = mentions.GetValueOrDefault(entity) + 1;
            }
            else
            {
                AddUnresolved(mention, paragraph.Position);
            }

            foreach (var candidate in mention.Candidates)
            {
                Refer(candidate);
            }
        }

        foreach (var (entity, count) in mentions)
        {
            var reference = Refer(entity);
            reference.Paragraphs++;
            reference.Mentions += count;
        }

        foreach (var addressee in paragraph.Acts.SelectMany(a => a.Addressees))
        {
            Refer(addressee.Entity);
            Refer(addressee.Of);
        }

        Refer(paragraph.Entity);
        return new PreparedParagraph(paragraph, ParagraphContent.Write(paragraph), mentions);
    }

    private void AddUnresolved(Mention mention, int position)
    {
        var text = string.Join(' ', mention.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var candidates = mention.Candidates.Select(c => c.Value);
        if (unresolved.TryGetValue(text, out var known))
        {
            candidates = candidates.Concat(JsonSerializer.Deserialize<string[]>(known.Candidates)!);
            position = known.Position;
        }

        var all = JsonSerializer.Serialize(candidates.Distinct().Order(StringComparer.Ordinal));
        unresolved[text] = new PreparedUnresolved(text, known.Count + 1, position, all);
    }

    private PreparedStatement PrepareStatement(Relation relation)
    {
        if (relation.Evidence.Count == 0 && !relation.FromAuthority)
        {
            throw new ArgumentException(StoreMessages.NoEvidence(id, RelationId.Of(relation).ToString()));
        }

        var places = new SortedSet<EvidencePlace>(Comparer<EvidencePlace>.Create(Compare));
        foreach (var evidence in relation.Evidence)
        {
            if (evidence.Paragraph.Document != extracted.Document.Id || !positions.TryGetValue(evidence.Paragraph.Path, out var position))
            {
                throw new ArgumentException(StoreMessages.EvidenceElsewhere(id, RelationId.Of(relation).ToString(), evidence.Paragraph.ToString()));
            }

            places.Add(new EvidencePlace(position, evidence.Footnote, evidence.Start, evidence.End));
        }

        return new PreparedStatement(
            relation.Type, Node(relation.From), Node(relation.To), relation.Verb ?? "", relation.FromAuthority, places.Count, EvidenceContent.Write(places));
    }

    private static int Compare(EvidencePlace a, EvidencePlace b)
    {
        var order = (a.Position, a.Footnote is null ? 0 : 1).CompareTo((b.Position, b.Footnote is null ? 0 : 1));
        order = order != 0 ? order : string.CompareOrdinal(a.Footnote, b.Footnote);
        return order != 0 ? order : (a.Start, a.End).CompareTo((b.Start, b.End));
    }

    private PreparedNode Node(string node)
    {
        if (node == id)
        {
            return new PreparedNode(NodeKey.Document, 0, default, "");
        }

        if (node.StartsWith(id, StringComparison.Ordinal) && node.Length > id.Length && node[id.Length] == '~'
            && positions.TryGetValue(node[(id.Length + 1)..], out var position))
        {
            return new PreparedNode(NodeKey.Paragraph, position, default, "");
        }

        if (EntityId.TryParse(node, out var entity))
        {
            Refer(entity);
            return new PreparedNode(NodeKey.Entity, 0, entity, "");
        }

        return DocumentId.TryParse(node, out _) || ParagraphId.TryParse(node, out _)
            ? new PreparedNode(NodeKey.External, 0, default, node)
            : throw new ArgumentException(StoreMessages.BadNode(id, node));
    }

    private PreparedReference Refer(EntityId entity)
    {
        if (!references.TryGetValue(entity, out var reference))
        {
            references.Add(entity, reference = new PreparedReference());
        }

        return reference;
    }

    private void Refer(EntityId? entity)
    {
        if (entity is { } named)
        {
            Refer(named);
        }
    }

    private void Name()
    {
        // A work that no document spells out is called what its own text prints.
        var work = Refer(extracted.Document.Work);
        work.Name = extracted.Document.Symbol ?? extracted.Document.Title;
        foreach (var entity in extracted.Entities)
        {
            if (entity.Name.Length > 0)
            {
                var reference = Refer(entity.Id);
                reference.Name = entity.Name;
                reference.Weight = Math.Max(1, reference.Mentions);
            }
        }
    }

    private static byte[] Fingerprint(PreparedDocument prepared)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(prepared.Claimed.ToString());
        writer.Write(prepared.Document.Hash);
        writer.Write((int)prepared.Document.Kind);
        writer.Write(prepared.Document.Date?.DayNumber ?? -1);
        writer.Write(prepared.Claim.AgreesWithName);
        writer.Write(prepared.Claim.ReaderRank);
        writer.Write(prepared.Fields);
        foreach (var (paragraph, content, _) in prepared.Paragraphs)
        {
            writer.Write(paragraph.Id.Path);
            writer.Write((int)paragraph.Kind);
            writer.Write(paragraph.Parent ?? "");
            writer.Write(paragraph.Entity?.Value ?? "");
            writer.Write(paragraph.Text);
            writer.Write(content);
        }

        foreach (var statement in prepared.Statements)
        {
            writer.Write((int)statement.Type);
            writer.Write($"{statement.From}|{statement.To}|{statement.Verb}|{statement.Authority}");
            writer.Write(statement.Evidence);
        }

        foreach (var (entity, reference) in prepared.References)
        {
            writer.Write(entity.Value);
            writer.Write(reference.Name ?? "");
        }

        writer.Flush();
        hash.AppendData(stream.GetBuffer(), 0, (int)stream.Length);
        return hash.GetHashAndReset();
    }
}

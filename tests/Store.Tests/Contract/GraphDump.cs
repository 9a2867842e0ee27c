using System.Text;
using System.Text.Json;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Tests.Contract;

/// <summary>All that a store answers through its ports, as text: two stores that hold the same give the same.</summary>
public static class GraphDump
{
    public static async Task<string> OfAsync(IDocumentStore documents, IGraphStore graph)
    {
        var text = new StringBuilder();
        var all = new PageRequest(int.MaxValue - 1);
        var nodes = new List<string>();
        foreach (var (record, _) in (await documents.FindDocumentsAsync(new DocumentQuery(), all)).Nodes)
        {
            var id = record.Document.Id;
            nodes.Add(id.ToString());
            text.AppendLine(JsonSerializer.Serialize(record.Document, ContractJson.Options));
            foreach (var (paragraph, _) in (await documents.GetParagraphPagesAsync([id], null, all))[id].Nodes)
            {
                nodes.Add(paragraph.Id.ToString());
                text.AppendLine(JsonSerializer.Serialize(paragraph, ContractJson.Options));
            }
        }

        var entities = (await graph.FindEntitiesAsync(new EntityQuery { OrderByName = true }, all)).Nodes.Select(e => e.Node).ToArray();
        foreach (var entity in entities)
        {
            nodes.Add(entity.Entity.Id.Value);
            text.AppendLine($"{entity.Entity} {entity.MentionCount} {entity.DocumentCount} {entity.Parent} {string.Join(" / ", entity.Aliases)}");
        }

        foreach (var (node, page) in (await graph.GetRelationPagesAsync(nodes, new RelationQuery { Direction = RelationDirection.Out }, all)).OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            var evidence = await graph.GetEvidenceAsync([.. page.Nodes.Select(r => r.Node.Id)], 1000);
            foreach (var (relation, _) in page.Nodes)
            {
                text.AppendLine($"{node}: {relation} {string.Join(' ', evidence[relation.Id].Select(e => $"{e.Paragraph}#{e.Footnote}[{e.Start}..{e.End}]"))}");
            }
        }

        foreach (var (reference, _) in (await graph.FindUnresolvedAsync(all)).Nodes)
        {
            text.AppendLine($"{reference.Text} {reference.Count} {string.Join(' ', reference.Candidates)} {reference.Example}");
        }

        var statistics = await graph.GetStatisticsAsync();
        text.AppendLine(JsonSerializer.Serialize(statistics with { UpdatedAt = null }, ContractJson.Options));
        return text.ToString();
    }
}

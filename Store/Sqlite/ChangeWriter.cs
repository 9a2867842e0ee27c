using System.Globalization;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Collects the documents that a transaction changes, and gives each the next number of the sequence.</summary>
internal sealed class ChangeWriter
{
    private readonly HashSet<long> known = [];
    private readonly List<long> order = [];

    internal void Add(long document)
    {
        if (known.Add(document))
        {
            order.Add(document);
        }
    }

    internal void Write(Session session)
    {
        if (order.Count == 0)
        {
            return;
        }

        var sequence = session.Scalar<long>("SELECT value FROM meta WHERE name = 'sequence'");
        foreach (var document in order)
        {
            session.Execute(
                "INSERT INTO change(document, sequence) VALUES ($1, $2) ON CONFLICT(document) DO UPDATE SET sequence = excluded.sequence",
                document, ++sequence);
        }

        session.Execute("UPDATE meta SET value = $1 WHERE name = 'sequence'", sequence);
        session.Execute("UPDATE meta SET value = $1 WHERE name = 'updated'", DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture));
    }
}

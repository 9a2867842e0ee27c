using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Decides which of the sources that claim one identifier has it; a function of the claims alone, never of their order.</summary>
internal static class IdentifierClaims
{
    /// <summary>Leads a stand-in for an identifier; no identifier begins so.</summary>
    internal const string Unsettled = "?";

    private sealed record Claimant(long Key, string Id, string? Warning, string Hash, string Source);

    /// <summary>Gives every claimant of these identifiers the one that is its due, and notes those whose changed.</summary>
    internal static void Settle(Session session, IEnumerable<string> claims, ChangeWriter changes)
    {
        foreach (var claimed in claims.Order(StringComparer.Ordinal))
        {
            var claimants = session.Query(
                "SELECT key, id, warning, hash, source FROM document WHERE claimed = $1 ORDER BY agrees DESC, rank DESC, hash, source",
                r => new Claimant(r.GetInt64(0), r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2), r.GetString(3), r.GetString(4)),
                claimed);
            Settle(session, claimed, claimants, changes);
        }
    }

    private static void Settle(Session session, string claimed, List<Claimant> claimants, ChangeWriter changes)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var due = new List<(long Key, string Id, string? Warning)>();
        foreach (var claimant in claimants)
        {
            var first = taken.Count == 0;
            var id = first ? claimed : Duplicate(claimed, claimant, taken);
            taken.Add(id);
            var warning = first ? null : StoreMessages.SharedIdentifier(claimed, claimants[0].Source);
            if (id != claimant.Id || warning != claimant.Warning)
            {
                due.Add((claimant.Key, id, warning));
            }
        }

        // Identifiers are unique at every moment, so they are all given back before any is given out.
        foreach (var (key, _, _) in due)
        {
            session.Execute("UPDATE document SET id = $2 || source WHERE key = $1", key, Unsettled);
        }

        foreach (var (key, id, warning) in due)
        {
            session.Execute("UPDATE document SET id = $2, warning = $3 WHERE key = $1", key, id, warning);
            changes.Add(key);
        }
    }

    private static string Duplicate(string claimed, Claimant claimant, HashSet<string> taken)
    {
        var id = $"{claimed}~dup-{claimant.Hash[..8]}";
        // Copies of one file have one hash; their sources tell them apart.
        for (var text = claimant.Source; taken.Contains(id); text += "\n")
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(claimant.Hash + text));
            id = $"{claimed}~dup-{Convert.ToHexStringLower(hash)[..8]}";
        }

        return id;
    }
}

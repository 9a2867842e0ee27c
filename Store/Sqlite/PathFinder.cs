using KnowledgeGraph.Model;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Shortest chains between two nodes: breadth first from both ends, the smaller side a step at a time, then walked in order.</summary>
internal sealed class PathFinder
{
    /// <summary>Nodes that are looked at before a search gives up; bounds time and memory in a graph of any size.</summary>
    private const int MaxNodes = 200_000;

    private readonly Session session;
    private readonly IReadOnlyCollection<RelationType>? types;
    private readonly Dictionary<long, int> fromStart = [];
    private readonly Dictionary<long, int> fromEnd = [];
    private readonly Dictionary<long, List<GraphEdge>> steps = [];

    private PathFinder(Session session, IReadOnlyCollection<RelationType>? types)
    {
        this.session = session;
        this.types = types;
    }

    internal static IReadOnlyList<GraphPath> Find(
        Session session, string from, string to, int maxLength, IReadOnlyCollection<RelationType>? types, int first)
    {
        var known = NodeLookup.Find(session, [from, to]);
        if (!known.TryGetValue(from, out var start) || !known.TryGetValue(to, out var end) || first <= 0)
        {
            return [];
        }

        start = GraphEdges.Whole(session, start);
        end = GraphEdges.Whole(session, end);
        return start == end ? [] : new PathFinder(session, types).Find(start, end, maxLength, first);
    }

    private List<GraphPath> Find(long start, long end, int maxLength, int first)
    {
        fromStart.Add(start, 0);
        fromEnd.Add(end, 0);
        List<long> startSide = [start];
        List<long> endSide = [end];
        var length = 0;
        var met = false;
        while (!met && length < maxLength && startSide.Count > 0 && endSide.Count > 0 && fromStart.Count + fromEnd.Count < MaxNodes)
        {
            length++;
            if (startSide.Count <= endSide.Count)
            {
                startSide = Step(startSide, fromStart);
                met = startSide.Exists(fromEnd.ContainsKey);
            }
            else
            {
                endSide = Step(endSide, fromEnd);
                met = endSide.Exists(fromStart.ContainsKey);
            }
        }

        return met ? Walk(start, end, length, first) : [];
    }

    /// <summary>Goes one relation further; gives the nodes reached for the first time.</summary>
    private List<long> Step(List<long> side, Dictionary<long, int> distances)
    {
        var distance = distances[side[0]] + 1;
        var reached = new List<long>();
        foreach (var edge in GraphEdges.Of(session, side, types))
        {
            // Each edge is kept from both ends, so that the walk can follow it forwards.
            Keep(edge);
            Keep(edge with { From = edge.To, To = edge.From });
            if (distances.TryAdd(edge.To, distance))
            {
                reached.Add(edge.To);
            }
        }

        return reached;
    }

    private void Keep(GraphEdge edge)
    {
        if (!steps.TryGetValue(edge.From, out var list))
        {
            steps.Add(edge.From, list = []);
        }

        list.Add(edge);
    }

    /// <summary>All chains of this length, in order of their nodes' identifiers, until there are enough.</summary>
    private List<GraphPath> Walk(long start, long end, int length, int first)
    {
        // Only nodes whose distances add up to the length are on a shortest chain.
        var left = Distances(end, length, start);
        var ids = GraphEdges.Ids(session, left.Keys);
        var chains = new List<List<GraphEdge>>();
        Extend(start, length, []);
        var records = GraphEdges.Records(session, [.. chains.SelectMany(c => c)]);
        return [.. chains.Select(c => new GraphPath([ids[start], .. c.Select(e => ids[e.To])], [.. c.Select(e => records[e])]))];

        void Extend(long node, int remaining, List<GraphEdge> chain)
        {
            if (remaining == 0)
            {
                chains.Add([.. chain]);
                return;
            }

            var next = steps[node]
                .Where(e => left.TryGetValue(e.To, out var d) && d == remaining - 1)
                .GroupBy(e => e.To)
                .OrderBy(g => ids[g.Key], StringComparer.Ordinal);
            foreach (var group in next)
            {
                chain.Add(Best(group));
                Extend(group.Key, remaining - 1, chain);
                chain.RemoveAt(chain.Count - 1);
                if (chains.Count >= first)
                {
                    return;
                }
            }
        }
    }

    /// <summary>How many relations each node on a shortest chain is away from the end.</summary>
    private Dictionary<long, int> Distances(long end, int length, long start)
    {
        var left = new Dictionary<long, int> { [end] = 0 };
        List<long> side = [end];
        for (var distance = 1; distance <= length; distance++)
        {
            var reached = new List<long>();
            foreach (var node in side)
            {
                foreach (var edge in steps[node])
                {
                    // A node not seen from the start lies beyond the meeting, on the end's side.
                    var possible = fromStart.TryGetValue(edge.To, out var walked) ? walked + distance == length : fromEnd.GetValueOrDefault(edge.To, -1) == distance;
                    if (possible && left.TryAdd(edge.To, distance))
                    {
                        reached.Add(edge.To);
                    }
                }
            }

            side = reached;
        }

        return left.ContainsKey(start) ? left : throw new InvalidOperationException("A chain was found that cannot be walked.");
    }

    private GraphEdge Best(IEnumerable<GraphEdge> edges)
    {
        var distinct = edges.Distinct().ToArray();
        if (distinct.Length == 1)
        {
            return distinct[0];
        }

        var most = distinct.Max(e => e.Evidence);
        var best = distinct.Where(e => e.Evidence == most).ToArray();
        return best.Length == 1
            ? best[0]
            : GraphEdges.Records(session, best).MinBy(r => r.Value.Id.ToString(), StringComparer.Ordinal).Key;
    }
}

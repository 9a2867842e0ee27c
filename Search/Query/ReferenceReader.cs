using KnowledgeGraph.Model;
using KnowledgeGraph.Search.Analysis;
using KnowledgeGraph.Search.Index;
using KnowledgeGraph.Search.Names;

namespace KnowledgeGraph.Search.Query;

/// <summary>What a printed reference in a query means: «article 8, paragraph 1 (a), of the Firearms Protocol», «decision 60/519», «A/RES/71/48», «Goal 16».</summary>
/// <remarks>Symbols and numbers are looked for among the entities that the index knows, so that «5/4» means what some document means by it.</remarks>
internal static class ReferenceReader
{
    private const int Most = 12;

    /// <summary>The identifiers that a reference names, most specific first; empty when it names nothing known.</summary>
    internal static IReadOnlyList<string> Read(string text, EntityNames names, Snapshot snapshot)
    {
        var tokens = new TokenList();
        TextAnalyzer.Analyze(text, tokens);
        var named = FindNames(tokens, text, names).SelectMany(n => n.Entities).ToList();
        for (var i = tokens.Count - 1; i >= 0; i--)
        {
            if (tokens[i].Form == TokenForm.Unit && tokens.Term(i)[0] == '§' && ArticlesOf(tokens.Term(i).ToString(), named) is { Count: > 0 } articles)
            {
                return articles;
            }
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Form == TokenForm.Unit && tokens.Term(i)[0] != '§')
            {
                return OfUnit(tokens.Term(i).ToString(), named, KindBefore(tokens, i), snapshot);
            }

            if (tokens[i].Form == TokenForm.Word && OfNumber(tokens, i) is { } number)
            {
                return [number];
            }
        }

        return [];
    }

    /// <summary>The runs of words that are names, longest first from the left, apart.</summary>
    internal static List<NamedRun> FindNames(TokenList tokens, string text, EntityNames names)
    {
        var words = new List<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Form == TokenForm.Word)
            {
                words.Add(i);
            }
        }

        var runs = new List<NamedRun>();
        for (var w = 0; w < words.Count;)
        {
            var taken = 1;
            for (var length = Math.Min(names.LongestName, words.Count - w); length > 0; length--)
            {
                var key = string.Join(' ', words.Skip(w).Take(length).Select(t => tokens.Term(t).ToString()));
                var first = tokens[words[w]];
                var last = tokens[words[w + length - 1]];
                var entities = names.Find(key, text[first.Start..last.End]);
                if (entities.Count > 0)
                {
                    runs.Add(new NamedRun(first.Position, last.Position, entities));
                    taken = length;
                    break;
                }
            }

            w += taken;
        }

        return runs;
    }

    /// <summary>The provisions <c>§8/1/a</c> of the instruments named.</summary>
    internal static List<string> ArticlesOf(string unit, IEnumerable<EntityId> named) =>
        [.. named.Where(e => e.Kind == EntityKind.Instrument).Select(e => $"art:{e.Rest}/{unit.AsSpan(1)}").Distinct().Take(Most)];

    /// <summary>Entities known under a symbol or number, those of a named body first and alone.</summary>
    internal static IReadOnlyList<string> OfUnit(string unit, IReadOnlyCollection<EntityId> named, EntityKind? kind, Snapshot snapshot)
    {
        var wanted = unit.StartsWith("a/res/", StringComparison.Ordinal) ? "ga/" + unit[6..]
            : unit.StartsWith("s/res/", StringComparison.Ordinal) ? "sc/" + unit[6..]
            : unit.StartsWith("e/res/", StringComparison.Ordinal) ? "ecosoc/" + unit[6..]
            : unit;
        var tail = "/" + wanted;
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var segment in snapshot.Segments)
        {
            foreach (var entity in segment.Reader.Entities)
            {
                if (entity.Length > wanted.Length && IsNamed(entity, wanted, tail))
                {
                    found.Add(entity);
                }
            }
        }

        var bodies = named.Where(e => e.Kind == EntityKind.Body).Select(e => ":" + e.Rest.ToString() + "/").ToList();
        var ofBodies = found.Where(f => bodies.Any(b => f.Contains(b, StringComparison.Ordinal))).ToList();
        var candidates = ofBodies.Count > 0 ? ofBodies : [.. found];
        var ofKind = candidates.Where(c => kind is { } k && EntityId.TryParse(c, out var id) && id.Kind == k).ToList();
        return [.. (ofKind.Count > 0 ? ofKind : candidates).Take(Most)];
    }

    /// <summary>Whether an identifier's rest is the unit, or ends with it after a body; <c>~</c> provisions are not.</summary>
    private static bool IsNamed(string entity, string wanted, string tail)
    {
        if (entity.Contains('~'))
        {
            return false;
        }

        var colon = entity.IndexOf(':');
        var rest = entity.AsSpan(colon + 1);
        if (rest.Equals(wanted, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        return entity.AsSpan(0, colon) is "res" or "dec" or "mtg" && rest.EndsWith(tail, StringComparison.OrdinalIgnoreCase)
            && rest[..^tail.Length].IndexOf('/') < 0;
    }

    /// <summary>What the word before a token says of its kind.</summary>
    internal static EntityKind? KindBefore(TokenList tokens, int at)
    {
        for (var i = at - 1; i >= 0; i--)
        {
            if (tokens[i].Form == TokenForm.Word)
            {
                return tokens.Term(i) switch
                {
                    "resolution" or "resolutions" => EntityKind.Resolution,
                    "decision" or "decisions" => EntityKind.Decision,
                    "goal" or "goals" or "target" or "targets" or "indicator" or "indicators" or "sdg" => EntityKind.Sdg,
                    _ => null,
                };
            }
        }

        return null;
    }

    /// <summary>«resolution 2117» is the Security Council's, «Goal 16» a Goal.</summary>
    internal static string? OfNumber(TokenList tokens, int at)
    {
        var term = tokens.Term(at);
        if (term.Length > 4 || term.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        return KindBefore(tokens, at) switch
        {
            EntityKind.Resolution => $"res:sc/{term}",
            EntityKind.Sdg when term.Length <= 2 => $"sdg:{term}",
            _ => null,
        };
    }
}

/// <summary>Words that are a name.</summary>
/// <param name="First">Position of the first word.</param>
/// <param name="Last">Position of the last.</param>
/// <param name="Entities">What it may name; never empty.</param>
internal sealed record NamedRun(int First, int Last, IReadOnlyList<EntityId> Entities);

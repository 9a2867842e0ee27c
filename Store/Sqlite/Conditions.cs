using System.Globalization;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>Conditions of a query with their parameters, as SQL.</summary>
internal sealed class Conditions
{
    private readonly List<string> required = [];
    private readonly List<object?> values = [];

    /// <summary>The parameters, $1 first.</summary>
    internal object?[] Values => [.. values];

    /// <summary>The WHERE clause; empty without conditions.</summary>
    internal string Where => required.Count == 0 ? "" : " WHERE " + string.Join(" AND ", required);

    /// <summary>Adds a parameter and gives its name.</summary>
    internal string Add(object? value)
    {
        values.Add(value);
        return "$" + values.Count.ToString(CultureInfo.InvariantCulture);
    }

    internal void Require(string sql) => required.Add(sql);

    internal void RequireIn(string column, IEnumerable<int> among) => Require($"{column} IN (SELECT value FROM json_each({Add(Session.Json(among))}))");
}

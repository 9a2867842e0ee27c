using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Store.Sqlite;

/// <summary>A connection with its prepared statements; for one thread at a time.</summary>
internal sealed class Session : IDisposable
{
    private const int MaxPrepared = 200;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    internal Session(string connectionString)
    {
        Connection = new SqliteConnection(connectionString);
        Connection.Open();
        Connection.CreateFunction("kg_matches", (string names, string words) => TextFold.Matches(names, words), isDeterministic: true);
    }

    internal SqliteConnection Connection { get; }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
        {
            command.Dispose();
        }

        Connection.Dispose();
    }

    /// <summary>Runs SQL whose parameters are $1, $2, … and gives how many rows changed.</summary>
    internal int Execute(string sql, params ReadOnlySpan<object?> parameters) => Prepare(sql, parameters).ExecuteNonQuery();

    /// <summary>The first column of the first row; the type's default when there is no row or it is null.</summary>
    internal T? Scalar<T>(string sql, params ReadOnlySpan<object?> parameters)
    {
        var value = Prepare(sql, parameters).ExecuteScalar();
        return value is null or DBNull ? default : (T)Convert.ChangeType(value, Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>All rows, each made by <paramref name="row"/>.</summary>
    internal List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params ReadOnlySpan<object?> parameters)
    {
        var rows = new List<T>();
        using var reader = Prepare(sql, parameters).ExecuteReader();
        while (reader.Read())
        {
            rows.Add(row(reader));
        }

        return rows;
    }

    /// <summary>Hands each row to <paramref name="row"/>.</summary>
    internal void ForEach(string sql, Action<SqliteDataReader> row, params ReadOnlySpan<object?> parameters)
    {
        using var reader = Prepare(sql, parameters).ExecuteReader();
        while (reader.Read())
        {
            row(reader);
        }
    }

    /// <summary>Runs several statements without parameters, not kept prepared.</summary>
    internal void Script(string sql)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Makes a statement that is running now end early.</summary>
    internal void Interrupt() => raw.sqlite3_interrupt(Connection.Handle);

    /// <summary>A list as a parameter for <c>json_each</c>.</summary>
    internal static string Json<T>(IEnumerable<T> values) => JsonSerializer.Serialize(values);

    private SqliteCommand Prepare(string sql, ReadOnlySpan<object?> parameters)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            if (prepared.Count >= MaxPrepared)
            {
                foreach (var old in prepared.Values)
                {
                    old.Dispose();
                }

                prepared.Clear();
            }

            command = Connection.CreateCommand();
            command.CommandText = sql;
            // Waiting is SQLite's busy handler; the provider's own retry loop would wait a second time.
            command.CommandTimeout = 1;
            for (var i = 1; i <= parameters.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null));
            }

            prepared.Add(sql, command);
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        }

        return command;
    }
}

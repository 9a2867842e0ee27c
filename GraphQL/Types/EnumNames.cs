using System.Collections.Concurrent;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>The UPPER_SNAKE names of CLR enums' members, and back.</summary>
/// <remarks>Thread-safe; computed once a CLR enum.</remarks>
internal static class EnumNames
{
    private static readonly ConcurrentDictionary<Type, Table> Tables = new();

    /// <summary>The name of a member; null for a value that is none.</summary>
    public static string? Of(Enum member) => TableOf(member.GetType()).Names.GetValueOrDefault(member);

    /// <summary>The member of a name; null when there is none.</summary>
    public static object? Member(Type clrEnum, string name) => TableOf(clrEnum).Members.GetValueOrDefault(name);

    /// <summary>All names of a CLR enum.</summary>
    public static IEnumerable<string> All(Type clrEnum) => TableOf(clrEnum).Members.Keys;

    private static Table TableOf(Type clrEnum) => Tables.GetOrAdd(clrEnum, static type => new Table(type));

    private sealed class Table
    {
        public Table(Type type)
        {
            foreach (var name in Enum.GetNames(type))
            {
                var member = Enum.Parse(type, name);
                Members[Naming.ToUpperSnake(name)] = member;
                Names.TryAdd(member, Naming.ToUpperSnake(name));
            }
        }

        public Dictionary<string, object> Members { get; } = new(StringComparer.Ordinal);

        public Dictionary<object, string> Names { get; } = [];
    }
}

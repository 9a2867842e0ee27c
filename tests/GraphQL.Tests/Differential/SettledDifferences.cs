namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>Where this server and the reference implementation differ, and the section of the specification that settles it.</summary>
internal static class SettledDifferences
{
    /// <summary>Parts of documents by which a difference is known, with the section that this server follows.</summary>
    private static readonly (string Part, string Section)[] Known =
    [
        ("includeDeprecated: $d", "4 Introspection: the argument is Boolean! = false, so a variable may be nullable only by its default"),
        ("includeDeprecated: null", "4 Introspection: the argument is Boolean! = false"),
        ("args { name defaultValue type", "4.2.5 __InputValue: the default as a literal, here as the schema writes it"),
        ("@include(if: $a) volume", "6.3.2 CollectFields: a field is left out when the value for @include is not true, null included"),
        ("subscription { name @", "5.2.4.1 Single Root Field: @skip and @include are not allowed there"),
        ("1e400", "3.5.2 Float: a literal that is no finite IEEE 754 value raises an error"),
        ("interface I implements J", "5.1.1 Executable Definitions: a definition of a type is invalid in a request, whatever is in it"),
        ("implements & A & B", "5.1.1 Executable Definitions"),
        ("union U = | A | B", "5.1.1 Executable Definitions"),
        ("input I { a: Int = {b: [1]} }", "5.1.1 Executable Definitions"),
    ];

    /// <summary>Whether a document's difference is on the list.</summary>
    public static bool Explains(string query) => Array.Exists(Known, k => query.Contains(k.Part, StringComparison.Ordinal) && k.Section.Length > 0);
}

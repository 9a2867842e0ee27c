using System.Globalization;
using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Cost;

/// <summary>
/// Costs from the SDL: the directives <c>@cost(weight:)</c> and <c>@listSize(assumedSize:, slicingArguments:, sizedFields:)</c>
/// where a schema uses them, conventions where it does not.
/// </summary>
/// <remarks>The directives are those of the GraphQL cost directives specification draft. By convention <c>first</c>,
/// <c>last</c>, <c>limit</c> and the length of <c>ids</c> bound a list, and <c>edges</c> and <c>nodes</c> of a connection are what they bound.</remarks>
internal static class CostReader
{
    /// <summary>The cost of a field as its definition says it.</summary>
    public static FieldCost Read(FieldDefinitionNode node, GraphType type)
    {
        var weight = Argument(node, "cost", "weight") switch
        {
            StringValueNode text when int.TryParse(text.Value, CultureInfo.InvariantCulture, out var value) => value,
            IntValueNode text when int.TryParse(text.Text, CultureInfo.InvariantCulture, out var value) => value,
            _ => (int?)null,
        };
        var assumed = Argument(node, "listSize", "assumedSize") is IntValueNode size
            && int.TryParse(size.Text, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var slices = Strings(Argument(node, "listSize", "slicingArguments"))
            ?? [.. FieldCost.ConventionalSlices.Where(s => node.Arguments.Any(a => a.Name.Value == s))];
        var sized = Strings(Argument(node, "listSize", "sizedFields"))
            ?? (IsList(type) || !type.Named.Name.EndsWith("Connection", StringComparison.Ordinal) ? [] : FieldCost.ConventionalSized);
        return new FieldCost(weight, assumed, slices, sized);
    }

    private static bool IsList(GraphType type) => type.Nullable is ListType;

    private static ValueNode? Argument(FieldDefinitionNode node, string directive, string argument) =>
        node.Directives.FirstOrDefault(d => d.Name.Value == directive)?.Arguments.FirstOrDefault(a => a.Name.Value == argument)?.Value;

    private static string[]? Strings(ValueNode? value) => value switch
    {
        ListValueNode list => [.. list.Items.OfType<StringValueNode>().Select(s => s.Value)],
        StringValueNode text => [text.Value],
        _ => null,
    };
}

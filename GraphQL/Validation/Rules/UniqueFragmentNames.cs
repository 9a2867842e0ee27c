using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.1: fragments of a document have different names.</summary>
internal sealed class UniqueFragmentNames : ValidationRule
{
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    public override void Fragment(ValidationContext context, FragmentNode fragment)
    {
        if (!known.TryAdd(fragment.Name.Value, fragment.Name.Start))
        {
            context.Report(ValidationMessages.FragmentTwice(fragment.Name.Value), known[fragment.Name.Value], fragment.Name.Start);
        }
    }
}

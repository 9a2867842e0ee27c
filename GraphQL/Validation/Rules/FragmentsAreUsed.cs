using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.5.1.4: every fragment is spread by an operation, itself or through others.</summary>
internal sealed class FragmentsAreUsed : ValidationRule
{
    public override void LeaveDocument(ValidationContext context, DocumentNode document)
    {
        if (context.Fragments.Count == 0)
        {
            return;
        }

        var used = document.Definitions.OfType<OperationNode>()
            .SelectMany(context.ReachableFrom).Select(f => f.Name.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<FragmentNode>().Where(f => !used.Contains(f.Name.Value)))
        {
            context.Report(ValidationMessages.UnusedFragment(fragment.Name.Value), fragment.Start);
        }
    }
}

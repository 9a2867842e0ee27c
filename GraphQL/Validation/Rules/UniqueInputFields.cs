using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.6.3: an input field is given once.</summary>
internal sealed class UniqueInputFields : ValidationRule
{
    public override void ObjectValue(ValidationContext context, ObjectValueNode value)
    {
        if (value.Fields.Length < 2)
        {
            return;
        }

        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (!known.TryAdd(field.Name.Value, field.Name.Start))
            {
                context.Report(ValidationMessages.InputFieldTwice(field.Name.Value), known[field.Name.Value], field.Name.Start);
            }
        }
    }
}

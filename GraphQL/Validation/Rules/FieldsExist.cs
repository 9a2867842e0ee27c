using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Rules;

/// <summary>5.3.1: a field is defined on the type that it is selected on.</summary>
internal sealed class FieldsExist : ValidationRule
{
    public override void Field(ValidationContext context, FieldNode field)
    {
        if (context.ParentType is not { } parent)
        {
            return;
        }

        var name = field.Name.Value;
        if (context.Field is null)
        {
            context.Report(ValidationMessages.UnknownField(name, parent.Name, Suggest(context, parent, name)), field.Start);
        }
        else if (!context.Options.Introspection && name is "__schema" or "__type")
        {
            context.Report(ValidationMessages.NoIntrospection(name), field.Start);
        }
    }

    private static string Suggest(ValidationContext context, NamedType parent, string name)
    {
        if (!context.Options.Suggestions)
        {
            return "";
        }

        var types = parent is ObjectType ? [] : context.Schema.PossibleTypes(parent).Where(t => t.Fields.ContainsKey(name)).ToList();
        var interfaces = types.SelectMany(t => t.Interfaces).Where(i => i.Fields.ContainsKey(name)).Distinct();
        var near = interfaces.Cast<NamedType>().Concat(types).Select(t => t.Name).ToList();
        return near.Count > 0
            ? Suggestions.Sentence(near, "to use an inline fragment on ")
            : context.Suggest(name, parent is FieldsType fields ? fields.Fields.Keys : []);
    }
}

using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Rules;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>Walks a document once, with the types of the schema at hand, and tells every rule of what it meets.</summary>
internal sealed class Validator
{
    private readonly ValidationContext context;
    private readonly ValidationRule[] rules;
    private DefinitionUses uses = new();

    private Validator(ValidationContext context, ValidationRule[] rules)
    {
        this.context = context;
        this.rules = rules;
    }

    /// <summary>Checks a document against every rule of section 5.</summary>
    /// <returns>What is wrong with it; empty when it may run.</returns>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema, DocumentNode document, GraphQLOptions options) =>
        Validate(schema, document, options, AllRules());

    /// <summary>Checks a document against some rules.</summary>
    public static IReadOnlyList<GraphQLError> Validate(GraphQLSchema schema, DocumentNode document, GraphQLOptions options, ValidationRule[] rules)
    {
        var context = new ValidationContext(schema, document, options);
        try
        {
            new Validator(context, rules).Document();
        }
        catch (ValidationStopped)
        {
            // The reason is among the errors.
        }

        return context.Errors;
    }

    /// <summary>The rules, in the order of section 5.</summary>
    private static ValidationRule[] AllRules() =>
    [
        new ExecutableDefinitions(),
        new OperationTypesExist(),
        new UniqueOperationNames(),
        new LoneAnonymousOperation(),
        new SingleRootField(),
        new FieldsExist(),
        new FieldsCanMerge(),
        new LeafSelections(),
        new ArgumentsExist(),
        new UniqueArguments(),
        new RequiredArguments(),
        new UniqueFragmentNames(),
        new TypesExist(),
        new FragmentsOnCompositeTypes(),
        new FragmentsAreUsed(),
        new FragmentsExist(),
        new NoFragmentCycles(),
        new SpreadsArePossible(),
        new ValuesFit(),
        new UniqueInputFields(),
        new DirectivesExist(),
        new DirectivesInPlace(),
        new UniqueDirectives(),
        new UniqueVariables(),
        new VariablesAreInputs(),
        new VariablesAreDefined(),
        new VariablesAreUsed(),
        new VariablesFit(),
        new IntrospectionDepth(),
    ];

    private void Document()
    {
        foreach (var rule in rules)
        {
            rule.Document(context, context.Document);
        }

        foreach (var definition in context.Document.Definitions)
        {
            uses = context.UsesOf(definition);
            switch (definition)
            {
                case OperationNode operation:
                    Operation(operation);
                    break;
                case FragmentNode fragment:
                    Fragment(fragment);
                    break;
            }
        }

        foreach (var rule in rules)
        {
            rule.LeaveDocument(context, context.Document);
        }
    }

    private void Operation(OperationNode operation)
    {
        var root = context.Schema.Root(operation.Kind);
        context.Type = root;
        context.ParentType = null;
        context.Field = null;
        foreach (var rule in rules)
        {
            rule.Operation(context, operation);
        }

        foreach (var variable in operation.Variables)
        {
            VariableDefinition(variable);
        }

        Directives(operation.Directives, operation.Kind switch
        {
            OperationKind.Query => "QUERY",
            OperationKind.Mutation => "MUTATION",
            _ => "SUBSCRIPTION",
        });
        SelectionSet(operation.Selections, root, isInline: false);
    }

    private void Fragment(FragmentNode fragment)
    {
        var type = context.Schema.Find(fragment.Condition.Name);
        context.Type = type;
        context.ParentType = null;
        context.Field = null;
        foreach (var rule in rules)
        {
            rule.Fragment(context, fragment);
        }

        TypeReference(fragment.Condition);
        Directives(fragment.Directives, "FRAGMENT_DEFINITION");
        SelectionSet(fragment.Selections, type, isInline: false);
    }

    private void VariableDefinition(VariableDefinitionNode definition)
    {
        foreach (var rule in rules)
        {
            rule.VariableDefinition(context, definition);
        }

        TypeReference(definition.Type);
        if (definition.Default is not null)
        {
            WholeValue(definition.Default, Execution.VariableCoercion.Resolve(context.Schema, definition.Type), hasDefault: false);
        }

        Directives(definition.Directives, "VARIABLE_DEFINITION");
    }

    private void SelectionSet(SelectionSetNode set, NamedType? type, bool isInline)
    {
        var outer = context.ParentType;
        context.ParentType = type is FieldsType or UnionType ? type : null;
        if (!isInline)
        {
            foreach (var rule in rules)
            {
                rule.SelectionSet(context, set);
            }
        }

        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Field(field);
                    break;
                case FragmentSpreadNode spread:
                    Spread(spread);
                    break;
                case InlineFragmentNode inline:
                    InlineFragment(inline);
                    break;
            }
        }

        context.ParentType = outer;
    }

    private void Field(FieldNode field)
    {
        var definition = context.Schema.FindField(context.ParentType, field.Name.Value);
        var (outerField, outerType) = (context.Field, context.Type);
        context.Field = definition;
        context.Type = definition?.Type;
        foreach (var rule in rules)
        {
            rule.Field(context, field);
        }

        Arguments(field.Arguments);
        Directives(field.Directives, "FIELD");
        if (field.Selections is not null)
        {
            SelectionSet(field.Selections, definition?.Type.Named, isInline: false);
        }

        context.Field = definition;
        context.Type = definition?.Type;
        foreach (var rule in rules)
        {
            rule.LeaveField(context, field);
        }

        (context.Field, context.Type) = (outerField, outerType);
    }

    private void Spread(FragmentSpreadNode spread)
    {
        uses.Spreads.Add(spread);
        foreach (var rule in rules)
        {
            rule.Spread(context, spread);
        }

        Directives(spread.Directives, "FRAGMENT_SPREAD");
    }

    private void InlineFragment(InlineFragmentNode inline)
    {
        var outerType = context.Type;
        var type = inline.Condition is null ? context.ParentType : context.Schema.Find(inline.Condition.Name);
        context.Type = type;
        foreach (var rule in rules)
        {
            rule.InlineFragment(context, inline);
        }

        if (inline.Condition is not null)
        {
            TypeReference(inline.Condition);
        }

        Directives(inline.Directives, "INLINE_FRAGMENT");
        SelectionSet(inline.Selections, type, isInline: true);
        context.Type = outerType;
    }

    private void Directives(DirectiveNode[] directives, string location)
    {
        if (directives.Length == 0)
        {
            return;
        }

        foreach (var rule in rules)
        {
            rule.Directives(context, directives, location);
        }

        var (outer, outerFlag) = (context.Directive, context.InDirective);
        foreach (var directive in directives)
        {
            context.Directive = context.Schema.FindDirective(directive.Name.Value);
            context.InDirective = true;
            foreach (var rule in rules)
            {
                rule.Directive(context, directive, location);
            }

            Arguments(directive.Arguments);
            (context.Directive, context.InDirective) = (outer, outerFlag);
        }
    }

    private void Arguments(ArgumentNode[] arguments)
    {
        if (arguments.Length == 0)
        {
            return;
        }

        foreach (var rule in rules)
        {
            rule.Arguments(context, arguments);
        }

        foreach (var argument in arguments)
        {
            foreach (var rule in rules)
            {
                rule.Argument(context, argument);
            }

            var definition = context.ArgumentDefinitions is { } all ? InputValue.Find(all, argument.Name.Value) : null;
            WholeValue(argument.Value, definition?.Type, definition?.HasDefault == true);
        }
    }

    private void WholeValue(ValueNode value, GraphType? type, bool hasDefault)
    {
        foreach (var rule in rules)
        {
            rule.Value(context, value, type);
        }

        Value(value, type, null, hasDefault);
    }

    private void Value(ValueNode value, GraphType? type, GraphType? parent, bool hasDefault)
    {
        switch (value)
        {
            case VariableNode variable:
                uses.Variables.Add(new VariableUse(variable, type, parent, hasDefault));
                break;
            case ListValueNode list:
                var item = type?.Nullable is ListType listType ? listType.Item : type?.Nullable;
                foreach (var element in list.Items)
                {
                    Value(element, item, type, hasDefault: false);
                }

                break;
            case ObjectValueNode map:
                foreach (var rule in rules)
                {
                    rule.ObjectValue(context, map);
                }

                foreach (var member in map.Fields)
                {
                    var definition = (type?.Named as InputObjectType)?.Field(member.Name.Value);
                    Value(member.Value, definition?.Type, type, definition?.HasDefault == true);
                }

                break;
        }
    }

    private void TypeReference(TypeNode type)
    {
        while (type is not NamedTypeNode)
        {
            type = type is NonNullTypeNode nonNull ? nonNull.Inner : ((ListTypeNode)type).Item;
        }

        foreach (var rule in rules)
        {
            rule.TypeReference(context, (NamedTypeNode)type);
        }
    }
}

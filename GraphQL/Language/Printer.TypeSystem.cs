namespace KnowledgeGraph.GraphQL.Language;

/// <content>Type system definitions and extensions.</content>
internal sealed partial class Printer
{
    private void TypeSystem(TypeSystemNode definition)
    {
        Description(definition.Description);
        output.Append(definition.IsExtension ? "extend " : "");
        switch (definition)
        {
            case SchemaNode node:
                output.Append("schema");
                Directives(node.Directives);
                Block(node.OperationTypes, t => output.Append(t.Kind.ToString().ToLowerInvariant()).Append(": ").Append(t.Type.Name));
                break;
            case ScalarTypeNode node:
                output.Append("scalar ").Append(node.Name.Value);
                Directives(node.Directives);
                break;
            case FieldsTypeNode node:
                output.Append(node.IsInterface ? "interface " : "type ").Append(node.Name.Value);
                Names(" implements ", " & ", node.Interfaces);
                Directives(node.Directives);
                Block(node.Fields, Field);
                break;
            case UnionTypeNode node:
                output.Append("union ").Append(node.Name.Value);
                Directives(node.Directives);
                Names(" = ", " | ", node.Members);
                break;
            case EnumTypeNode node:
                output.Append("enum ").Append(node.Name.Value);
                Directives(node.Directives);
                Block(node.Values, value =>
                {
                    Description(value.Description);
                    output.Append(value.Name.Value);
                    Directives(value.Directives);
                });
                break;
            case InputTypeNode node:
                output.Append("input ").Append(node.Name.Value);
                Directives(node.Directives);
                Block(node.Fields, Input);
                break;
            case DirectiveDefinitionNode node:
                output.Append("directive @").Append(node.Name.Value);
                Inputs(node.Arguments);
                output.Append(node.IsRepeatable ? " repeatable on " : " on ").AppendJoin(" | ", node.Locations.Select(l => l.Value));
                break;
        }
    }

    private void Names(string before, string between, NamedTypeNode[] names)
    {
        if (names.Length > 0)
        {
            output.Append(before).AppendJoin(between, names.Select(n => n.Name));
        }
    }

    private void Block<T>(T[] members, Action<T> print)
    {
        if (members.Length == 0)
        {
            return;
        }

        output.Append(" {");
        level++;
        foreach (var member in members)
        {
            NewLine();
            print(member);
        }

        level--;
        NewLine();
        output.Append('}');
    }

    private void Field(FieldDefinitionNode node)
    {
        Description(node.Description);
        output.Append(node.Name.Value);
        Inputs(node.Arguments);
        output.Append(": ").Append(Print(node.Type));
        Directives(node.Directives);
    }

    private void Inputs(InputValueNode[] inputs)
    {
        if (inputs.Length == 0)
        {
            return;
        }

        var lines = inputs.Any(i => i.Description is not null);
        output.Append('(');
        level++;
        for (var i = 0; i < inputs.Length; i++)
        {
            Separate(i, lines);
            Input(inputs[i]);
        }

        level--;
        NewLineIf(lines);
        output.Append(')');
    }

    private void Input(InputValueNode node)
    {
        Description(node.Description);
        output.Append(node.Name.Value).Append(": ").Append(Print(node.Type));
        Default(node.Default);
        Directives(node.Directives);
    }
}

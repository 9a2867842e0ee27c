using System.Globalization;
using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Writes a syntax tree as text that reads back as the same tree.</summary>
/// <remarks>Comments, commas and layout are not part of the tree and are lost.</remarks>
internal sealed partial class Printer
{
    private const string Unit = "  ";

    private readonly StringBuilder output = new();
    private int level;

    private Printer()
    {
    }

    /// <summary>A whole document, with a newline at the end.</summary>
    public static string Print(DocumentNode document)
    {
        var printer = new Printer();
        for (var i = 0; i < document.Definitions.Length; i++)
        {
            printer.output.Append(i > 0 ? "\n" : "");
            printer.Definition(document.Definitions[i]);
            printer.output.Append('\n');
        }

        return printer.output.ToString();
    }

    /// <summary>One definition, without a newline at the end.</summary>
    public static string Print(DefinitionNode definition)
    {
        var printer = new Printer();
        printer.Definition(definition);
        return printer.output.ToString();
    }

    /// <summary>One value on one line.</summary>
    public static string Print(ValueNode value)
    {
        var printer = new Printer();
        printer.Value(value);
        return printer.output.ToString();
    }

    /// <summary>One type reference.</summary>
    public static string Print(TypeNode type) => type switch
    {
        NonNullTypeNode node => Print(node.Inner) + "!",
        ListTypeNode node => "[" + Print(node.Item) + "]",
        _ => ((NamedTypeNode)type).Name,
    };

    /// <summary>A string literal with what must be escaped, escaped.</summary>
    public static string Quote(string value)
    {
        var printer = new Printer();
        printer.Quoted(value);
        return printer.output.ToString();
    }

    private void Definition(DefinitionNode definition)
    {
        switch (definition)
        {
            case OperationNode node:
                Operation(node);
                break;
            case FragmentNode node:
                Description(node.Description);
                output.Append("fragment ").Append(node.Name.Value).Append(" on ").Append(node.Condition.Name);
                Directives(node.Directives);
                output.Append(' ');
                SelectionSet(node.Selections);
                break;
            default:
                TypeSystem((TypeSystemNode)definition);
                break;
        }
    }

    private void Operation(OperationNode node)
    {
        var shorthand = node is { Kind: OperationKind.Query, Name.Exists: false, Description: null }
            && node.Variables.Length == 0 && node.Directives.Length == 0;
        if (!shorthand)
        {
            Description(node.Description);
            output.Append(node.Kind switch
            {
                OperationKind.Query => "query",
                OperationKind.Mutation => "mutation",
                _ => "subscription",
            });
            output.Append(node.Name.Exists ? " " + node.Name.Value : "");
            Variables(node.Variables);
            Directives(node.Directives);
            output.Append(' ');
        }

        SelectionSet(node.Selections);
    }

    private void Variables(VariableDefinitionNode[] variables)
    {
        if (variables.Length == 0)
        {
            return;
        }

        var lines = variables.Any(v => v.Description is not null);
        output.Append('(');
        level++;
        for (var i = 0; i < variables.Length; i++)
        {
            var variable = variables[i];
            Separate(i, lines);
            Description(variable.Description);
            output.Append('$').Append(variable.Variable.Name).Append(": ").Append(Print(variable.Type));
            Default(variable.Default);
            Directives(variable.Directives);
        }

        level--;
        NewLineIf(lines);
        output.Append(')');
    }

    private void SelectionSet(SelectionSetNode node)
    {
        output.Append('{');
        level++;
        foreach (var selection in node.Selections)
        {
            NewLine();
            Selection(selection);
        }

        level--;
        NewLine();
        output.Append('}');
    }

    private void Selection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode node:
                output.Append(node.Alias.Exists ? node.Alias.Value + ": " : "").Append(node.Name.Value);
                Arguments(node.Arguments);
                Directives(node.Directives);
                if (node.Selections is not null)
                {
                    output.Append(' ');
                    SelectionSet(node.Selections);
                }

                break;
            case FragmentSpreadNode node:
                output.Append("...").Append(node.Name.Value);
                Directives(node.Directives);
                break;
            case InlineFragmentNode node:
                output.Append("...").Append(node.Condition is null ? "" : " on " + node.Condition.Name);
                Directives(node.Directives);
                output.Append(' ');
                SelectionSet(node.Selections);
                break;
        }
    }

    private void Arguments(ArgumentNode[] arguments)
    {
        if (arguments.Length == 0)
        {
            return;
        }

        output.Append('(');
        for (var i = 0; i < arguments.Length; i++)
        {
            output.Append(i > 0 ? ", " : "").Append(arguments[i].Name.Value).Append(": ");
            Value(arguments[i].Value);
        }

        output.Append(')');
    }

    private void Directives(DirectiveNode[] directives)
    {
        foreach (var directive in directives)
        {
            output.Append(" @").Append(directive.Name.Value);
            Arguments(directive.Arguments);
        }
    }

    private void Default(ValueNode? value)
    {
        if (value is not null)
        {
            output.Append(" = ");
            Value(value);
        }
    }

    private void Value(ValueNode value)
    {
        switch (value)
        {
            case VariableNode node:
                output.Append('$').Append(node.Name);
                break;
            case IntValueNode node:
                output.Append(node.Text);
                break;
            case FloatValueNode node:
                output.Append(node.Text);
                break;
            case StringValueNode node when node.IsBlock && BlockString.CanPrint(node.Value):
                BlockString.Print(output, node.Value, Indent());
                break;
            case StringValueNode node:
                Quoted(node.Value);
                break;
            case BooleanValueNode node:
                output.Append(node.Value ? "true" : "false");
                break;
            case NullValueNode:
                output.Append("null");
                break;
            case EnumValueNode node:
                output.Append(node.Name);
                break;
            case ListValueNode node:
                output.Append('[');
                for (var i = 0; i < node.Items.Length; i++)
                {
                    output.Append(i > 0 ? ", " : "");
                    Value(node.Items[i]);
                }

                output.Append(']');
                break;
            case ObjectValueNode node:
                output.Append('{');
                for (var i = 0; i < node.Fields.Length; i++)
                {
                    output.Append(i > 0 ? ", " : "").Append(node.Fields[i].Name.Value).Append(": ");
                    Value(node.Fields[i].Value);
                }

                output.Append('}');
                break;
        }
    }

    private void Quoted(string value)
    {
        output.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    output.Append("\\\"");
                    break;
                case '\\':
                    output.Append("\\\\");
                    break;
                case '\n':
                    output.Append("\\n");
                    break;
                case '\r':
                    output.Append("\\r");
                    break;
                case '\t':
                    output.Append("\\t");
                    break;
                case < ' ' or (>= '\u007f' and <= '\u009f'):
                    output.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
                    break;
                default:
                    output.Append(c);
                    break;
            }
        }

        output.Append('"');
    }

    private void Description(StringValueNode? description)
    {
        if (description is null)
        {
            return;
        }

        if (BlockString.CanPrint(description.Value))
        {
            BlockString.Print(output, description.Value, Indent());
        }
        else
        {
            Quoted(description.Value);
        }

        NewLine();
    }

    private void Separate(int index, bool lines)
    {
        if (lines)
        {
            NewLine();
        }
        else
        {
            output.Append(index > 0 ? ", " : "");
        }
    }

    private void NewLineIf(bool lines)
    {
        if (lines)
        {
            NewLine();
        }
    }

    private void NewLine() => output.Append('\n').Append(Indent());

    private string Indent() => string.Concat(Enumerable.Repeat(Unit, level));
}

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Reads a document into a syntax tree (section 2 and appendix of the September 2025 edition).</summary>
/// <remarks>
/// Mutable, one document each. Limits apply while reading, so the recursion is never deeper than
/// <see cref="ParserLimits.MaxDepth"/> and no tree is larger than the limits allow.
/// </remarks>
internal sealed partial class Parser
{
    private readonly Source source;
    private readonly ParserLimits limits;
    private Lexer lexer;
    private int tokens;
    private int depth;
    private int fields;
    private int aliases;
    private int directives;
    private int values;

    private Parser(Source source, ParserLimits limits)
    {
        this.source = source;
        this.limits = limits;
        lexer = new Lexer(source);
        if (source.Text.Length > limits.MaxLength)
        {
            throw Limit(SyntaxMessages.TooLong(source.Text.Length, limits.MaxLength), 0);
        }

        Next();
    }

    private delegate T Rule<out T>(Parser parser);

    /// <summary>Reads a whole document.</summary>
    /// <exception cref="SyntaxException">It does not follow the grammar, or exceeds a limit.</exception>
    public static DocumentNode ParseDocument(string text, ParserLimits limits)
    {
        var source = new Source(text);
        return new Parser(source, limits).Document();
    }

    /// <summary>Reads a constant value alone.</summary>
    /// <exception cref="SyntaxException">It does not follow the grammar, or exceeds a limit.</exception>
    public static ValueNode ParseConstant(string text, ParserLimits limits)
    {
        var parser = new Parser(new Source(text), limits);
        var value = parser.Value(constant: true);
        parser.Expect(TokenKind.EndOfFile);
        return value;
    }

    private DocumentNode Document()
    {
        var definitions = new List<DefinitionNode>(2);
        do
        {
            definitions.Add(Definition());
            if (definitions.Count > limits.MaxDefinitions)
            {
                throw Limit(SyntaxMessages.TooMany("definitions", limits.MaxDefinitions), lexer.Start);
            }
        }
        while (lexer.Kind != TokenKind.EndOfFile);

        return new DocumentNode { Start = 0, Source = source, Definitions = [.. definitions] };
    }

    private DefinitionNode Definition()
    {
        if (lexer.Kind == TokenKind.BraceLeft)
        {
            var start = lexer.Start;
            return new OperationNode
            {
                Start = start, Kind = OperationKind.Query, Name = default, Variables = [], Selections = SelectionSet(),
            };
        }

        var position = lexer.Start;
        var description = Description();
        if (lexer.Kind != TokenKind.Name)
        {
            throw description is not null && lexer.Kind == TokenKind.BraceLeft
                ? Error(SyntaxMessages.DescriptionOnShorthand, position)
                : Unexpected();
        }

        switch (lexer.Text)
        {
            case "query":
                return Operation(OperationKind.Query, position, description);
            case "mutation":
                return Operation(OperationKind.Mutation, position, description);
            case "subscription":
                return Operation(OperationKind.Subscription, position, description);
            case "fragment":
                return Fragment(position, description);
            case "extend" when description is null:
                Next();
                return TypeSystem(position, null, extension: true) ?? throw Unexpected();
            default:
                return TypeSystem(position, description, extension: false)
                    ?? throw (description is null ? Unexpected() : Error(SyntaxMessages.DescriptionOnNothing, position));
        }
    }

    private OperationNode Operation(OperationKind kind, int start, StringValueNode? description)
    {
        Next();
        return new OperationNode
        {
            Start = start,
            Description = description,
            Kind = kind,
            Name = lexer.Kind == TokenKind.Name ? Name() : default,
            Variables = OptionalMany(TokenKind.ParenLeft, static p => p.VariableDefinition(), TokenKind.ParenRight),
            Directives = Directives(constant: false),
            Selections = SelectionSet(),
        };
    }

    private VariableDefinitionNode VariableDefinition()
    {
        var start = lexer.Start;
        var description = Description();
        var variable = Variable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Start = start,
            Description = description,
            Variable = variable,
            Type = Type(),
            Default = Skip(TokenKind.Equals) ? Value(constant: true) : null,
            Directives = Directives(constant: true),
        };
    }

    private FragmentNode Fragment(int start, StringValueNode? description)
    {
        Next();
        if (IsKeyword("on"))
        {
            throw Unexpected();
        }

        var name = Name();
        ExpectKeyword("on");
        return new FragmentNode
        {
            Start = start,
            Description = description,
            Name = name,
            Condition = NamedType(),
            Directives = Directives(constant: false),
            Selections = SelectionSet(),
        };
    }

    private SelectionSetNode SelectionSet()
    {
        Enter();
        var start = lexer.Start;
        var selections = Many(TokenKind.BraceLeft, static p => p.Selection(), TokenKind.BraceRight);
        depth--;
        return new SelectionSetNode { Start = start, Selections = selections };
    }

    private SelectionNode Selection() => lexer.Kind == TokenKind.Spread ? FragmentSelection() : Field();

    private FieldNode Field()
    {
        var start = lexer.Start;
        Count(ref fields, limits.MaxFields, "fields", start);
        var name = Name();
        Name alias = default;
        if (Skip(TokenKind.Colon))
        {
            Count(ref aliases, limits.MaxAliases, "aliases", start);
            alias = name;
            name = Name();
        }

        return new FieldNode
        {
            Start = start,
            Alias = alias,
            Name = name,
            Arguments = Arguments(constant: false),
            Directives = Directives(constant: false),
            Selections = lexer.Kind == TokenKind.BraceLeft ? SelectionSet() : null,
        };
    }

    private SelectionNode FragmentSelection()
    {
        var start = lexer.Start;
        Next();
        var hasCondition = IsKeyword("on");
        if (!hasCondition && lexer.Kind == TokenKind.Name)
        {
            return new FragmentSpreadNode { Start = start, Name = Name(), Directives = Directives(constant: false) };
        }

        if (hasCondition)
        {
            Next();
        }

        return new InlineFragmentNode
        {
            Start = start,
            Condition = hasCondition ? NamedType() : null,
            Directives = Directives(constant: false),
            Selections = SelectionSet(),
        };
    }

    private ArgumentNode[] Arguments(bool constant) =>
        lexer.Kind != TokenKind.ParenLeft
            ? []
            : Many<ArgumentNode>(TokenKind.ParenLeft, constant ? static p => p.Argument(true) : static p => p.Argument(false), TokenKind.ParenRight);

    private ArgumentNode Argument(bool constant)
    {
        var start = lexer.Start;
        Count(ref values, limits.MaxValues, "values", start);
        var name = Name();
        Expect(TokenKind.Colon);
        return new ArgumentNode { Start = start, Name = name, Value = Value(constant) };
    }

    private DirectiveNode[] Directives(bool constant)
    {
        if (lexer.Kind != TokenKind.At)
        {
            return [];
        }

        var all = new List<DirectiveNode>(1);
        while (lexer.Kind == TokenKind.At)
        {
            var start = lexer.Start;
            Count(ref directives, limits.MaxDirectives, "directives", start);
            Next();
            all.Add(new DirectiveNode { Start = start, Name = Name(), Arguments = Arguments(constant) });
        }

        return [.. all];
    }

    private StringValueNode? Description() =>
        lexer.Kind is TokenKind.String or TokenKind.BlockString ? StringValue() : null;
}

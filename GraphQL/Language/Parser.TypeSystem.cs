namespace KnowledgeGraph.GraphQL.Language;

/// <content>Type system definitions and extensions (section 3).</content>
internal sealed partial class Parser
{
    /// <summary>The definition whose keyword is the current token; null when it is no such keyword.</summary>
    private TypeSystemNode? TypeSystem(int start, StringValueNode? description, bool extension)
    {
        if (lexer.Kind != TokenKind.Name)
        {
            return null;
        }

        switch (lexer.Text)
        {
            case "schema":
                return Schema(start, description, extension);
            case "scalar":
                return Scalar(start, description, extension);
            case "type":
                return FieldsType(start, description, extension, isInterface: false);
            case "interface":
                return FieldsType(start, description, extension, isInterface: true);
            case "union":
                return Union(start, description, extension);
            case "enum":
                return Enum(start, description, extension);
            case "input":
                return Input(start, description, extension);
            case "directive" when !extension:
                return DirectiveDefinition(start, description);
            default:
                return null;
        }
    }

    private SchemaNode Schema(int start, StringValueNode? description, bool extension)
    {
        Next();
        var applied = Directives(constant: true);
        var types = extension
            ? OptionalMany(TokenKind.BraceLeft, static p => p.OperationType(), TokenKind.BraceRight)
            : Many(TokenKind.BraceLeft, static p => p.OperationType(), TokenKind.BraceRight);
        RequireContent(extension, applied.Length + types.Length);
        return new SchemaNode
        {
            Start = start, Description = description, IsExtension = extension, Directives = applied, OperationTypes = types,
        };
    }

    private OperationTypeNode OperationType()
    {
        var start = lexer.Start;
        OperationKind kind;
        if (IsKeyword("query"))
        {
            kind = OperationKind.Query;
        }
        else if (IsKeyword("mutation"))
        {
            kind = OperationKind.Mutation;
        }
        else if (IsKeyword("subscription"))
        {
            kind = OperationKind.Subscription;
        }
        else
        {
            throw lexer.Kind == TokenKind.Name ? Unexpected() : Error(SyntaxMessages.Expected("a name", Found()), start);
        }

        Next();
        Expect(TokenKind.Colon);
        return new OperationTypeNode { Start = start, Kind = kind, Type = NamedType() };
    }

    private ScalarTypeNode Scalar(int start, StringValueNode? description, bool extension)
    {
        Next();
        var name = Name();
        var applied = Directives(constant: true);
        RequireContent(extension, applied.Length);
        return new ScalarTypeNode
        {
            Start = start, Description = description, IsExtension = extension, Name = name, Directives = applied,
        };
    }

    private FieldsTypeNode FieldsType(int start, StringValueNode? description, bool extension, bool isInterface)
    {
        Next();
        var name = Name();
        NamedTypeNode[] interfaces = [];
        if (IsKeyword("implements"))
        {
            Next();
            interfaces = Delimited(TokenKind.Ampersand, static p => p.NamedType());
        }

        var applied = Directives(constant: true);
        var members = OptionalMany(TokenKind.BraceLeft, static p => p.FieldDefinition(), TokenKind.BraceRight);
        RequireContent(extension, interfaces.Length + applied.Length + members.Length);
        return new FieldsTypeNode
        {
            Start = start,
            Description = description,
            IsExtension = extension,
            IsInterface = isInterface,
            Name = name,
            Interfaces = interfaces,
            Directives = applied,
            Fields = members,
        };
    }

    private FieldDefinitionNode FieldDefinition()
    {
        var start = lexer.Start;
        var description = Description();
        var name = Name();
        var arguments = OptionalMany(TokenKind.ParenLeft, static p => p.InputValue(), TokenKind.ParenRight);
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Start = start,
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = Type(),
            Directives = Directives(constant: true),
        };
    }

    private InputValueNode InputValue()
    {
        var start = lexer.Start;
        var description = Description();
        var name = Name();
        Expect(TokenKind.Colon);
        return new InputValueNode
        {
            Start = start,
            Description = description,
            Name = name,
            Type = Type(),
            Default = Skip(TokenKind.Equals) ? Value(constant: true) : null,
            Directives = Directives(constant: true),
        };
    }

    private UnionTypeNode Union(int start, StringValueNode? description, bool extension)
    {
        Next();
        var name = Name();
        var applied = Directives(constant: true);
        var members = Skip(TokenKind.Equals) ? Delimited(TokenKind.Pipe, static p => p.NamedType()) : [];
        RequireContent(extension, applied.Length + members.Length);
        return new UnionTypeNode
        {
            Start = start, Description = description, IsExtension = extension, Name = name, Directives = applied, Members = members,
        };
    }

    private EnumTypeNode Enum(int start, StringValueNode? description, bool extension)
    {
        Next();
        var name = Name();
        var applied = Directives(constant: true);
        var members = OptionalMany(TokenKind.BraceLeft, static p => p.EnumValueDefinition(), TokenKind.BraceRight);
        RequireContent(extension, applied.Length + members.Length);
        return new EnumTypeNode
        {
            Start = start, Description = description, IsExtension = extension, Name = name, Directives = applied, Values = members,
        };
    }

    private EnumValueDefinitionNode EnumValueDefinition()
    {
        var start = lexer.Start;
        var description = Description();
        if (lexer.Kind == TokenKind.Name && lexer.Text is ("true" or "false" or "null"))
        {
            throw Error(SyntaxMessages.ReservedEnumValue(lexer.Text.ToString()), lexer.Start);
        }

        var name = Name();
        return new EnumValueDefinitionNode
        {
            Start = start, Description = description, Name = name, Directives = Directives(constant: true),
        };
    }

    private InputTypeNode Input(int start, StringValueNode? description, bool extension)
    {
        Next();
        var name = Name();
        var applied = Directives(constant: true);
        var members = OptionalMany(TokenKind.BraceLeft, static p => p.InputValue(), TokenKind.BraceRight);
        RequireContent(extension, applied.Length + members.Length);
        return new InputTypeNode
        {
            Start = start, Description = description, IsExtension = extension, Name = name, Directives = applied, Fields = members,
        };
    }

    private DirectiveDefinitionNode DirectiveDefinition(int start, StringValueNode? description)
    {
        Next();
        Expect(TokenKind.At);
        var name = Name();
        var arguments = OptionalMany(TokenKind.ParenLeft, static p => p.InputValue(), TokenKind.ParenRight);
        var repeatable = IsKeyword("repeatable");
        if (repeatable)
        {
            Next();
        }

        ExpectKeyword("on");
        return new DirectiveDefinitionNode
        {
            Start = start,
            Description = description,
            Name = name,
            Arguments = arguments,
            IsRepeatable = repeatable,
            Locations = Delimited(TokenKind.Pipe, static p => p.DirectiveLocation()),
        };
    }

    private Name DirectiveLocation()
    {
        if (lexer.Kind == TokenKind.Name && !DirectiveLocations.Exists(lexer.Text.ToString()))
        {
            throw Unexpected();
        }

        return Name();
    }

    private void RequireContent(bool extension, int count)
    {
        if (extension && count == 0)
        {
            throw Unexpected();
        }
    }
}

namespace KnowledgeGraph.GraphQL.Language;

/// <content>Values, type references, and what every rule is made of.</content>
internal sealed partial class Parser
{
    private ValueNode Value(bool constant)
    {
        var start = lexer.Start;
        switch (lexer.Kind)
        {
            case TokenKind.BracketLeft:
                return List(constant);
            case TokenKind.BraceLeft:
                return Object(constant);
            case TokenKind.Int:
                var integer = lexer.Text.ToString();
                Next();
                return new IntValueNode { Start = start, Text = integer };
            case TokenKind.Float:
                var number = lexer.Text.ToString();
                Next();
                return new FloatValueNode { Start = start, Text = number };
            case TokenKind.String or TokenKind.BlockString:
                return StringValue();
            case TokenKind.Name:
                return NameValue();
            case TokenKind.Dollar:
                return constant ? throw VariableInConstant() : Variable();
            default:
                throw Unexpected();
        }
    }

    private SyntaxException VariableInConstant()
    {
        var start = lexer.Start;
        Next();
        return lexer.Kind == TokenKind.Name
            ? Error(SyntaxMessages.VariableInConstant(lexer.Text.ToString()), start)
            : Error(SyntaxMessages.Unexpected("\"$\""), start);
    }

    private ValueNode NameValue()
    {
        var start = lexer.Start;
        ValueNode value = lexer.Text switch
        {
            "true" => new BooleanValueNode { Start = start, Value = true },
            "false" => new BooleanValueNode { Start = start, Value = false },
            "null" => new NullValueNode { Start = start },
            _ => new EnumValueNode { Start = start, Name = lexer.Text.ToString() },
        };
        Next();
        return value;
    }

    private StringValueNode StringValue()
    {
        var node = new StringValueNode
        {
            Start = lexer.Start, Value = lexer.StringValue!, IsBlock = lexer.Kind == TokenKind.BlockString,
        };
        Next();
        return node;
    }

    private ListValueNode List(bool constant)
    {
        Enter();
        var start = lexer.Start;
        Next();
        var items = new List<ValueNode>();
        while (!Skip(TokenKind.BracketRight))
        {
            Count(ref values, limits.MaxValues, "values", lexer.Start);
            items.Add(Value(constant));
        }

        depth--;
        return new ListValueNode { Start = start, Items = [.. items] };
    }

    private ObjectValueNode Object(bool constant)
    {
        Enter();
        var start = lexer.Start;
        Next();
        var members = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.BraceRight))
        {
            var memberStart = lexer.Start;
            Count(ref values, limits.MaxValues, "values", memberStart);
            var name = Name();
            Expect(TokenKind.Colon);
            members.Add(new ObjectFieldNode { Start = memberStart, Name = name, Value = Value(constant) });
        }

        depth--;
        return new ObjectValueNode { Start = start, Fields = [.. members] };
    }

    private VariableNode Variable()
    {
        var start = lexer.Start;
        Expect(TokenKind.Dollar);
        var name = Name();
        return new VariableNode { Start = start, Name = name.Value, NameStart = name.Start };
    }

    private TypeNode Type()
    {
        var start = lexer.Start;
        TypeNode type;
        if (lexer.Kind == TokenKind.BracketLeft)
        {
            Enter();
            Next();
            var item = Type();
            Expect(TokenKind.BracketRight);
            depth--;
            type = new ListTypeNode { Start = start, Item = item };
        }
        else
        {
            type = NamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode { Start = start, Inner = type } : type;
    }

    private NamedTypeNode NamedType()
    {
        var name = Name();
        return new NamedTypeNode { Start = name.Start, Name = name.Value };
    }

    private Name Name()
    {
        if (lexer.Kind != TokenKind.Name)
        {
            throw Error(SyntaxMessages.Expected("a name", Found()), lexer.Start);
        }

        var name = new Name(lexer.Text.ToString(), lexer.Start);
        Next();
        return name;
    }

    private T[] Many<T>(TokenKind open, Rule<T> rule, TokenKind close)
    {
        Expect(open);
        var all = new List<T>();
        do
        {
            all.Add(rule(this));
        }
        while (!Skip(close));
        return [.. all];
    }

    private T[] OptionalMany<T>(TokenKind open, Rule<T> rule, TokenKind close) =>
        lexer.Kind == open ? Many(open, rule, close) : [];

    private T[] Delimited<T>(TokenKind delimiter, Rule<T> rule)
    {
        Skip(delimiter);
        var all = new List<T>();
        do
        {
            all.Add(rule(this));
        }
        while (Skip(delimiter));
        return [.. all];
    }

    private void Next()
    {
        lexer.Advance();
        if (lexer.Kind != TokenKind.EndOfFile && ++tokens > limits.MaxTokens)
        {
            throw Limit(SyntaxMessages.TooMany("tokens", limits.MaxTokens), lexer.Start);
        }
    }

    private bool Skip(TokenKind kind)
    {
        if (lexer.Kind != kind)
        {
            return false;
        }

        Next();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (lexer.Kind != kind)
        {
            throw Error(SyntaxMessages.Expected(Describe(kind), Found()), lexer.Start);
        }

        if (kind != TokenKind.EndOfFile)
        {
            Next();
        }
    }

    private bool IsKeyword(string keyword) => lexer.Kind == TokenKind.Name && lexer.Text.SequenceEqual(keyword);

    private void ExpectKeyword(string keyword)
    {
        if (!IsKeyword(keyword))
        {
            throw Error(SyntaxMessages.Expected($"\"{keyword}\"", Found()), lexer.Start);
        }

        Next();
    }

    private void Enter()
    {
        if (++depth > limits.MaxDepth)
        {
            throw Limit(SyntaxMessages.TooDeep(limits.MaxDepth), lexer.Start);
        }
    }

    private void Count(ref int counter, int limit, string what, int offset)
    {
        if (++counter > limit)
        {
            throw Limit(SyntaxMessages.TooMany(what, limit), offset);
        }
    }

    private SyntaxException Unexpected() => Error(SyntaxMessages.Unexpected(Found()), lexer.Start);

    private SyntaxException Error(string message, int offset) => new(message, source, offset);

    private SyntaxException Limit(string message, int offset) => new(message, source, offset, ErrorCodes.LimitExceeded);

    private string Found()
    {
        const int Shown = 40;
        return lexer.Kind switch
        {
            TokenKind.EndOfFile => "the end of the document",
            TokenKind.String or TokenKind.BlockString => "a string",
            _ when lexer.Text.Length > Shown => $"\"{lexer.Text[..Shown]}…\"",
            _ => $"\"{lexer.Text}\"",
        };
    }

    private static string Describe(TokenKind kind) => kind switch
    {
        TokenKind.EndOfFile => "the end of the document",
        TokenKind.Bang => "\"!\"",
        TokenKind.Dollar => "\"$\"",
        TokenKind.Ampersand => "\"&\"",
        TokenKind.ParenLeft => "\"(\"",
        TokenKind.ParenRight => "\")\"",
        TokenKind.Spread => "\"...\"",
        TokenKind.Colon => "\":\"",
        TokenKind.Equals => "\"=\"",
        TokenKind.At => "\"@\"",
        TokenKind.BracketLeft => "\"[\"",
        TokenKind.BracketRight => "\"]\"",
        TokenKind.BraceLeft => "\"{\"",
        TokenKind.BraceRight => "\"}\"",
        TokenKind.Pipe => "\"|\"",
        _ => kind.ToString(),
    };
}

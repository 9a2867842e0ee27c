using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL.Tests;

public sealed class ParserTests
{
    public static TheoryData<string, string, string> Errors => new()
    {
        { "{ a", "Syntax error: expected a name, found the end of the document.", "1 | { a\n       ^" },
        { "query\n  Q {\n  a(b: }", "Syntax error: unexpected \"}\".", "3 |   a(b: }\n           ^" },
        { "{ a(b: 01) }", "Syntax error: invalid number, unexpected digit \"1\" after 0.", "1 | { a(b: 01) }\n            ^" },
        { "{ a(b: \"x\n\") }", "Syntax error: unterminated string; expected a closing quote.", "1 | { a(b: \"x\n             ^" },
        { "query ($a: Int = $b) { a }", "Syntax error: unexpected variable \"$b\" in a constant value.", "1 | query ($a: Int = $b) { a }\n                     ^" },
        { "fragment on on X { a }", "Syntax error: unexpected \"on\".", "1 | fragment on on X { a }\n             ^" },
        { "{ a: 'x' }", "Syntax error: unexpected single quote character ('), did you mean to use a double quote (\")?", "1 | { a: 'x' }\n         ^" },
        { "\"d\" { a }", "Syntax error: unexpected description; a shorthand query has none, write the keyword query.", "1 | \"d\" { a }\n    ^" },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void Syntax_error_says_what_where_and_shows_the_place(string document, string message, string excerpt)
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument(document, new ParserLimits()));
        Assert.Equal(message, error.Message);
        Assert.Equal(excerpt, error.Excerpt);
    }

    [Fact]
    public void Excerpt_of_a_long_line_is_cut_around_the_place()
    {
        var error = Assert.Throws<SyntaxException>(() => Parser.ParseDocument("{ " + new string('a', 5_000) + " ? " + new string('b', 5_000), new ParserLimits()));
        Assert.True(error.Excerpt.Length < 250);
        Assert.Equal('?', error.Excerpt.Split('\n')[0][error.Excerpt.Split('\n')[1].IndexOf('^', StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("\"d\"\nquery Q(\"of a\" $a: [Int!]! = [1, 2] @x, $b: T = {c: {d: \"e\"}}) @y(z: 1.5e3) {\n  f: g(h: $a, i: \"\"\"\n  block\n    text\n  \"\"\") @include(if: true) {\n    ...F @skip(if: false)\n    ... on T @z {\n      __typename\n    }\n    ... {\n      a\n    }\n  }\n}\n\nfragment F on T {\n  a\n}\n")]
    [InlineData("extend schema @a {\n  query: Q\n}\n\n\"A.\"\ntype T implements A & B @c {\n  \"F.\"\n  f(\"X.\" x: Int = 1 @d, y: [E!]): T! @deprecated(reason: \"n\\\"o\")\n}\n\ninterface A implements B {\n  f: Int\n}\n\nunion U @x = A | B\n\nenum E {\n  A @deprecated\n  \"B.\"\n  B\n}\n\ninput I @oneOf {\n  a: Int\n}\n\nscalar S @specifiedBy(url: \"u\")\n\ndirective @d(a: Int = 1) repeatable on FIELD | QUERY\n\nextend union U = C\n")]
    public void Printed_document_reads_back_as_itself(string document)
    {
        var printed = Printer.Print(Parser.ParseDocument(document, new ParserLimits()));
        Assert.Equal(printed, Printer.Print(Parser.ParseDocument(printed, new ParserLimits())));

        // All that is not layout is still there.
        Assert.Equal(Squeezed(document), Squeezed(printed));
    }

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('"' or ',' or '\\')));
}

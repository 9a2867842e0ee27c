namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>What section 3 forbids in a schema, and how it is told.</summary>
public sealed class SchemaRulesTests
{
    [Theory]
    [InlineData("type A { a: Int }", "The schema has no query type")]
    [InlineData("type Query { a: Nope }", "type \"Nope\" is not defined")]
    [InlineData("type Query { a: Int a: Int }", "Field \"Query.a\" is defined more than once")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "Type \"Query\" is defined more than once")]
    [InlineData("type Query { __a: Int }", "must not begin with \"__\"")]
    [InlineData("type Query { a(b: Query): Int }", "is no input type")]
    [InlineData("type Query { a: I } input I { b: Int }", "is no output type")]
    [InlineData("type Query { a: Int } type Empty", "must define one or more fields")]
    [InlineData("type Query { a: Int } enum E", "must define one or more values")]
    [InlineData("type Query { a: Int } union U", "must define one or more member types")]
    [InlineData("type Query implements I { a: Int } interface I { b: Int }", "Field \"I.b\" is expected")]
    [InlineData("type Query implements I { b: String } interface I { b: Int }", "which is no subtype")]
    [InlineData("type Query implements I { b(c: Int!): Int } interface I { b: Int }", "is required, but the interface does not have it")]
    [InlineData("type Query implements I { b: Int } interface I { b(c: Int): Int }", "Argument \"I.b(c:)\" is expected")]
    [InlineData("type Query implements J { b: Int } interface I { b: Int } interface J implements I { b: Int }", "must implement \"I\" because \"J\" does")]
    [InlineData("type Query implements Query { b: Int }", "can only implement interfaces")]
    [InlineData("type Query { a: U } union U = Query | E enum E { X }", "can only include object types")]
    [InlineData("type Query { a(b: Int = \"x\"): Int }", "is no value of type \"Int\"")]
    [InlineData("type Query { a(b: I = {c: 1}): Int } input I { d: Int }", "is no value of type \"I\"")]
    [InlineData("type Query { a(b: Int! @deprecated): Int }", "is required and cannot be deprecated")]
    [InlineData("type Query { a(b: I): Int } input I { b: I! }", "references itself through non-null fields")]
    [InlineData("type Query { a(b: I): Int } input I @oneOf { b: I }", "has no finite value")]
    [InlineData("type Query { a(b: I): Int } input I @oneOf { b: Int! }", "must be nullable and have no default")]
    [InlineData("type Query { a(b: I): Int } input I { j: J = {} } input J { i: I = {} }", "rests on itself")]
    [InlineData("type Query { a: Int @nope }", "directive \"@nope\" is not defined")]
    [InlineData("type Query { a: Int @skip(if: true) }", "may not be used here")]
    [InlineData("type Query { a: Int @deprecated @deprecated }", "can be used only once")]
    [InlineData("type Query { a: Int @deprecated(reason: 1) }", "1 is no String!")]
    [InlineData("type Query { a: S } scalar S", "Scalar \"S\" has no codec")]
    [InlineData("extend type Nope { a: Int } type Query { a: Int }", "Cannot extend type \"Nope\"")]
    [InlineData("schema { query: Query mutation: Query } type Query { a: Int }", "is the root of more than one operation")]
    [InlineData("type Query { a: Int } { a }", "holds an operation")]
    [InlineData("type Query { a: Int", "Line 1, column 20: Syntax error")]
    public void Broken_schema_is_refused_with_its_reason(string sdl, string reason)
    {
        var failure = Assert.Throws<SchemaException>(() => SchemaBuilder.FromSdl(sdl).Fallback<object?>(_ => null).Build());
        Assert.Contains(failure.Problems, p => p.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Extensions_add_to_what_they_extend()
    {
        var sdl = SchemaBuilder.FromSdl("extend type Query { b: E } type Query { a: Int } enum E { X } extend enum E { Y } extend input I { d: Int = 2 } input I { c: Int } extend union U = A union U = Query type A { x(i: I): U }")
            .Fallback<object?>(_ => null).Build().ToSdl();
        Assert.Contains("type Query {\n  b: E\n  a: Int\n}", sdl, StringComparison.Ordinal);
        Assert.Contains("enum E {\n  X\n  Y\n}", sdl, StringComparison.Ordinal);
        Assert.Contains("d: Int = 2", sdl, StringComparison.Ordinal);
        Assert.Contains("union U = A | Query", sdl, StringComparison.Ordinal);
    }
}

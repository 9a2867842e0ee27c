namespace KnowledgeGraph.GraphQL.Tests;

public sealed class SchemaBuilderTests
{
    [Fact]
    public void Build_lists_all_missing_surplus_and_unfitting_resolvers()
    {
        var builder = SchemaBuilder.FromSdl("type Query { a(n: Int!): Int  b: String  c: [Int!]!  d: Kind } enum Kind { NOVEL }")
            .Bind<Wrong>("Query")
            .Resolve("Query", "d", _ => Tests.Kind.Novel);
        var problems = Assert.Throws<SchemaException>(builder.Build).Problems;
        Assert.Equal(
            [
                "Resolver for \"Query.e\" (Wrong.E) has no field in the schema.",
                "Argument \"Query.a(n:)\" has type \"Int!\", its parameter Kind: no conversion is known.",
                "Field \"Query.b\" has no resolver.",
                "Field \"Query.c\" has type \"[Int!]!\", its resolver gives Int32: it is no list.",
                "Field \"Query.d\" has type \"Kind\", its resolver gives Kind: the schema has no value for its LONG_POEM.",
            ],
            problems.Order(StringComparer.Ordinal).OrderBy(p => p.StartsWith("Res", StringComparison.Ordinal) ? 0 : p.StartsWith("Arg", StringComparison.Ordinal) ? 1 : 2));
    }

    [Fact]
    public void Printed_schema_reads_back_as_itself()
    {
        var sdl = LibrarySchema.Build().ToSdl();
        var again = SchemaBuilder.FromSdl(sdl).Fallback<object?>(_ => null).Build().ToSdl();
        Assert.Equal(sdl, again);
        Assert.Contains("input BookInput {\n  title: String!\n  kind: Kind = NOVEL\n  published: Date\n}", sdl, StringComparison.Ordinal);
    }

    private sealed class Wrong
    {
        public static int? A(Kind n) => (int)n;

        public static int C() => 1;

        public static int E() => 1;
    }
}

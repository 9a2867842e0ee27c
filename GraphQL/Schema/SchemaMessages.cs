using KnowledgeGraph.GraphQL.Language;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL;

/// <summary>What is said about a schema that cannot be served.</summary>
internal static class SchemaMessages
{
    public static string Twice(string what, string name, ErrorLocation at) => $"{what} \"{name}\" is defined more than once (line {at.Line}).";

    public static string UnknownType(string name, string where) => $"{where}: type \"{name}\" is not defined.";

    public static string ReservedName(string name, string where) => $"{where}: name \"{name}\" must not begin with \"__\", which is for introspection.";

    public static string NotAnInput(string where, GraphType type) => $"{where}: type \"{type}\" is no input type.";

    public static string NotAnOutput(string where, GraphType type) => $"{where}: type \"{type}\" is no output type.";

    public static string Empty(string type, string members) => $"Type \"{type}\" must define one or more {members}.";

    public static string NotAnInterface(string type, string name) => $"Type \"{type}\" can only implement interfaces; \"{name}\" is none.";

    public static string NotAMember(string union, string name) => $"Union \"{union}\" can only include object types; \"{name}\" is none.";

    public static string ImplementsItself(string type) => $"Type \"{type}\" cannot implement itself.";

    public static string MissingInterface(string type, string name, string via) => $"Type \"{type}\" must implement \"{name}\" because \"{via}\" does.";

    public static string MissingInterfaceField(string type, string name, string field) => $"Field \"{name}.{field}\" is expected, but type \"{type}\" has none.";

    public static string InterfaceFieldType(string type, string name, FieldDefinition expected, FieldDefinition found) =>
        $"Field \"{name}.{expected.Name}\" has type \"{expected.Type}\", but \"{type}.{found.Name}\" has \"{found.Type}\", which is no subtype.";

    public static string InterfaceArgument(string type, string name, string field, string argument) =>
        $"Argument \"{name}.{field}({argument}:)\" is expected, but \"{type}.{field}\" has none of the same type.";

    public static string ExtraRequiredArgument(string type, string field, string argument) =>
        $"Argument \"{type}.{field}({argument}:)\" is required, but the interface does not have it.";

    public static string DeprecatedImplementation(string type, string name, string field) =>
        $"Field \"{type}.{field}\" is deprecated, but \"{name}.{field}\" is not.";

    public static string RequiredDeprecated(string where) => $"{where} is required and cannot be deprecated.";

    public static string OneOfField(string type, string field) => $"OneOf input field \"{type}.{field}\" must be nullable and have no default.";

    public static string InputCycle(string path) => $"Input object \"{path}\" references itself through non-null fields; no value of it is finite.";

    public static string OneOfCycle(string type) => $"OneOf input object \"{type}\" has no finite value.";

    public static string BadDefault(string name, ValueNode value, GraphType type) => $"The default of \"{name}\", {Printer.Print(value)}, is no value of type \"{type}\".";

    public static string DefaultCycle(string name, GraphType type) => $"The default of \"{name}\" ({type}) rests on itself.";

    public static string NoQuery => "The schema has no query type; define type Query, or name one in schema { query: … }.";

    public static string RootNotObject(string operation, string name) => $"The {operation} type must be an object type; \"{name}\" is none.";

    public static string SameRoot(string name) => $"Type \"{name}\" is the root of more than one operation.";

    public static string ExtendsNothing(string name) => $"Cannot extend type \"{name}\": it is not defined, or of another kind.";

    public static string UnknownDirective(string where, string name) => $"{where}: directive \"@{name}\" is not defined.";

    public static string MisplacedDirective(string where, string name) => $"{where}: directive \"@{name}\" may not be used here.";

    public static string RepeatedDirective(string where, string name) => $"{where}: directive \"@{name}\" can be used only once here.";

    public static string DirectiveArgument(string where, string name, string argument, string why) => $"{where}: directive \"@{name}\", argument \"{argument}\": {why}.";

    public static string NotTypeSystem(ErrorLocation at) => $"The schema text holds an operation or a fragment (line {at.Line}).";

    public static string NoCodec(string scalar) => $"Scalar \"{scalar}\" has no codec; register one with Scalar(\"{scalar}\", …).";

    public static string NoResolver(string field) => $"Field \"{field}\" has no resolver.";

    public static string SurplusResolver(string field, string source) => $"Resolver for \"{field}\" ({source}) has no field in the schema.";

    public static string TwoResolvers(string field, string source) => $"Field \"{field}\" has more than one resolver; the second is {source}.";

    public static string NotAnObjectType(string name, string what) => $"{what} names \"{name}\", which is no object type of the schema.";

    public static string NotAbstract(string name) => $"ResolveType names \"{name}\", which is no interface or union of the schema.";

    public static string SurplusScalar(string name) => $"Scalar(\"{name}\", …) names no custom scalar of the schema.";

    public static string NoTypeResolver(string type, string missing) =>
        $"Abstract type \"{type}\" cannot tell what its values are: use ResolveType(\"{type}\", …), or Type<T>(…) for {missing}.";

    public static string ResultMismatch(string field, GraphType type, string clr, string why) =>
        $"Field \"{field}\" has type \"{type}\", its resolver gives {clr}: {why}.";

    public static string ArgumentMismatch(string field, string argument, GraphType type, string clr, string why) =>
        $"Argument \"{field}({argument}:)\" has type \"{type}\", its parameter {clr}: {why}.";

    public static string UnusedArgument(string field, string argument, string source) =>
        $"Argument \"{field}({argument}:)\" has no parameter in {source}, nor does that take a ResolverContext.";

    public static string NotAStream(string field, string clr) => $"Subscription field \"{field}\" needs a resolver that gives IAsyncEnumerable<T>, not {clr}.";

    public static string Overloaded(string source) => $"{source} has overloads; one method a field.";
}

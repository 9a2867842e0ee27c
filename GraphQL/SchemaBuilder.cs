using KnowledgeGraph.GraphQL.Binding;
using KnowledgeGraph.GraphQL.Language;

namespace KnowledgeGraph.GraphQL;

/// <summary>Makes a schema from SDL and the resolvers of its fields.</summary>
/// <remarks>
/// Mutable, not thread-safe; the schema that <see cref="Build"/> gives is immutable. A field's resolver is, in this order:
/// one given by <see cref="Resolve"/>, a member of a class given by <see cref="Bind{T}"/>, a public property of the same
/// name of the CLR type given by <see cref="Type{T}"/>.
/// </remarks>
public sealed class SchemaBuilder
{
    private readonly DocumentNode sdl;
    private readonly Dictionary<string, ScalarCodec> scalars = new(StringComparer.Ordinal);
    private readonly List<(string Type, Type Clr)> clrTypes = [];
    private readonly List<(string Type, Type Resolvers)> bound = [];
    private readonly List<(string Type, string Field, Type Returned, Delegate Function)> functions = [];
    private readonly List<(string Type, Func<object, string?> Function)> typeResolvers = [];
    private readonly List<(string Type, string Field, int? Weight, int? AssumedSize)> costs = [];
    private (Type Returned, Delegate Function)? fallback;

    private SchemaBuilder(DocumentNode sdl)
    {
        this.sdl = sdl;
        scalars["Date"] = StandardScalars.Date;
        scalars["DateTime"] = StandardScalars.DateTime;
    }

    /// <summary>Starts from a schema's text, extensions allowed.</summary>
    /// <exception cref="SchemaException">The text is no GraphQL.</exception>
    public static SchemaBuilder FromSdl(string sdl)
    {
        try
        {
            return new SchemaBuilder(Parser.ParseDocument(sdl, ParserLimits.ForSchemas));
        }
        catch (SyntaxException error)
        {
            throw new SchemaException([$"Line {error.Location.Line}, column {error.Location.Column}: {error.Message}\n{error.Excerpt}"]);
        }
    }

    /// <summary>Names the CLR type of an object type's values.</summary>
    /// <remarks>Its properties resolve fields of the same name (case apart); interfaces and unions recognise their
    /// values by it; resolvers of the type's fields are checked against it.</remarks>
    public SchemaBuilder Type<T>(string objectType)
        where T : class
    {
        clrTypes.Add((objectType, typeof(T)));
        return this;
    }

    /// <summary>Takes the public methods and properties of a class as resolvers of an object type's fields.</summary>
    /// <remarks>
    /// <c>EntityAsync</c> and <c>Entity</c> both resolve <c>entity</c>. A method's parameters are, by turns: a
    /// <see cref="ResolverContext"/>, a <see cref="CancellationToken"/>, an argument of the same name, the parent
    /// value (by its CLR type, see <see cref="Type{T}"/>, or a parameter named <c>parent</c>), or a service. An
    /// instance is taken from the request's services, or made with them, once a request.
    /// </remarks>
    public SchemaBuilder Bind<T>(string objectType)
        where T : class
    {
        bound.Add((objectType, typeof(T)));
        return this;
    }

    /// <summary>Resolves one field by a function.</summary>
    /// <typeparam name="TResult">A value, <see cref="Task{T}"/>, <see cref="ValueTask{T}"/>, or for subscriptions
    /// <see cref="IAsyncEnumerable{T}"/>.</typeparam>
    public SchemaBuilder Resolve<TResult>(string objectType, string field, Func<ResolverContext, TResult> resolver)
    {
        functions.Add((objectType, field, typeof(TResult), resolver));
        return this;
    }

    /// <summary>Says which object type a value of an interface or union has.</summary>
    /// <param name="abstractType">Name of the interface or union.</param>
    /// <param name="typeOf">Gives the object type's name; null to go by CLR type.</param>
    public SchemaBuilder ResolveType(string abstractType, Func<object, string?> typeOf)
    {
        typeResolvers.Add((abstractType, typeOf));
        return this;
    }

    /// <summary>Registers a custom scalar; <c>Date</c> and <c>DateTime</c> are <see cref="StandardScalars"/> unless replaced.</summary>
    public SchemaBuilder Scalar(string name, ScalarCodec codec)
    {
        scalars[name] = codec;
        return this;
    }

    /// <summary>Sets what a field costs, over what the SDL and conventions say.</summary>
    /// <param name="objectType">Name of the object type.</param>
    /// <param name="field">Name of its field.</param>
    /// <param name="weight">Cost of one call; null to leave it.</param>
    /// <param name="assumedSize">Elements of a list that no argument bounds; null to leave it.</param>
    public SchemaBuilder Cost(string objectType, string field, int? weight = null, int? assumedSize = null)
    {
        costs.Add((objectType, field, weight, assumedSize));
        return this;
    }

    /// <summary>Makes the schema.</summary>
    /// <exception cref="SchemaException">The text breaks a rule of section 3, a field has no resolver, a resolver has
    /// no field, or the types of one do not fit; all of it is listed.</exception>
    public GraphQLSchema Build()
    {
        var parts = new SchemaParts();
        var builtIn = Parser.ParseDocument(Introspection.Sdl, ParserLimits.ForSchemas);
        new SdlReader(parts, scalars).Read([sdl, builtIn]);
        foreach (var name in scalars.Keys.Where(n => n is not ("Date" or "DateTime") && parts.Types.GetValueOrDefault(n) is not Types.ScalarType))
        {
            parts.Problems.Add(SchemaMessages.SurplusScalar(name));
        }

        SchemaRules.Check(parts, sdl);
        GraphQLSchema? schema = null;
        var meta = Introspection.Bind(parts, () => schema!);
        new ResolverBinder(parts, clrTypes, bound, functions, typeResolvers, costs, fallback).Bind();
        if (parts.Problems.Count > 0)
        {
            throw new SchemaException(parts.Problems);
        }

        schema = new GraphQLSchema(parts, meta);
        return schema;
    }

    /// <summary>Resolves every field that has no other resolver; for schemas known only at run time.</summary>
    internal SchemaBuilder Fallback<TResult>(Func<ResolverContext, TResult> resolver)
    {
        fallback = (typeof(TResult), resolver);
        return this;
    }
}

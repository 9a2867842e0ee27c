namespace KnowledgeGraph.GraphQL.Tests;

/// <summary>A small library: books by authors, of which lists, loaders, enums, dates and inputs can be tried.</summary>
internal static class LibrarySchema
{
    public const string Sdl = """
        type Query {
          book(id: ID!): Book
          books(first: Int = 2, where: BookFilter): [Book!]!
          item(id: ID!): Item
          things: [Thing!]!
          broken: Int
          required: Int!
          slow: Int
        }
        type Mutation { add(input: BookInput!): Book!  count: Int! }
        type Subscription { added(n: Int! = 2): Book! }
        interface Item { id: ID! }
        union Thing = Book | Author
        type Book implements Item { id: ID!  title: String!  kind: Kind!  published: Date  author: Author  twice: Author  pages: Int }
        type Author implements Item { id: ID!  name: String!  books: [Book!]! }
        enum Kind { NOVEL LONG_POEM }
        input BookFilter { kind: [Kind!]  and: [BookFilter!]  published: DateRange }
        input DateRange { from: Date  to: Date }
        input BookInput { title: String!  kind: Kind = NOVEL  published: Date }
        scalar Date
        """;

    public static GraphQLSchema Build() => SchemaBuilder.FromSdl(Sdl)
        .Type<Book>("Book")
        .Type<Author>("Author")
        .Bind<QueryResolvers>("Query")
        .Bind<MutationResolvers>("Mutation")
        .Bind<BookResolvers>("Book")
        .Resolve("Subscription", "added", ctx => Added(ctx.Argument<int>("n")))
        .Resolve("Author", "books", ctx => Library.Of(ctx).Books.Where(b => b.AuthorId == ctx.Parent<Author>().Id))
        .Build();

    public static GraphQLEngine Engine(GraphQLOptions? options = null) => new(Build(), options);

    public static GraphQLRequest Request(string document, IReadOnlyDictionary<string, object?>? variables = null, Library? library = null) => new()
    {
        Document = document,
        Variables = variables,
        Items = new System.Collections.Concurrent.ConcurrentDictionary<object, object?> { [typeof(Library)] = library ?? new Library() },
    };

    public static async Task<string> RunAsync(string document, IReadOnlyDictionary<string, object?>? variables = null, Library? library = null)
    {
        using var response = await Engine().ExecuteAsync(Request(document, variables, library));
        return response.ToJson();
    }

    private static async IAsyncEnumerable<Book> Added(int n)
    {
        for (var i = 0; i < n; i++)
        {
            await Task.Yield();
            yield return new Library().Books[i];
        }
    }
}

internal enum Kind
{
    Novel,
    LongPoem,
}

internal sealed record Book(string Id, string Title, Kind Kind, DateOnly? Published, string? AuthorId, int? Pages = null);

internal sealed record Author(string Id, string Name);

internal sealed record DateRange(DateOnly? From, DateOnly? To);

internal sealed record BookFilter(IReadOnlyList<Kind>? Kind, IReadOnlyList<BookFilter>? And, DateRange? Published);

internal sealed record BookInput
{
    public required string Title { get; init; }

    public Kind? Kind { get; init; }

    public DateOnly? Published { get; init; }
}

internal sealed class Library
{
    public List<Book> Books { get; } =
    [
        new("1", "Winter", Kind.Novel, new DateOnly(1990, 2, 3), "a", 120), new("2", "Spring", Kind.LongPoem, null, "b"), new("3", "Summer", Kind.Novel, null, "a"),
    ];

    public List<Author> Authors { get; } = [new("a", "Ana"), new("b", "Ben")];

    public List<string> Fetches { get; } = [];

    public static Library Of(ResolverContext context) => (Library)context.Items[typeof(Library)]!;
}

internal sealed class QueryResolvers
{
    public static Book? Book(string id, ResolverContext context) => Library.Of(context).Books.Find(b => b.Id == id);

    public static IEnumerable<Book> Books(int first, BookFilter? where, ResolverContext context) =>
        Library.Of(context).Books.Where(b => where?.Kind?.Contains(b.Kind) != false).Take(first);

    public static async Task<object?> ItemAsync(string id, ResolverContext context)
    {
        await Task.Yield();
        return (object?)Book(id, context) ?? Library.Of(context).Authors.Find(a => a.Id == id);
    }

    public static object[] Things(ResolverContext context) => [Library.Of(context).Books[0], Library.Of(context).Authors[0]];

    public static int? Broken() => throw new InvalidOperationException("secret");

    public static int? Required() => null;

    public static async ValueTask<int?> SlowAsync(CancellationToken cancellation)
    {
        await Task.Delay(Timeout.Infinite, cancellation);
        return 1;
    }
}

internal sealed class MutationResolvers
{
    public static async Task<Book> AddAsync(BookInput input, ResolverContext context)
    {
        var books = Library.Of(context).Books;
        var count = books.Count;
        await Task.Delay(1);
        books.Add(new Book($"{count + 1}", input.Title, input.Kind ?? Kind.Novel, input.Published, null));
        return books[^1];
    }

    public static int Count(ResolverContext context) => Library.Of(context).Books.Count;
}

internal sealed class BookResolvers
{
    public static Task<Author?> AuthorAsync(Book book, ResolverContext context) =>
        book.AuthorId is null ? Task.FromResult<Author?>(null) : Authors(context).LoadAsync(book.AuthorId);

    public static async Task<Author?> TwiceAsync(Book book, ResolverContext context)
    {
        var first = await AuthorAsync(book, context);
        return first is null ? null : await context.Loader<string, Author>("again", Fetch("again", Library.Of(context))).LoadAsync(first.Id);
    }

    private static Loader<string, Author> Authors(ResolverContext context) => context.Loader("authors", Fetch("authors", Library.Of(context)));

    private static Func<IReadOnlyList<string>, CancellationToken, Task<IReadOnlyDictionary<string, Author>>> Fetch(string name, Library library) => async (keys, _) =>
    {
        lock (library.Fetches)
        {
            library.Fetches.Add($"{name}:{string.Join(",", keys)}");
        }

        await Task.Delay(1, CancellationToken.None);
        return library.Authors.Where(a => keys.Contains(a.Id)).ToDictionary(a => a.Id);
    };
}

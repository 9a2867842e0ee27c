using System.Text;
using KnowledgeGraph.GraphApi.Hosting;
using KnowledgeGraph.GraphApi.Http;
using KnowledgeGraph.GraphApi.Inputs;
using KnowledgeGraph.GraphQL;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Ingest.Service;
using KnowledgeGraph.Model;
using KnowledgeGraph.Search;
using KnowledgeGraph.Store;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.GraphApi.Resolvers;

/// <summary>Fields of the type <c>Mutation</c>. What they write can be searched when they answer.</summary>
internal sealed class MutationResolvers(
    IngestService ingest, IDocumentStore documents, ISearchIndex index, WriteAccess access, IHttpContextAccessor request, IOptions<ServerOptions> options)
{
    public async Task<IngestResult> IngestText(IngestTextInput input, CancellationToken cancellation)
    {
        RequireAccess();
        var bytes = Encoding.UTF8.GetByteCount(input.Text);
        if (bytes > options.Value.MaxTextBytes)
        {
            throw new GraphQLException(ApiMessages.TextTooLarge(bytes, options.Value.MaxTextBytes), "BAD_USER_INPUT");
        }

        try
        {
            var given = new GivenFields(input.Title, input.Symbol, input.Date);
            var stored = await ingest.AddTextAsync(input.Text, input.Source, given, cancellation);
            await index.CatchUpAsync(cancellation);
            return new IngestResult(stored.Id, stored.Outcome, stored.Warnings);
        }
        catch (UnreadableFileException e)
        {
            throw new GraphQLException(e.Message, "BAD_USER_INPUT");
        }
    }

    public async Task<RemoveResult> RemoveDocument(string id, CancellationToken cancellation)
    {
        RequireAccess();
        var ids = (await documents.ResolveAsync([id], cancellation)).GetValueOrDefault(id);
        if (ids is not [var first, ..])
        {
            return new RemoveResult(false);
        }

        var record = (await documents.GetDocumentsAsync([first], cancellation)).GetValueOrDefault(first);
        var removed = record is not null && await documents.RemoveAsync(record.Document.Source, cancellation);
        await index.CatchUpAsync(cancellation);
        return new RemoveResult(removed);
    }

    private void RequireAccess()
    {
        if (!access.IsAllowed(request.HttpContext))
        {
            throw new GraphQLException(ApiMessages.WritesNeedKey(), "FORBIDDEN");
        }
    }
}

/// <summary>What became of a text.</summary>
internal sealed record IngestResult(DocumentId DocumentId, StoreOutcome Outcome, IReadOnlyList<string> Warnings);

/// <summary>Fields of the type <c>IngestResult</c> that need a read.</summary>
internal sealed class IngestResultResolvers(Batches batches)
{
    public Task<DocumentRecord?> Document(IngestResult result, ResolverContext context) => batches.Document(context, result.DocumentId);
}

/// <summary>Whether there was something to remove.</summary>
internal sealed record RemoveResult(bool Removed);

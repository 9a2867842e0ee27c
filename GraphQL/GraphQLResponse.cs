using System.Buffers;
using System.Text;
using System.Text.Json;
using KnowledgeGraph.GraphQL.Execution;

namespace KnowledgeGraph.GraphQL;

/// <summary>The answer to a request (section 7).</summary>
/// <remarks>Not thread-safe. Holds pooled memory until disposed; afterwards it cannot be written.</remarks>
public sealed class GraphQLResponse : IDisposable
{
    private readonly ResponseBuffer? data;

    internal GraphQLResponse(ResponseBuffer? data, IReadOnlyList<GraphQLError> errors)
    {
        this.data = data;
        Errors = errors;
    }

    /// <summary>Whether the operation ran at all: then there is <c>data</c>, maybe null.</summary>
    public bool HasData => data is not null;

    /// <summary>Whether <c>data</c> is there and not null.</summary>
    public bool HasNonNullData => data is not null && data[RequestExecution.DataCell].Kind != CellKind.Null;

    /// <summary>Errors of the request or of fields; empty when there are none.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>What <c>extensions</c> holds; null for nothing.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>A response for a request that did not run.</summary>
    public static GraphQLResponse Failed(params IReadOnlyList<GraphQLError> errors) => new(null, errors);

    /// <summary>Writes the response as JSON in UTF-8.</summary>
    public void WriteTo(IBufferWriter<byte> output)
    {
        using var writer = new Utf8JsonWriter(output, ResponseWriter.Options);
        Write(writer);
    }

    internal void Write(Utf8JsonWriter writer) => ResponseWriter.Write(writer, this, data);

    /// <summary>The response as JSON text.</summary>
    public string ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        WriteTo(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => data?.Release();
}

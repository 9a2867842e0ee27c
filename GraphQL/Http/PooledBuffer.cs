using System.Buffers;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Bytes collected in pooled memory.</summary>
/// <remarks>Not thread-safe; the memory is gone after <see cref="Dispose"/>.</remarks>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int InitialSize = 4096;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private int used;

    /// <summary>What was written.</summary>
    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, used);

    /// <inheritdoc/>
    public void Advance(int count) => used += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return bytes.AsMemory(used);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = [];
        }
    }

    private void Ensure(int sizeHint)
    {
        var needed = used + Math.Max(sizeHint, 1);
        if (needed > bytes.Length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, bytes.Length * 2));
            bytes.AsSpan(0, used).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }
    }
}

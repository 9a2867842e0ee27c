using System.Buffers;

namespace KnowledgeGraph.GraphQL.Execution;

/// <summary>What a cell holds.</summary>
internal enum CellKind : byte
{
    /// <summary>Not computed yet; written as null.</summary>
    Empty,
    Null,
    String,
    Int,
    Float,
    Boolean,

    /// <summary>A scalar's written form: any plain value.</summary>
    Plain,

    /// <summary>A container starts at index <see cref="Cell.Bits"/>.</summary>
    Container,

    /// <summary>First cell of an object; its fields follow in the order of <see cref="ObjectPlan.Fields"/>.</summary>
    ObjectHeader,

    /// <summary>First cell of a list; its elements follow.</summary>
    ListHeader,

    /// <summary>A container that became null; what still runs below it is ignored.</summary>
    DeadHeader,
}

/// <summary>One value of the response.</summary>
internal struct Cell
{
    /// <summary>A string or plain value; of an object's header, its plan.</summary>
    public object? Value;

    /// <summary>A number, or the index of a container; of a header, the parent's place.</summary>
    public long Bits;

    /// <summary>Of a header: how many cells follow.</summary>
    public int Count;

    public CellKind Kind;
}

/// <summary>The response as it grows: one flat, pooled array, so that a result costs no object an element.</summary>
/// <remarks>Not thread-safe; only the execution's own loop touches it.</remarks>
internal sealed class ResponseBuffer
{
    private const int InitialSize = 256;

    private Cell[] cells = ArrayPool<Cell>.Shared.Rent(InitialSize);
    private int used;

    /// <summary>A cell; the reference is valid until the next <see cref="Reserve"/>.</summary>
    public ref Cell this[int index] => ref cells[index];

    /// <summary>How many cells are in use.</summary>
    public int Used => used;

    /// <summary>Reserves a header and its cells, all empty; gives the header's index.</summary>
    public int Reserve(int count)
    {
        var start = used;
        var needed = used + 1 + count;
        if (needed > cells.Length)
        {
            Grow(needed);
        }

        Array.Clear(cells, start, 1 + count);
        used = needed;
        return start;
    }

    /// <summary>Packs a place into a header's bits.</summary>
    public static long Pack(Place place) => ((long)place.Container << 32) | (uint)place.Cell;

    /// <summary>The place from a header's bits.</summary>
    public static Place Unpack(long bits) => new((int)(bits >> 32), (int)bits);

    /// <summary>Gives the memory back; the response cannot be read any more.</summary>
    public void Release()
    {
        if (cells.Length > 0)
        {
            Array.Clear(cells, 0, used);
            ArrayPool<Cell>.Shared.Return(cells);
            cells = [];
        }
    }

    private void Grow(int needed)
    {
        var larger = ArrayPool<Cell>.Shared.Rent(Math.Max(needed, cells.Length * 2));
        Array.Copy(cells, larger, used);
        Array.Clear(cells, 0, used);
        ArrayPool<Cell>.Shared.Return(cells);
        cells = larger;
    }
}

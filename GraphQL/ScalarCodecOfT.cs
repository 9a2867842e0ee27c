namespace KnowledgeGraph.GraphQL;

/// <summary>A custom scalar that is a string in JSON and a <typeparamref name="T"/> in C#.</summary>
/// <remarks>Immutable, thread-safe when the functions are.</remarks>
/// <param name="parse">Gives null when the text is no value.</param>
/// <param name="print">The text of a value; what <paramref name="parse"/> reads back.</param>
/// <param name="expected">What a text should look like, for messages: <c>a date such as 2018-10-19</c>.</param>
public sealed class ScalarCodec<T>(Func<string, T?> parse, Func<T, string> print, string expected) : ScalarCodec
    where T : struct
{
    /// <inheritdoc/>
    public override Type ClrType => typeof(T);

    /// <inheritdoc/>
    public override object Parse(object value) =>
        value is string text && parse(text) is { } parsed ? parsed : throw new FormatException($"Expected {expected}.");

    /// <inheritdoc/>
    public override object Serialize(object value) =>
        value is T typed ? print(typed) : throw new FormatException($"Expected {expected}.");
}

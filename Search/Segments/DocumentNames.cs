namespace KnowledgeGraph.Search.Segments;

/// <summary>The names that a document is found by with <c>in:</c> and with filters.</summary>
internal static class DocumentNames
{
    /// <summary>Identifier and work as they are; symbol and number folded.</summary>
    internal static IEnumerable<string> Of(string id, string work, string? symbol, string? number)
    {
        var names = new HashSet<string>(StringComparer.Ordinal) { id, work };
        if (symbol is not null)
        {
            names.Add(Fold(symbol));
        }

        if (number is not null)
        {
            names.Add(Fold(number));
        }

        return names;
    }

    /// <summary>A symbol or number without case and white space: <c>s/res/2117(2013)</c>.</summary>
    internal static string Fold(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
}

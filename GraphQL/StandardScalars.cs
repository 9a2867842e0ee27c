using System.Globalization;

namespace KnowledgeGraph.GraphQL;

/// <summary>Custom scalars that many schemas have.</summary>
public static class StandardScalars
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
    ];

    /// <summary>ISO 8601 calendar date as <see cref="DateOnly"/>: <c>2018-10-19</c>.</summary>
    public static ScalarCodec Date { get; } = new ScalarCodec<DateOnly>(
        text => DateOnly.TryParseExact(text, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
        date => date.ToString(DateFormat, CultureInfo.InvariantCulture),
        "a date such as \"2018-10-19\"");

    /// <summary>ISO 8601 instant as <see cref="DateTimeOffset"/>, written in UTC: <c>2018-10-19T15:04:05Z</c>. An offset is required.</summary>
    public static ScalarCodec DateTime { get; } = new ScalarCodec<DateTimeOffset>(
        text => HasOffset(text) && DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) ? instant : null,
        instant => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture),
        "an instant such as \"2018-10-19T15:04:05Z\"");

    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || (text.Length > 6 && text[^6] is ('+' or '-') && text[^3] == ':');
}

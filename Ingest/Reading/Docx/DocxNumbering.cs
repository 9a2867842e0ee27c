using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace KnowledgeGraph.Ingest.Reading.Docx;

/// <summary>Computes the labels that Word shows: they stand nowhere in the text.</summary>
/// <remarks>Stateful: feed it the document's numbered paragraphs in order. ECMA-376 part 1, section 17.9.</remarks>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> definitions = [];
    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly Dictionary<int, int?[]> counters = [];

    internal DocxNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            if (definition.AbstractNumberId?.Value is { } id)
            {
                definitions.TryAdd(id, definition);
            }
        }

        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            if (instance.NumberID?.Value is { } id)
            {
                instances.TryAdd(id, instance);
            }
        }
    }

    /// <summary>The next label of a list; null for an unknown list, <c>numId</c> 0 (no number), or a level without text.</summary>
    internal string? Next(int numberId, int level)
    {
        if (numberId == 0 || level is < 0 or >= Levels || !instances.TryGetValue(numberId, out var instance)
            || instance.AbstractNumId?.Val?.Value is not { } definitionId || !definitions.TryGetValue(definitionId, out var definition))
        {
            return null;
        }

        if (!counters.TryGetValue(definitionId, out var counts))
        {
            counters[definitionId] = counts = new int?[Levels];
        }

        counts[level] = counts[level] is { } count ? count + 1 : Start(instance, definition, level);
        Array.Clear(counts, level + 1, Levels - level - 1);
        return Label(instance, definition, level, counts);
    }

    private static string? Label(NumberingInstance instance, AbstractNum definition, int level, int?[] counts)
    {
        var shown = LevelOf(instance, definition, level);
        if (shown?.NumberingFormat?.Val?.Value is { } format && format == NumberFormatValues.Bullet)
        {
            return "•";
        }

        var pattern = shown?.LevelText?.Val?.Value;
        if (string.IsNullOrEmpty(pattern))
        {
            return null;
        }

        var label = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var part = pattern[++i] - '1';
                var count = counts[part] ?? Start(instance, definition, part);
                label.Append(Format(count, LevelOf(instance, definition, part)?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal));
            }
            else
            {
                label.Append(pattern[i]);
            }
        }

        return label.ToString().Trim();
    }

    private static Level? LevelOf(NumberingInstance instance, AbstractNum definition, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.Level
        ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);

    private static int Start(NumberingInstance instance, AbstractNum definition, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level)?.StartOverrideNumberingValue?.Val?.Value
        ?? LevelOf(instance, definition, level)?.StartNumberingValue?.Val?.Value
        ?? 1;

    private static string Format(int count, NumberFormatValues format)
    {
        if (format == NumberFormatValues.LowerLetter)
        {
            return Letters(count);
        }

        if (format == NumberFormatValues.UpperLetter)
        {
            return Letters(count).ToUpperInvariant();
        }

        if (format == NumberFormatValues.LowerRoman)
        {
            return Roman(count).ToLowerInvariant();
        }

        return format == NumberFormatValues.UpperRoman ? Roman(count)
            : format == NumberFormatValues.None ? ""
            : count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>a … z, aa, bb …: Word repeats the letter.</summary>
    private static string Letters(int count) =>
        count is < 1 or > 26 * 20 ? count.ToString(CultureInfo.InvariantCulture) : new string((char)('a' + ((count - 1) % 26)), 1 + ((count - 1) / 26));

    private static string Roman(int count)
    {
        if (count is < 1 or > 3999)
        {
            return count.ToString(CultureInfo.InvariantCulture);
        }

        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var roman = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            for (; count >= values[i]; count -= values[i])
            {
                roman.Append(signs[i]);
            }
        }

        return roman.ToString();
    }
}

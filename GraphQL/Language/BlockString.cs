using System.Text;

namespace KnowledgeGraph.GraphQL.Language;

/// <summary>Block strings: from raw text to value, and back (section 2.9.4, BlockStringValue).</summary>
internal static class BlockString
{
    /// <summary>Removes the common indentation and the blank first and last lines.</summary>
    public static string Dedent(string raw)
    {
        var lines = raw.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        var common = int.MaxValue;
        int first = -1, last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = IndentOf(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i != 0 && indent < common)
            {
                common = indent;
            }
        }

        if (first < 0)
        {
            return "";
        }

        var text = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            if (i > first)
            {
                text.Append('\n');
            }

            var line = lines[i];
            text.Append(i == 0 ? line : line.AsSpan(Math.Min(common, line.Length)));
        }

        return text.ToString();
    }

    /// <summary>Whether the value, printed as a block string, reads back as the same value.</summary>
    public static bool CanPrint(string value)
    {
        foreach (var c in value)
        {
            // Block strings have no escapes: what cannot stand as itself needs the other form.
            if (c == '\r' || (c < ' ' && c is not ('\n' or '\t')))
            {
                return false;
            }
        }

        return Dedent("\n" + value + "\n") == value;
    }

    /// <summary>The value in triple quotes, on lines of its own, each indented.</summary>
    public static void Print(StringBuilder output, string value, string indent)
    {
        output.Append("\"\"\"");
        foreach (var line in value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal).Split('\n'))
        {
            output.Append('\n');
            if (line.Length > 0)
            {
                output.Append(indent).Append(line);
            }
        }

        output.Append('\n').Append(indent).Append("\"\"\"");
    }

    private static int IndentOf(string line)
    {
        var i = 0;
        while (i < line.Length && line[i] is (' ' or '\t'))
        {
            i++;
        }

        return i;
    }
}

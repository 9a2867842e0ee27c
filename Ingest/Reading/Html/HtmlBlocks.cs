using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace KnowledgeGraph.Ingest.Reading.Html;

/// <summary>Turns a tree of elements into lines, one a block.</summary>
internal sealed class HtmlBlocks(int maxNesting)
{
    private static readonly HashSet<string> Furniture = new(StringComparer.OrdinalIgnoreCase)
    {
        "nav", "header", "footer", "aside", "form", "script", "style", "noscript", "template", "button", "select",
        "iframe", "object", "embed", "svg", "canvas", "audio", "video", "figure", "head", "textarea", "input", "dialog",
    };

    private static readonly HashSet<string> FurnitureRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "banner", "contentinfo", "search", "complementary", "dialog",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "section", "article", "main", "ul", "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "blockquote",
        "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dl", "dt", "dd", "hr", "address", "center", "fieldset", "body", "caption", "details", "summary",
    };

    private readonly List<SourceLine> lines = [];
    private readonly StringBuilder text = new();
    private readonly List<string> labels = [];
    private LineHints hints = LineHints.WholeParagraph;

    internal IReadOnlyList<SourceLine> Lines => lines;

    internal bool TooDeep { get; private set; }

    internal void Read(IElement root)
    {
        ReadChildren(root, 0);
        Flush();
    }

    private void ReadChildren(INode parent, int depth)
    {
        if (depth > maxNesting)
        {
            TooDeep = true;
            return;
        }

        foreach (var child in parent.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element && !IsFurniture(element))
            {
                ReadElement(element, depth + 1);
            }
        }
    }

    private void ReadElement(IElement element, int depth)
    {
        switch (element.LocalName)
        {
            case "br":
                Flush();
                break;
            case "sup" when element.TextContent.Trim() is { Length: > 0 and <= 4 } mark && mark.Trim('[', ']', '(', ')').All(char.IsAsciiDigit):
                text.Append(Docx.DocxNotes.Superscript(mark.Trim('[', ']', '(', ')')));
                break;
            case "tr":
                Flush();
                ReadRow(element, depth);
                break;
            case "li":
                Flush();
                labels.Add(Label(element));
                ReadChildren(element, depth);
                Flush();
                labels.Clear();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                Flush();
                hints |= LineHints.Heading;
                ReadChildren(element, depth);
                Flush();
                break;
            case "pre":
                Flush();
                foreach (var line in element.TextContent.Split('\n'))
                {
                    lines.Add(new SourceLine(line.TrimEnd('\r'), 0, LineHints.None));
                }

                break;
            case var name when Blocks.Contains(name):
                Flush();
                ReadChildren(element, depth);
                Flush();
                break;
            default:
                ReadChildren(element, depth);
                break;
        }
    }

    private void ReadRow(IElement row, int depth)
    {
        var cells = row.Children.Where(c => c.LocalName is "td" or "th").ToList();
        if (cells.Count <= 1)
        {
            foreach (var cell in cells)
            {
                ReadChildren(cell, depth);
            }

            Flush();
            return;
        }

        var joined = string.Join('\t', cells.Select(c => Fold(c.TextContent)));
        if (!string.IsNullOrWhiteSpace(joined))
        {
            lines.Add(new SourceLine(joined, 0, LineHints.WholeParagraph | LineHints.TableRow));
        }
    }

    private void Flush()
    {
        var folded = Fold(text.ToString());
        text.Clear();
        if (folded.Length > 0)
        {
            var label = string.Concat(labels.Where(l => l.Length > 0).Select(l => l + " "));
            labels.Clear();
            lines.Add(new SourceLine(label + folded, 0, hints));
        }

        hints = LineHints.WholeParagraph;
    }

    private static bool IsFurniture(IElement element) =>
        Furniture.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("role") is { } role && FurnitureRoles.Contains(role));

    /// <summary>The label that a browser shows before a list's element, in parentheses where it is a letter or a small Roman number.</summary>
    private static string Label(IElement item)
    {
        if (item.ParentElement is not { LocalName: "ol" } list)
        {
            return "•";
        }

        var position = list.Children.Where(c => c.LocalName == "li").TakeWhile(c => c != item).Count();
        var start = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var first) ? first : 1;
        var number = int.TryParse(item.GetAttribute("value"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var own) ? own : start + position;
        return list.GetAttribute("type") switch
        {
            "a" when number is >= 1 and <= 26 => $"({(char)('a' + number - 1)})",
            "A" when number is >= 1 and <= 26 => $"{(char)('A' + number - 1)}.",
            "i" when number is >= 1 and <= 10 => $"({new[] { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x" }[number - 1]})",
            "I" when number is >= 1 and <= 10 => $"{new[] { "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X" }[number - 1]}.",
            _ => number.ToString(CultureInfo.InvariantCulture) + ".",
        };
    }

    private static string Fold(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

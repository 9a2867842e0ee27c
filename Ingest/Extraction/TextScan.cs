using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>What is known of one text while the grammar reads it; its memory is used for the next text.</summary>
/// <remarks>Mutable; for one thread.</remarks>
internal sealed class TextScan(Gazetteer gazetteer)
{
    private int[] nameFrom = new int[256];
    private int[] nameTo = new int[256];
    private bool[] inTitle = new bool[256];

    /// <summary>The text.</summary>
    public string Text => Tokens.Text;

    /// <summary>Its tokens.</summary>
    public TokenBuffer Tokens { get; } = new();

    /// <summary>The names of the authority files in it.</summary>
    public List<GazetteerMatch> Names { get; } = [];

    /// <summary>What was found so far.</summary>
    public List<Citation> Citations { get; } = [];

    /// <summary>Spans in which nothing is a mention but what the grammar of citations finds: an organ before its resolution's number.</summary>
    public List<(int Start, int End)> Taken { get; } = [];

    /// <summary>Begins a text.</summary>
    public void Read(string text)
    {
        Names.Clear();
        Citations.Clear();
        Taken.Clear();
        gazetteer.Tokenizer.Read(text, Tokens);
        gazetteer.FindAll(Tokens, Names);
        if (nameFrom.Length < Tokens.Count)
        {
            var size = Math.Max(Tokens.Count, nameFrom.Length * 2);
            nameFrom = new int[size];
            nameTo = new int[size];
            inTitle = new bool[size];
        }

        Array.Clear(nameFrom, 0, Tokens.Count);
        Array.Clear(nameTo, 0, Tokens.Count);
        Array.Clear(inTitle, 0, Tokens.Count);
        for (var i = Names.Count - 1; i >= 0; i--)
        {
            nameFrom[Names[i].FirstToken] = i + 1;
            nameTo[Names[i].LastToken] = i + 1;
        }
    }

    /// <summary>The term that a token is; <see cref="Term.None"/> for a sign or a word that no rule looks for.</summary>
    public Term TermAt(int token) => (Term)Tokens[token].Word;

    /// <summary>The longest name that begins at a token; null when none does.</summary>
    public GazetteerMatch? NameFrom(int token) =>
        (uint)token < (uint)Tokens.Count && nameFrom[token] > 0 ? Names[nameFrom[token] - 1] : null;

    /// <summary>The longest name that ends with a token; null when none does.</summary>
    public GazetteerMatch? NameTo(int token) =>
        (uint)token < (uint)Tokens.Count && nameTo[token] > 0 ? Names[nameTo[token] - 1] : null;

    /// <summary>Whether a token stands in a title in quotation marks.</summary>
    public bool InTitle(int token) => (uint)token < (uint)Tokens.Count && inTitle[token];

    /// <summary>Marks tokens as a title: nothing in them is a mention.</summary>
    public void MarkTitle(int first, int last)
    {
        for (var i = first; i <= last && i < Tokens.Count; i++)
        {
            inTitle[i] = true;
        }
    }

    /// <summary>
    /// Whether an instrument's short name is only the beginning of another's: «Doha Declaration» in «Doha Declaration on the TRIPS Agreement».
    /// </summary>
    public bool GoesOn(in GazetteerMatch match)
    {
        if (TermAt(match.LastToken + 1) != Term.On || match.Name.Records[0].Id.Kind != EntityKind.Instrument || ShortForms.KindOf(TermAt(match.LastToken)) is null)
        {
            return false;
        }

        var next = TermAt(match.LastToken + 2) == Term.The ? match.LastToken + 3 : match.LastToken + 2;
        return Tokens[next].Capital && !(NameFrom(next) is { IsFull: true } other && IsBody(other.Name));
    }

    /// <summary>Whether a name is one of a body.</summary>
    public static bool IsBody(GazetteerName name) =>
        name.Form != NameForm.Adjective && name.Records[0].Id.Kind == EntityKind.Body;
}

namespace KnowledgeGraph.Search.Segments;

/// <summary>What the dictionary knows of a term.</summary>
/// <param name="Count">How many paragraphs have it, removed ones included.</param>
/// <param name="Postings">Where its postings begin in their section.</param>
/// <param name="Positions">Where its positions begin in theirs.</param>
/// <param name="Maximum">The greatest impact among its postings, as <see cref="Impact.ToMaximum"/> gives it.</param>
internal readonly record struct TermEntry(int Count, long Postings, long Positions, byte Maximum);

/// <summary>Fields of the dictionary; a key is one of these bytes, then the term in UTF-8.</summary>
internal static class Fields
{
    /// <summary>Words, joined words and units as written, folded; with positions.</summary>
    internal const char Word = 't';

    /// <summary>A stem's words, when they are not the stem alone.</summary>
    internal const char Class = 'c';

    /// <summary>Stems of the document's title, as ranges of paragraphs.</summary>
    internal const char Title = 'T';

    /// <summary>Stems of the headings above, as ranges.</summary>
    internal const char Heading = 'H';

    /// <summary>Documents by identifier, work, symbol, number, in lower case, as ranges.</summary>
    internal const char Document = 'd';

    /// <summary>Who adopted or issued the document, as ranges.</summary>
    internal const char Body = 'b';

    /// <summary>Entities mentioned.</summary>
    internal const char Mention = 'm';

    /// <summary>Entities mentioned, and the wholes that they are parts of; left out where it would repeat <see cref="Mention"/>.</summary>
    internal const char MentionOrPart = 'p';

    /// <summary>The provision that a paragraph is, and the wholes above it.</summary>
    internal const char Own = 'o';

    /// <summary>Verbs of acts.</summary>
    internal const char Verb = 'v';

    /// <summary>Addressees of acts.</summary>
    internal const char Addressee = 'a';

    /// <summary>Meetings that a recommendation was adopted at.</summary>
    internal const char RecommendedAt = 'r';

    /// <summary>Paragraphs with unresolved references; one term, empty.</summary>
    internal const char Unresolved = 'u';
}

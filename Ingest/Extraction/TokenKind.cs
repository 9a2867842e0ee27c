namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>What a token is; white space is none.</summary>
internal enum TokenKind : byte
{
    /// <summary>A letter and what letters and digits follow: <c>resolution</c>, <c>WG</c>, <c>m71</c>.</summary>
    Word,
    /// <summary>A run of ASCII digits: <c>1540</c>; <c>36H</c> is a number and a word without gap.</summary>
    Number,
    /// <summary>A possessive <c>'s</c> at a word's end.</summary>
    Possessive,
    /// <summary>Any hyphen or dash.</summary>
    Hyphen,
    /// <summary>A comma.</summary>
    Comma,
    /// <summary>A semicolon.</summary>
    Semicolon,
    /// <summary>A colon.</summary>
    Colon,
    /// <summary>A full stop.</summary>
    Dot,
    /// <summary>A slash.</summary>
    Slash,
    /// <summary>An opening bracket, round or square.</summary>
    Open,
    /// <summary>A closing bracket, round or square.</summary>
    Close,
    /// <summary>A double quotation mark, straight, curly or angular.</summary>
    Quote,
    /// <summary>Any other sign.</summary>
    Other,
}

namespace KnowledgeGraph.Ingest.Extraction.Citations;

/// <summary>The printed form of an adopted text's number; it may say which organ adopted it.</summary>
internal enum NumberForm
{
    /// <summary><c>5/4</c>, <c>70/174</c>, <c>67/234 B</c>: a session of the General Assembly from the thirty-first, or of another body.</summary>
    Session,
    /// <summary><c>2012/19</c>: the Economic and Social Council or a body under it.</summary>
    Year,
    /// <summary><c>1540 (2004)</c>: the Security Council.</summary>
    YearInBrackets,
    /// <summary><c>1514 (XV)</c>, <c>3201 (S-VI)</c>: the General Assembly to its thirtieth session, or of its time.</summary>
    Roman,
    /// <summary><c>S-14/1</c>, <c>ES-10/14</c>: a special session.</summary>
    Special,
    /// <summary><c>242</c>: the number alone.</summary>
    Bare,
}

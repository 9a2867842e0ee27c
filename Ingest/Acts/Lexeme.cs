using KnowledgeGraph.Ingest.Extraction;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>A word, number or sign of a paragraph as the grammar of clauses sees it; hyphens are none.</summary>
/// <param name="Start">First UTF-16 unit in the text.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Number">The word's number in the lexicon; 0 for signs and unknown words.</param>
/// <param name="Word">Which function word it is, if any.</param>
/// <param name="Class">What it may do.</param>
/// <param name="Kind">Word, number or which sign.</param>
/// <param name="Capital">Its first letter is upper case.</param>
/// <param name="Mention">Index of the outermost mention that covers it; -1 when none does.</param>
internal readonly record struct Lexeme(
    int Start, int End, int Number, Word Word, WordClass Class, TokenKind Kind, bool Capital, int Mention)
{
    internal bool Is(WordClass @class) => (Class & @class) != 0;
}

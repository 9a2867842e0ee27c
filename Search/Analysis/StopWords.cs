using System.Collections.Frozen;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>Words that say little by themselves: left out of plain queries, kept in phrases and in the index.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = (
        "a about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing down "
        + "during each few for from further had has have having he her here hers herself him himself his how i if in into is it its itself just me more most my myself "
        + "no nor not now of off on once only or other our ours ourselves out over own per same shall she should so some such than that the their theirs them themselves then "
        + "there these they this those through to too under until up upon us very was we were what when where whether which while who whom whose why will with within "
        + "without would you your yours yourself may might must am s t "
        // Words that only carry a question or a request for text.
        + "find show tell give text texts paragraph paragraphs language wording precedent precedents say says said saying something someone anything done take takes get use used using")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one.</summary>
    internal static bool Contains(string word) => Words.Contains(word);
}

namespace KnowledgeGraph.Tests;

/// <summary>A test on real documents, at <c>../shared/corpus</c> beside the checkout or where <c>KG_CORPUS</c> points; skipped without them.</summary>
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Folder is null)
        {
            Skip = Corpus.SkipReason;
        }
    }
}

using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Commands;

/// <summary><c>ingest extract FILE…</c>: prints what is found in each file, one JSON object a line.</summary>
internal static class ExtractCommand
{
    /// <summary>Extracts the files in the order given; a file that fails stops no other.</summary>
    /// <param name="files">Paths of files; the document's source is the name without folders.</param>
    /// <param name="output">Takes the documents and nothing else.</param>
    /// <param name="error">Takes one line a failure.</param>
    /// <returns>0, or 1 when a file failed.</returns>
    internal static int Run(IEnumerable<string> files, TextWriter output, TextWriter error)
    {
        var pipeline = new IngestPipeline(AuthorityFiles.Load());
        var readers = new SourceReaders();
        var limits = new ReadingLimits();
        var status = 0;
        foreach (var file in files)
        {
            try
            {
                var source = readers.Read(SourceReaders.File(Path.GetFileName(file), File.ReadAllBytes(file)), limits, CancellationToken.None);
                output.WriteLine(ContractJson.Serialize(pipeline.Extract(source)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or UnreadableFileException)
            {
                error.WriteLine(e.Message.ReplaceLineEndings(" "));
                status = 1;
            }
        }

        return status;
    }
}

using System.Diagnostics;
using System.Globalization;
using KnowledgeGraph.Ingest;
using KnowledgeGraph.Ingest.Reading;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Benchmarks;

/// <summary>How much plain text one core extracts a second, and where the time goes.</summary>
/// <remarks>
/// One thread, no store. A megabyte is 10⁶ bytes of the files as they are. After one pass to warm up,
/// passes over all documents until the seconds are over; the fastest pass counts, since others share the machine.
/// </remarks>
internal static class ExtractionBenchmark
{
    private const double DefaultSeconds = 10;

    internal static int Run(IReadOnlyList<string> args)
    {
        var seconds = DefaultSeconds;
        string? folder = null;
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--seconds" && i + 1 < args.Count)
            {
                seconds = double.Parse(args[++i], CultureInfo.InvariantCulture);
            }
            else
            {
                folder = args[i];
            }
        }

        var files = folder is null ? GeneratedCorpus.FromSamples() : GeneratedCorpus.FromFolder(folder);
        var megabytes = files.Sum(f => f.Content.Length) / 1e6;
        Console.WriteLine(FormattableString.Invariant($"{files.Count} documents, {megabytes:F2} MB, from {folder ?? "samples"}"));

        var pipeline = new IngestPipeline(AuthorityFiles.Load());
        var readers = new SourceReaders();
        Pass(files, pipeline, readers, new StageTimes());
        var fastest = new StageTimes();
        var best = double.MaxValue;
        var leastCpu = double.MaxValue;
        var all = Stopwatch.StartNew();
        var passes = 0;
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        do
        {
            var watch = Stopwatch.StartNew();
            var before = Environment.CpuUsage.TotalTime;
            var clock = new StageTimes();
            Pass(files, pipeline, readers, clock);
            if (watch.Elapsed.TotalSeconds < best)
            {
                (best, fastest) = (watch.Elapsed.TotalSeconds, clock);
            }

            leastCpu = Math.Min(leastCpu, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
            passes++;
        }
        while (all.Elapsed.TotalSeconds < seconds);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        Console.WriteLine(FormattableString.Invariant($"{megabytes / best:F1} MB/s (fastest of {passes} passes), {megabytes * passes / all.Elapsed.TotalSeconds:F1} MB/s on average"));
        Console.WriteLine(FormattableString.Invariant($"{megabytes / leastCpu:F1} MB for each second of processor time (least of all passes), which others' load disturbs less"));
        Console.WriteLine(FormattableString.Invariant($"{allocated / 1e6 / (megabytes * passes):F0} MB allocated for each MB of text"));
        foreach (var (stage, ticks) in fastest.Stages)
        {
            var time = (double)ticks / Stopwatch.Frequency;
            Console.WriteLine(FormattableString.Invariant($"{stage,-12}{100.0 * ticks / fastest.Total,6:F1} %{megabytes / time,10:F1} MB/s"));
        }

        return 0;
    }

    private static void Pass(IReadOnlyList<SourceFile> files, IngestPipeline pipeline, SourceReaders readers, StageTimes clock)
    {
        var limits = new ReadingLimits();
        foreach (var file in files)
        {
            clock.Begin();
            var source = readers.Read(file, limits, CancellationToken.None);
            clock.Done("read");
            pipeline.Extract(source, limits, clock.Done);
        }
    }
}

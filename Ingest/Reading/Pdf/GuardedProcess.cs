using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Ingest.Reading.Pdf;

/// <summary>Runs a helper program with bounds on its time, its memory and what it prints.</summary>
internal static class GuardedProcess
{
    private const int MaxErrorCharacters = 2_000;

    /// <summary>Runs a program and hands its standard output to <paramref name="consume"/> while it runs.</summary>
    /// <returns>The exit code and the start of its standard error.</returns>
    /// <exception cref="UnreadableFileException">It is not installed, or took too long.</exception>
    internal static (int ExitCode, string Error) Run(
        string program, IReadOnlyList<string> arguments, ReadingLimits limits, Action<Stream> consume, CancellationToken cancellation)
    {
        using var process = Start(program, arguments, limits);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(limits.MaxDuration);
        using var kill = timeout.Token.Register(() => Kill(process));
        var error = ReadErrorAsync(process.StandardError);
        try
        {
            consume(process.StandardOutput.BaseStream);
        }
        catch
        {
            Kill(process);
            cancellation.ThrowIfCancellationRequested();
            if (timeout.IsCancellationRequested)
            {
                throw new UnreadableFileException(PdfMessages.TookTooLong(program, limits.MaxDuration));
            }

            throw;
        }

        process.WaitForExit();
        cancellation.ThrowIfCancellationRequested();
        if (timeout.IsCancellationRequested)
        {
            throw new UnreadableFileException(PdfMessages.TookTooLong(program, limits.MaxDuration));
        }

        return (process.ExitCode, error.GetAwaiter().GetResult());
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, ReadingLimits limits)
    {
        var start = new ProcessStartInfo { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (OperatingSystem.IsWindows())
        {
            start.FileName = program;
        }
        else
        {
            // The shell sets the bound on memory, then becomes the program; the arguments never pass through its parser.
            start.FileName = "/bin/sh";
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add("ulimit -v \"$1\"; shift; exec \"$@\"");
            start.ArgumentList.Add("sh");
            start.ArgumentList.Add((limits.MaxProcessBytes / 1024).ToString(CultureInfo.InvariantCulture));
            start.ArgumentList.Add(program);
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start) ?? throw new UnreadableFileException(PdfMessages.NotInstalled(program));
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new UnreadableFileException(PdfMessages.NotInstalled(program), e);
        }
    }

    private static async Task<string> ReadErrorAsync(StreamReader reader)
    {
        var kept = new StringBuilder();
        var buffer = new char[1024];
        int read;
        while ((read = await reader.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            kept.Append(buffer, 0, Math.Min(read, MaxErrorCharacters - kept.Length));
        }

        return kept.ToString();
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }
}

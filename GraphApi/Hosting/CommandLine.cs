namespace KnowledgeGraph.GraphApi.Hosting;

/// <summary>The command line as configuration: <c>--documents DIR</c> (may be repeated), <c>--database FILE</c> and the other options by name.</summary>
internal static class CommandLine
{
    private static readonly string[] Names =
        [.. typeof(ServerOptions).GetProperties().Select(p => p.Name), "Urls", "Environment", "ContentRoot", "ApplicationName"];

    /// <summary>Turns arguments into configuration keys.</summary>
    /// <returns>The settings; null with an error text when an argument is not understood.</returns>
    internal static (Dictionary<string, string?>? Settings, string? Error) Parse(IReadOnlyList<string> arguments)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var documents = 0;
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal) || argument.Length == 2)
            {
                return (null, ApiMessages.UnknownArgument(argument, Usage));
            }

            var equals = argument.IndexOf('=', StringComparison.Ordinal);
            var name = (equals < 0 ? argument : argument[..equals])[2..].Replace("-", "", StringComparison.Ordinal);
            var known = Names.FirstOrDefault(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (known is null && !name.Contains(':', StringComparison.Ordinal))
            {
                return (null, ApiMessages.UnknownArgument(argument, Usage));
            }

            var value = equals >= 0 ? argument[(equals + 1)..] : i + 1 < arguments.Count ? arguments[++i] : null;
            if (value is null)
            {
                return (null, ApiMessages.MissingValue(argument));
            }

            if (value.Length == 0)
            {
                // «--key=» asks for the default.
                continue;
            }

            settings[known == nameof(ServerOptions.Documents) ? $"{known}:{documents++}" : known ?? name] = value;
        }

        return (settings, null);
    }

    internal const string Usage =
        """
        usage: dotnet run --project GraphApi -- [options]
          --documents DIR   ingest the files below DIR before saying that all is ready; may be repeated
          --database FILE   the database (default data/graph.db)
          --index DIR       the full-text index (default beside the database)
          --urls URLS       where to listen (default http://localhost:5080)
          --key KEY         what writers must send; needed when the address is not loopback
          --samples false   do not ingest the samples into an empty database
        """;
}

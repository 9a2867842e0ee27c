using System.Reflection;
using System.Text.Json;

namespace KnowledgeGraph.Model;

/// <summary>The authority files that this build carries.</summary>
public static class AuthorityFiles
{
    private const string ResourcePrefix = "KnowledgeGraph.Model.Authority.";

    /// <summary>Reads the embedded files: about ten milliseconds, and the first time in a process some hundred more for the serializer to start; so once a process.</summary>
    /// <returns>All records, in order of identifier.</returns>
    public static Authority Load()
    {
        var assembly = typeof(AuthorityFiles).Assembly;
        var records = new List<AuthorityRecord>();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.StartsWith(ResourcePrefix, StringComparison.Ordinal) && name.EndsWith(".json", StringComparison.Ordinal))
            {
                records.AddRange(Read(assembly, name));
            }
        }

        return new Authority(records);
    }

    private static IReadOnlyList<AuthorityRecord> Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        return JsonSerializer.Deserialize<IReadOnlyList<AuthorityRecord>>(stream, ContractJson.Options)!;
    }
}

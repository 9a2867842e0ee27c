using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Service;

/// <summary>The version of everything that decides what is extracted from a file: readers, rules, authority files.</summary>
/// <remarks>
/// Made of the builds of these two assemblies, so that no one has to remember to count it up: content that another
/// build has read is read again, and stored again only when the result differs.
/// </remarks>
public static class IngestRules
{
    /// <summary>12 hexadecimal digits.</summary>
    public static string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(
        $"{typeof(IngestRules).Module.ModuleVersionId}{typeof(Document).Module.ModuleVersionId}")))[..12];
}

using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.GraphQL.Http;

/// <summary>Documents known beforehand, by the SHA-256 of their text.</summary>
/// <remarks>Immutable, thread-safe.</remarks>
public sealed class TrustedDocuments
{
    private const string Prefix = "sha256:";
    private readonly FrozenDictionary<string, string> byHash;

    /// <summary>Takes the documents' texts.</summary>
    public TrustedDocuments(IEnumerable<string> documents) =>
        byHash = documents.Distinct(StringComparer.Ordinal).ToFrozenDictionary(HashOf, StringComparer.OrdinalIgnoreCase);

    /// <summary>SHA-256 of a text in UTF-8, lower-case hexadecimal.</summary>
    public static string HashOf(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    /// <summary>The document of a hash, with or without <c>sha256:</c> before it; null when it is not known.</summary>
    public string? Find(string hash) =>
        byHash.GetValueOrDefault(hash.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? hash[Prefix.Length..] : hash);
}

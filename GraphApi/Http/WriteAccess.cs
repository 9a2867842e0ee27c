using System.Net;
using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.GraphApi.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace KnowledgeGraph.GraphApi.Http;

/// <summary>Who may write: anybody on a loopback-only server without a key, else whoever sends the key.</summary>
internal sealed class WriteAccess(IOptions<ServerOptions> options, IServer server)
{
    private const string Scheme = "Bearer ";

    /// <summary>Whether this request may write, and see what failed.</summary>
    internal bool IsAllowed(HttpContext? request)
    {
        if (options.Value.Key is not { Length: > 0 } key)
        {
            return ListensOnLoopbackOnly() && (request?.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote));
        }

        var given = request?.Request.Headers.Authorization.ToString();
        return given is not null
            && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            // Hashed first, so that the time taken says nothing of the key's length.
            && CryptographicOperations.FixedTimeEquals(Hash(given[Scheme.Length..].Trim()), Hash(key));
    }

    private bool ListensOnLoopbackOnly() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses.All(IsLoopback) ?? true;

    private static bool IsLoopback(string address)
    {
        var parsed = BindingAddress.Parse(address);
        return parsed.IsUnixPipe
            || parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(parsed.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}

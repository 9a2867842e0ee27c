using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>Which bodies adopt texts and hold sessions.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal static class Organs
{
    public static readonly EntityId GeneralAssembly = EntityId.Parse("body:ga");
    public static readonly EntityId SecurityCouncil = EntityId.Parse("body:sc");
    public static readonly EntityId EconomicAndSocialCouncil = EntityId.Parse("body:ecosoc");
    public static readonly EntityId Secretariat = EntityId.Parse("body:un-secretariat");
    public static readonly EntityId Charter = EntityId.Parse("ins:un-charter");

    private static readonly string[] Deliberating = ["assembly", "council", "commission", "conference", "committee", "congress", "board", "group", "subcommission", "forum", "panel", "meeting"];

    /// <summary>Whether a body adopts numbered resolutions or decisions: an assembly, council, commission or conference.</summary>
    public static bool Adopts(EntityId body, Authority authority) => HasWord(body, authority, 4);

    /// <summary>Whether a body meets: those that adopt, and committees, groups, boards.</summary>
    public static bool Meets(EntityId body, Authority authority) => HasWord(body, authority, Deliberating.Length);

    /// <summary>Whether a body's meetings are counted within its sessions; not so those of the Security Council, committees and groups.</summary>
    public static bool HasSessions(EntityId body, Authority authority) => body != SecurityCouncil && Adopts(body, authority);

    /// <summary>A principal organ of the United Nations, in whose texts «Article» is one of the Charter.</summary>
    public static bool IsPrincipal(EntityId? body) =>
        body == GeneralAssembly || body == SecurityCouncil || body == EconomicAndSocialCouncil || body?.Value == "body:trusteeship-council";

    private static bool HasWord(EntityId body, Authority authority, int words)
    {
        var name = authority.TryFind(body, out var record) ? record.Name : body.Value.Replace('-', ' ');
        foreach (var word in Deliberating.AsSpan(0, words))
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

namespace KnowledgeGraph.Model;

/// <summary>The prefix of each kind of entity in identifiers.</summary>
internal static class EntityPrefixes
{
    internal static string PrefixOf(EntityKind kind) => kind switch
    {
        EntityKind.Resolution => "res",
        EntityKind.Decision => "dec",
        EntityKind.Document => "doc",
        EntityKind.File => "file",
        EntityKind.Instrument => "ins",
        EntityKind.Article => "art",
        EntityKind.Sdg => "sdg",
        EntityKind.Body => "body",
        EntityKind.Meeting => "mtg",
        EntityKind.Event => "event",
        EntityKind.Publication => "pub",
        EntityKind.Programme => "prog",
        EntityKind.System => "sys",
        EntityKind.State => "state",
        EntityKind.Actor => "actor",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A provision's prefix is its owner's."),
    };

    internal static bool TryKindOf(ReadOnlySpan<char> prefix, out EntityKind kind)
    {
        EntityKind? found = prefix switch
        {
            "res" => EntityKind.Resolution,
            "dec" => EntityKind.Decision,
            "doc" => EntityKind.Document,
            "file" => EntityKind.File,
            "ins" => EntityKind.Instrument,
            "art" => EntityKind.Article,
            "sdg" => EntityKind.Sdg,
            "body" => EntityKind.Body,
            "mtg" => EntityKind.Meeting,
            "event" => EntityKind.Event,
            "pub" => EntityKind.Publication,
            "prog" => EntityKind.Programme,
            "sys" => EntityKind.System,
            "state" => EntityKind.State,
            "actor" => EntityKind.Actor,
            _ => null,
        };
        kind = found.GetValueOrDefault();
        return found is not null;
    }

    internal static EntityKind KindOf(ReadOnlySpan<char> prefix) =>
        TryKindOf(prefix, out var kind) ? kind : throw new InvalidOperationException("The default EntityId has no kind.");
}

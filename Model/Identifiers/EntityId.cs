using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Model;

/// <summary>The stable, public identifier of an entity, such as <c>art:firearms-protocol/8/1/a</c>.</summary>
/// <remarks>
/// Immutable; compared ordinally. Accepts <c>kind:rest</c> with a known kind and, for a
/// provision of a text, <c>owner~path</c>. Rejects white space, control characters, an <c>@</c>
/// (that is a document, <see cref="DocumentId"/>), a <c>|</c> (it parts a relation's identifier), empty
/// segments and anything over <see cref="MaxLength"/> units; so <see cref="Parent"/> of an identifier is one too.
/// The default value is no identifier: its <see cref="Value"/> is empty.
/// </remarks>
public readonly record struct EntityId : IComparable<EntityId>
{
    /// <summary>The longest identifier accepted, in UTF-16 units.</summary>
    public const int MaxLength = 300;

    private readonly string? value;

    private EntityId(string value) => this.value = value;

    /// <summary>The identifier as written; empty for the default value.</summary>
    public string Value => value ?? "";

    /// <summary>The kind that the prefix, or a provision's <c>~</c>, says.</summary>
    public EntityKind Kind => Value.Contains('~') ? EntityKind.Provision : EntityPrefixes.KindOf(Prefix);

    /// <summary>What stands before the colon: <c>res</c> of <c>res:sc/2117~6</c>.</summary>
    public ReadOnlySpan<char> Prefix => Value.AsSpan(0, Math.Max(0, Value.IndexOf(':')));

    /// <summary>What stands after the colon: <c>sc/2117~6</c> of <c>res:sc/2117~6</c>.</summary>
    public ReadOnlySpan<char> Rest => Value.AsSpan(Value.IndexOf(':') + 1);

    /// <summary>
    /// The whole that this is a part of, by form alone: the instrument or article above an article,
    /// the owner or paragraph above a provision, the Goal of a target, the target of an indicator, the
    /// body of a meeting. Null for a whole.
    /// </summary>
    public EntityId? Parent
    {
        get
        {
            var tilde = Value.IndexOf('~');
            if (tilde >= 0)
            {
                var slash = Value.LastIndexOf('/');
                return new EntityId(Value[..(slash > tilde ? slash : tilde)]);
            }

            switch (Kind)
            {
                case EntityKind.Article:
                    var cut = Value.LastIndexOf('/');
                    var parent = Value[..cut];
                    return parent.Contains('/') ? new EntityId(parent) : new EntityId("ins:" + parent["art:".Length..]);
                case EntityKind.Sdg:
                    var dot = Value.LastIndexOf('.');
                    return dot < 0 ? null : new EntityId(Value[..dot]);
                case EntityKind.Meeting:
                    var last = Value.LastIndexOf('/');
                    var owner = Value[..last];
                    return owner.Contains('/') ? new EntityId(owner) : new EntityId("body:" + owner["mtg:".Length..]);
                default:
                    return null;
            }
        }
    }

    /// <summary>Parses an identifier.</summary>
    /// <exception cref="FormatException">The text is no identifier; the message says why.</exception>
    public static EntityId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException(ModelMessages.NotAnEntityId(text));

    /// <summary>Parses an identifier; false when the text is none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out EntityId id)
    {
        id = default;
        if (text is null || text.Length > MaxLength || text.AsSpan().IndexOfAny(" @|") >= 0)
        {
            return false;
        }

        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c))
            {
                return false;
            }
        }

        var colon = text.IndexOf(':');
        if (colon <= 0 || colon == text.Length - 1 || !EntityPrefixes.TryKindOf(text.AsSpan(0, colon), out var kind))
        {
            return false;
        }

        var tilde = text.IndexOf('~');
        if (tilde == colon + 1 || text[^1] is '/' or '~' || text[colon + 1] == '/' || HasEmptySegment(text, tilde))
        {
            return false;
        }

        var owner = tilde < 0 ? text.AsSpan() : text.AsSpan(0, tilde);
        if (kind is EntityKind.Article or EntityKind.Meeting or EntityKind.Resolution or EntityKind.Decision
            && owner.IndexOf('/') < 0)
        {
            return false;
        }

        if (kind == EntityKind.Sdg && (owner[colon + 1] == '.' || owner[^1] == '.' || owner.IndexOf("..") >= 0))
        {
            return false;
        }

        id = new EntityId(text);
        return true;
    }

    /// <summary>Makes an identifier from its kind and what follows the colon.</summary>
    /// <exception cref="FormatException">The result is no identifier.</exception>
    public static EntityId Create(EntityKind kind, string rest) => Parse(EntityPrefixes.PrefixOf(kind) + ":" + rest);

    /// <summary>The provision at a path inside a text: <c>res:sc/2117</c> and <c>6</c> give <c>res:sc/2117~6</c>.</summary>
    public EntityId Provision(string path) => Parse(Value + "~" + path);

    /// <inheritdoc/>
    public int CompareTo(EntityId other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static bool HasEmptySegment(string text, int tilde) =>
        text.Contains("//", StringComparison.Ordinal)
        || (tilde >= 0 && (text[tilde - 1] == '/' || text[tilde + 1] == '/' || text.IndexOf('~', tilde + 1) >= 0));

    /// <summary>Ordinal order.</summary>
    public static bool operator <(EntityId left, EntityId right) => left.CompareTo(right) < 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >(EntityId left, EntityId right) => left.CompareTo(right) > 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator <=(EntityId left, EntityId right) => left.CompareTo(right) <= 0;

    /// <summary>Ordinal order.</summary>
    public static bool operator >=(EntityId left, EntityId right) => left.CompareTo(right) >= 0;
}

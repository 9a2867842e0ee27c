using FsCheck;
using FsCheck.Fluent;

namespace KnowledgeGraph.Model.Tests.Identifiers;

/// <summary>Well-formed identifiers of every kind, and texts that are nearly ones.</summary>
internal static class Identifiers
{
    private static readonly Gen<string> Slug = Joined("-", Word("abcdefgz0189"), 1, 4);
    private static readonly Gen<string> Number = Joined("-", Word("0123456789ABSXIV"), 1, 3);
    private static readonly Gen<string> Path = Joined("/", Word("abcpph0123456789.-"), 1, 4);

    public static Arbitrary<EntityId> EntityIds() => EntityIdGen().ToArbitrary();

    public static Arbitrary<DocumentId> DocumentIds() => DocumentIdGen().ToArbitrary();

    public static Arbitrary<ParagraphId> ParagraphIds() =>
        (from document in DocumentIdGen() from path in Path select new ParagraphId(document, path)).ToArbitrary();

    /// <summary>Texts of the signs that identifiers are made of: many are identifiers, most nearly.</summary>
    public static Arbitrary<NearIdentifier> NearIdentifiers() =>
        (from prefix in Gen.Elements("res:", "dec:", "doc:", "file:", "ins:", "art:", "sdg:", "body:", "mtg:", "event:", "state:", "", "x:", ":")
         from rest in Gen.Elements("/", "~", ".", "@en", "|", " ", "a", "16", "B", "-", ":", "~dup-0a1b2c3d", "\u2028", "é").ArrayOf()
         select new NearIdentifier(prefix + string.Concat(rest))).ToArbitrary();

    private static Gen<EntityId> EntityIdGen()
    {
        var whole = Gen.OneOf(
            from body in Slug from number in Joined("/", Number, 1, 2) select $"res:{body}/{number}",
            from body in Slug from number in Joined("/", Number, 1, 2) select $"dec:{body}/{number}",
            from symbol in Joined("/", Word("ABCDEZ0123456789.-"), 1, 5) select $"doc:{symbol}",
            from hash in Word("0123456789abcdef") select $"file:{hash}",
            from kind in Gen.Elements("ins", "body", "event", "pub", "prog", "sys", "actor") from slug in Slug select $"{kind}:{slug}",
            from slug in Slug from path in Path select $"art:{slug}/{path}",
            from parts in Joined(".", Word("123456789abcd"), 1, 3) select $"sdg:{parts}",
            from body in Slug from path in Joined("/", Word("0123456789s-"), 1, 2) select $"mtg:{body}/{path}",
            from code in Word("ABCXYZ") select $"state:{code}");
        var provision = from owner in whole from path in Path select $"{owner}~{path}";
        return Gen.Frequency((4, whole), (1, provision)).Select(EntityId.Parse);
    }

    private static Gen<DocumentId> DocumentIdGen() =>
        from work in EntityIdGen().Where(id => id.Kind != EntityKind.Provision)
        from language in Gen.Elements("en", "fr", "es", "ar", "ru", "zh", "en~dup-0a1b2c3d")
        select new DocumentId(work, language);

    private static Gen<string> Word(string letters) =>
        from length in Gen.Choose(1, 5)
        from chosen in Gen.Elements(letters.ToCharArray()).ArrayOf(length)
        select new string(chosen);

    private static Gen<string> Joined(string separator, Gen<string> part, int least, int most) =>
        from count in Gen.Choose(least, most)
        from parts in part.Where(p => p[0] != '.' && p[^1] != '.').ArrayOf(count)
        select string.Join(separator, parts);
}

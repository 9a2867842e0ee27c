using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KnowledgeGraph.Ingest.Structure;

namespace KnowledgeGraph.Ingest.Tests.Resolution;

public sealed class MentionProperties
{
    private static readonly string[] Pieces =
    [
        "resolution ", "resolutions ", "5/4", "1540 (2004)", " and ", ", ", "of the ", "Security Council ", "the Council ", "article 8", ", paragraph 1 (a)", " of ", "Firearms Protocol",
        "its ", "fifth ", "meeting ", "A/60/88", " and Corr.2", " and Add.1-3", "“", "”", "(", ")", "Goal 16", "target 16.4", "Committee ", "established pursuant to ", "Kuwait", "\u00A0", "-", "–", "/", ".",
        "1514 (XV)", "S-14/1", "ES-", "thereof", "Chapter VII", "the Convention ", "UNODC ", "’s ", "\n", "Ä", "\u0301", "😀", "\uD800", "22 October 2010", "one hundred and ", "paragraphs 1 to 999 ", "I", "A", "0/0", "99999999999/1",
    ];

    private static Arbitrary<string> Texts { get; } =
        Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary();

    [Property(MaxTest = 400)]
    public Property Run_AnyText_SpansAreInsideAndAreTheirWords() => Prop.ForAll(Texts, text =>
    {
        foreach (var mention in Mentions(MentionSample.Document("body:sc", [text])))
        {
            if (mention.Start < 0 || mention.Start >= mention.End || mention.End > text.Length || text[mention.Start..mention.End] != mention.Text)
            {
                return false;
            }
        }

        return true;
    });

    [Property(MaxTest = 200)]
    public Property Run_AnyCharacters_ThrowsNothing() => Prop.ForAll<string?>(text => Mentions(MentionSample.Document("", [text ?? ""])).Count >= 0);

    [Property(MaxTest = 100)]
    public Property Run_SameDocument_AloneOrAfterAnother_IsTheSame() => Prop.ForAll(Texts, Texts, (first, second) =>
    {
        var alone = Mentions(MentionSample.Document("body:ctoc-cop", [first, second], "9"));
        _ = Mentions(MentionSample.Document("body:sc", [second, first]));
        return alone.SequenceEqual(Mentions(MentionSample.Document("body:ctoc-cop", [first, second], "9")), MentionComparer.Instance);
    });

    private static List<Model.Mention> Mentions(ParsedDocument parsed) => [.. MentionSample.Stage.Run(parsed).SelectMany(p => p.Mentions)];

    private sealed class MentionComparer : IEqualityComparer<Model.Mention>
    {
        public static readonly MentionComparer Instance = new();

        public bool Equals(Model.Mention? x, Model.Mention? y) =>
            x!.Entity == y!.Entity && x.Start == y.Start && x.End == y.End && x.Footnote == y.Footnote && x.Candidates.SequenceEqual(y.Candidates);

        public int GetHashCode(Model.Mention mention) => mention.Start;
    }
}

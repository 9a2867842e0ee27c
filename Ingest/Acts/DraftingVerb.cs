using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Acts;

/// <summary>A verb of UN drafting: its forms, how strongly it asks, and how its clause says who is asked.</summary>
/// <remarks>Immutable. A form of several words (<c>calls upon</c>) lets adverbs in between them: <c>calls once again upon</c>.</remarks>
/// <param name="Id">The verb's name in the contract: <c>call-upon</c>.</param>
/// <param name="Forms">Words of each kind of form; a kind that the verb lacks has none.</param>
internal sealed record DraftingVerb(string Id, IReadOnlyDictionary<VerbForm, IReadOnlyList<string>> Forms)
{
    /// <summary>Null for verbs that ask nobody.</summary>
    public ActStrength? Strength { get; init; }

    /// <summary>What its grammar allows.</summary>
    public VerbTraits Traits { get; init; }

    /// <summary>Whether its object is who is asked, as in «urges States to».</summary>
    public bool Asks => (Traits & (VerbTraits.Asks | VerbTraits.AsksTo)) != 0;
}

/// <summary>The forms that a verb of drafting is printed in.</summary>
internal enum VerbForm
{
    /// <summary>After «may wish to»: <c>urge</c>.</summary>
    Base,
    /// <summary>In an operative paragraph: <c>urges</c>.</summary>
    Finite,
    /// <summary>In a decision that a report records, and after «Having»: <c>urged</c>.</summary>
    Past,
    /// <summary>In a preamble: <c>urging</c>.</summary>
    Participle,
    /// <summary>An adjective, or a past participle used as one, in a preamble: <c>convinced</c>.</summary>
    Adjective,
}

/// <summary>What the grammar of a verb allows.</summary>
[Flags]
internal enum VerbTraits
{
    /// <summary>It states; its object is not asked to do anything.</summary>
    None = 0,
    /// <summary>Its object is asked: «urges States to».</summary>
    Asks = 1,
    /// <summary>Who is asked stands after a preposition: «appeals to States to», «recommends to the Assembly that».</summary>
    AsksTo = 2,
    /// <summary>What follows «that» binds whoever is its subject: «decides that all States shall».</summary>
    Rules = 4,
    /// <summary>Its participle often belongs to a noun («a letter requesting»): inside a preamble it needs «and».</summary>
    Weak = 8,
    /// <summary>Its finite or base form is a noun too («requests for help»): what follows has to be an object.</summary>
    Noun = 16,
    /// <summary>Its name is completed by the noun that follows: «expresses its concern» is <c>express-concern</c>.</summary>
    TakesNoun = 32,
    /// <summary>It praises, thanks or takes note: never an addressee.</summary>
    Praises = 64,
    /// <summary>Too common in narrative to count after a body's name in a report: «the Committee considers reports».</summary>
    Narrative = 128,
    /// <summary>Its object may name the deeds of those who are asked: «encourages the participation of States».</summary>
    AsksDeeds = 256,
}

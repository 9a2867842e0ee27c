namespace KnowledgeGraph.Ingest.Acts;

/// <summary>Function words that the grammar of clauses looks at; all other words are None.</summary>
internal enum Word : ushort
{
    None = 0,
    A, About, Again, All, Also, Among, An, And, Any, Appropriate, Are, As, At,
    Be, Been, Being, Between, Both, But, By,
    Could, Do, Does, Done, During, Each, Either, Especially, Every,
    For, From, Further, Has, Have, Having, He, Her, Him, How, Hereby, I, If, In, Including, Inter, Is, It, Its,
    May, Might, More, Must, Need, No, Non, Nor, Not, Notably, Of, On, Once, Or, Other, Our, Over,
    Particular, Particularly, Position, Respectively,
    Shall, She, Should, Since, So, Sub, Such, That, The, Their, Them, There, These, They, This, Those, Through, To, Together,
    Under, Unless, Until, Upon, Via, Was, We, Well, Were, When, Whenever, Where, Whether, Which, While, Who, Whose, Will, Wish, With, Within, Without, Would,
    Yet, Able, Required, Obliged, Bound,
    Government, Governments, Authorities, Regime, Given,
    Regard, Respect, Context, Connection, End, Ends, Purpose, Time, Effect, Spirit, Same,
}

/// <summary>What a word may do in a clause.</summary>
[Flags]
internal enum WordClass : ushort
{
    None = 0,
    /// <summary>An adverb that modifies a verb of drafting: also, deeply.</summary>
    Adverb = 1,
    /// <summary>May stand before the noun of an addressee: the, all, relevant.</summary>
    Lead = 2,
    /// <summary>A preposition.</summary>
    Preposition = 4,
    /// <summary>Opens a relative or subordinate clause.</summary>
    Subordinator = 8,
    /// <summary>A holder of office or part of a body, whose «of» says which: Chair, secretariat, Government.</summary>
    Role = 16,
    /// <summary>The adjective of a State.</summary>
    StateAdjective = 32,
    /// <summary>A noun that completes «expresses its …».</summary>
    Sentiment = 64,
    /// <summary>A noun of doing, whose «of» or «by» says who does it: participation, efforts.</summary>
    Deed = 128,
    /// <summary>A noun that says that somebody has to act: need, obligation.</summary>
    Duty = 256,
    /// <summary>A noun that stands for an earlier asking: call, appeal, request.</summary>
    Asking = 512,
    /// <summary>A form of a verb of drafting begins with this word.</summary>
    Verb = 1024,
    /// <summary>An adjective that shares a noun with others: international, regional and subregional organizations.</summary>
    Sharing = 2048,
    /// <summary>May stand inside a verb of several words, or before the noun of «expresses its …»: due, full, its.</summary>
    Filler = 4096,
    /// <summary>Something written or said, which may itself ask: letter, statement, resolution.</summary>
    Speaking = 8192,
}

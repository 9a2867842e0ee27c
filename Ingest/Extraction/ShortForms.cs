using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Extraction;

/// <summary>Nouns that head the names of bodies, instruments and the like.</summary>
internal static class ShortForms
{
    /// <summary>What a noun at the head of a proper name says that the thing is; null when it heads none.</summary>
    public static EntityKind? KindOf(Term head) => head switch
    {
        Term.Council or Term.Commission or Term.Committee or Term.Subcommittee or Term.Subcommission or Term.Group or Term.Office or Term.Secretariat or Term.Mission
            or Term.Force or Term.Tribunal or Term.Court or Term.Panel or Term.Agency or Term.Organization or Term.Organisation or Term.Union or Term.Centre or Term.Center
            or Term.Authority or Term.Board or Term.Fund or Term.Institute or Term.Bureau or Term.League or Term.Community or Term.Network or Term.Forum or Term.Unit
            or Term.Foundation or Term.Association or Term.Federation or Term.Parliament or Term.Corporation or Term.Operation or Term.Front or Term.Movement
            or Term.Administration or Term.Institution or Term.Assembly or Term.Chamber or Term.Mechanism or Term.Team or Term.Partnership or Term.Command => EntityKind.Body,
        Term.Conference or Term.Congress or Term.Summit => EntityKind.Event,
        Term.Convention or Term.Protocol or Term.Treaty or Term.Charter or Term.Covenant or Term.Agreement or Term.Agreements or Term.Accord or Term.Accords or Term.Declaration
            or Term.Statute or Term.Pact or Term.Compact or Term.Memorandum or Term.Framework or Term.Agenda or Term.Constitution => EntityKind.Instrument,
        Term.Programme or Term.Initiative => EntityKind.Programme,
        Term.Handbook or Term.Manual or Term.Toolkit or Term.Yearbook => EntityKind.Publication,
        Term.Register or Term.Database or Term.Directory => EntityKind.System,
        _ => null,
    };

    /// <summary>Nouns that alone stand for an organ before «resolution» or «decision».</summary>
    public static bool IsOrgan(Term term) => term is Term.Assembly or Term.Council or Term.Conference or Term.Commission or Term.Committee;

    /// <summary>Nouns that alone, with a capital, refer to something even when the document has not named it.</summary>
    public static bool RefersAlone(Term term) => term is Term.Conference or Term.Convention or Term.Protocol or Term.Treaty or Term.Charter or Term.Covenant or Term.Assembly
        or Term.Council or Term.Commission or Term.Committee or Term.Office or Term.Secretariat or Term.Tribunal or Term.Court;

    /// <summary>Prepositions that may join a complement to the head of a name of a kind.</summary>
    public static bool Joins(Term term, EntityKind kind, Term head) => term switch
    {
        Term.Of or Term.On or Term.For or Term.Against => true,
        Term.In => head is Term.Mission or Term.Force or Term.Operation or Term.Group or Term.Centre or Term.Authority or Term.Office or Term.Administration,
        Term.To => kind == EntityKind.Instrument || head is Term.Mission or Term.Group,
        Term.Between => kind == EntityKind.Instrument,
        _ => false,
    };
}

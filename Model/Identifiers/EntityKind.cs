namespace KnowledgeGraph.Model;

/// <summary>What an entity is; each kind has one prefix in identifiers (docs/identifiers.md).</summary>
public enum EntityKind
{
    /// <summary><c>res:</c> an adopted resolution.</summary>
    Resolution,
    /// <summary><c>dec:</c> an adopted decision.</summary>
    Decision,
    /// <summary><c>doc:</c> a document known by its symbol.</summary>
    Document,
    /// <summary><c>file:</c> a work whose symbol and number are not printed.</summary>
    File,
    /// <summary><c>ins:</c> a treaty, protocol, political commitment or declaration.</summary>
    Instrument,
    /// <summary><c>art:</c> a provision of an instrument, at any depth.</summary>
    Article,
    /// <summary><c>owner~path</c>: a provision of any other text.</summary>
    Provision,
    /// <summary><c>sdg:</c> a Sustainable Development Goal, target or indicator.</summary>
    Sdg,
    /// <summary><c>body:</c> an organ, organization, secretariat, group or mission.</summary>
    Body,
    /// <summary><c>mtg:</c> a session of a body, or a meeting.</summary>
    Meeting,
    /// <summary><c>event:</c> a named conference, congress or summit.</summary>
    Event,
    /// <summary><c>pub:</c> a study, guide, model law or kit.</summary>
    Publication,
    /// <summary><c>prog:</c> a named programme or project.</summary>
    Programme,
    /// <summary><c>sys:</c> a named database, directory or system.</summary>
    System,
    /// <summary><c>state:</c> a State, by ISO 3166-1 alpha-3.</summary>
    State,
    /// <summary><c>actor:</c> a class of addressee that is no body.</summary>
    Actor,
}

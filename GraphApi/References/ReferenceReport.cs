using KnowledgeGraph.Model;

namespace KnowledgeGraph.GraphApi.References;

/// <summary>What is doubtful about a draft's references.</summary>
/// <param name="Findings">In order of their place in the draft, the gravest first at one place.</param>
/// <param name="Mentions">All that the draft names.</param>
internal sealed record ReferenceReport(IReadOnlyList<ReferenceFinding> Findings, IReadOnlyList<Mention> Mentions);

/// <summary>A doubt about one reference.</summary>
/// <param name="Severity">How grave.</param>
/// <param name="Code">What sort: see <see cref="ReferenceCodes"/>.</param>
/// <param name="Message">What is wrong, and what is known.</param>
/// <param name="Start">First UTF-16 unit in the draft.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="SuggestedIds">What may be meant, in order of identifier.</param>
internal sealed record ReferenceFinding(Severity Severity, string Code, string Message, int Start, int End, IReadOnlyList<EntityId> SuggestedIds);

/// <summary>How grave a finding is.</summary>
internal enum Severity
{
    /// <summary>It contradicts what is known.</summary>
    Error,
    /// <summary>It may be wrong.</summary>
    Warning,
    /// <summary>It could not be checked.</summary>
    Note,
}

/// <summary>The sorts of findings; part of the API.</summary>
internal static class ReferenceCodes
{
    internal const string Unresolved = "UNRESOLVED";
    internal const string Ambiguous = "AMBIGUOUS";
    internal const string NoSuchProvision = "NO_SUCH_PROVISION";
    internal const string NoSuchTarget = "NO_SUCH_TARGET";
    internal const string WrongDate = "WRONG_DATE";
    internal const string Superseded = "SUPERSEDED";
    internal const string Unknown = "UNKNOWN";
}

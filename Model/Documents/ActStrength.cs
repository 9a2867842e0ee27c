namespace KnowledgeGraph.Model;

/// <summary>How strongly an act asks; weakest last. In JSON upper case.</summary>
public enum ActStrength
{
    /// <summary>decide, demand.</summary>
    Binding,
    /// <summary>request, instruct.</summary>
    Request,
    /// <summary>urge, call-upon, appeal.</summary>
    Call,
    /// <summary>encourage, recommend.</summary>
    Encourage,
    /// <summary>invite.</summary>
    Invite,
}

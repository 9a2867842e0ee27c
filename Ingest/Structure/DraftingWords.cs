using System.Collections.Frozen;

namespace KnowledgeGraph.Ingest.Structure;

/// <summary>The words that open a paragraph in UN drafting.</summary>
internal static class DraftingWords
{
    private static readonly FrozenSet<string> PreambularWords = new[]
    {
        "Afraid", "Alarmed", "Angered", "Appalled", "Aware", "Believing", "Cognizant", "Committed", "Concerned", "Confident",
        "Conscious", "Convinced", "Dedicated", "Desirous", "Determined", "Dismayed", "Distressed", "Disturbed", "Encouraged",
        "Grieved", "Guided", "Horrified", "Indignant", "Inspired", "Mindful", "Outraged", "Persuaded", "Resolved", "Respectful",
        "Satisfied", "Shocked", "Troubled", "Whereas", "Worried", "Alive", "Anxious", "Solicitous", "Impressed", "Motivated",
        "Saddened", "Perturbed", "Grateful",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Modifiers = new[]
    {
        "Again", "Also", "Deeply", "Duly", "Earnestly", "Especially", "Expressly", "Extremely", "Firmly", "Fully", "Further",
        "Gravely", "Greatly", "Highly", "Keenly", "Once", "Particularly", "Profoundly", "Seriously", "Solemnly", "Strongly", "Still",
        "Urgently", "Vigorously", "Warmly", "Most", "Furthermore", "Moreover", "Likewise", "Sincerely", "Categorically", "Unequivocally",
        "Unreservedly", "Emphatically", "Energetically", "Severely", "Utterly", "Hereby", "Specifically", "Equally",
        "Additionally", "Accordingly", "Therefore", "Resolutely",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> NotParticiples = new[]
    {
        "During", "Following", "According", "Regarding", "Notwithstanding", "Beijing", "Nothing", "Everything", "Including",
        "Concerning", "Pending", "Meeting", "Building", "King", "Spring", "Training", "Beginning", "Something", "Working", "Financing",
        "Funding", "Trafficking", "Marking", "Tracing", "Manufacturing", "Opening", "Housing", "Hearing", "Finding", "Briefing",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OperativeVerbs = new[]
    {
        "Accepts", "Acknowledges", "Adopts", "Affirms", "Agrees", "Announces", "Appeals", "Appoints", "Appreciates", "Approves", "Asks",
        "Assures", "Authorizes", "Calls", "Commends", "Concludes", "Concurs", "Condemns", "Confirms", "Congratulates", "Considers",
        "Declares", "Decides", "Defers", "Demands", "Denounces", "Deplores", "Designates", "Determines", "Directs",
        "Draws", "Emphasizes", "Encourages", "Endorses", "Ensures", "Establishes", "Exhorts", "Expresses", "Extends", "Finds", "Hails",
        "Highlights", "Holds", "Hopes", "Instructs", "Invites", "Joins", "Looks", "Maintains", "Makes", "Notes", "Observes", "Offers",
        "Orders", "Pays", "Pledges", "Praises", "Proclaims", "Prolongs", "Proposes", "Provides", "Reaffirms", "Recalls", "Recognizes",
        "Recommends", "Records", "Regards", "Regrets", "Reiterates", "Rejects", "Remains", "Reminds", "Renews", "Repeats", "Reports",
        "Requests", "Requires", "Reserves", "Resolves", "Salutes", "Sets", "Shares", "Stresses", "Submits",
        "Supports", "Suspends", "Takes", "Terminates", "Thanks", "Transmits", "Trusts", "Underlines", "Underscores", "Undertakes", "Urges",
        "Views", "Warns", "Welcomes", "Wishes", "Lifts", "Reconfirms", "Reasserts", "Re-emphasizes", "Censures", "Admits", "Elects", "Grants",
        "Intends", "Appends", "Acts", "Abolishes", "Bears", "Believes", "Entrusts", "Expects", "Imposes", "Mandates", "Promises",
        "Reviews", "Sends", "Sees", "Stands", "Strives", "Understands", "Withdraws", "Dissolves", "Discontinues", "Converts", "Completes",
        "Commits", "Charges", "Assigns", "Applauds", "Allocates", "Advises", "Achieves", "Addresses", "Affords", "Fixes", "Gives",
        "Identifies", "Increases", "Insists", "Keeps", "Leaves", "Mourns", "Postpones", "Refers", "Regulates", "Releases", "Replaces",
        "Retains", "Returns", "Revises", "Selects", "Solicits", "Suggests", "Summons", "Trusts", "Advocates", "Aligns",
        "Begs", "Cautions", "Confers", "Continues", "Deems", "Delegates", "Deprecates", "Envisages", "Explores", "Implores", "Includes",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Preambular = PreambularWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Modifier = Modifiers.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotParticiple = NotParticiples.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Operative = OperativeVerbs.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a paragraph opens as a preamble's do.</summary>
    /// <remarks>
    /// Accepts «Recalling», «Deeply concerned», «Also recalling», «Having heard», «And in particular taking note», «In pursuance of»,
    /// «Whereas». Rejects «During the session», «Further requests», «According to».
    /// </remarks>
    internal static bool OpensPreambular(ReadOnlySpan<char> text)
    {
        var word = NextWord(ref text);
        if (word is "And")
        {
            var rest = text;
            if (NextWord(ref rest) is "in" && NextWord(ref rest) is "particular")
                return IsParticiple(NextWord(ref rest));
            word = NextWord(ref text);
        }

        if (word.IsEmpty)
            return false;
        if (Preambular.Contains(word))
            return true;
        if (char.IsUpper(word[0]) && IsParticiple(word) && !NotParticiple.Contains(word))
            return true;
        if (word is "In")
            return NextWord(ref text) is "pursuance" or "view" or "virtue" or "accordance" or "recognition" or "response";
        if (!Modifier.Contains(word))
            return false;
        for (var i = 0; i < 3; i++)
        {
            word = NextWord(ref text);
            if (IsParticiple(word) || IsPreambularLower(word))
                return true;
        }

        return false;
    }

    /// <summary>Whether a paragraph opens with a finite verb of an operative clause.</summary>
    /// <remarks>Accepts «Decides», «Further requests», «Strongly condemns», «Hereby resolves». Rejects «Deeply concerned», «States parties».</remarks>
    internal static bool OpensOperative(ReadOnlySpan<char> text)
    {
        var word = NextWord(ref text);
        if (word.IsEmpty)
            return false;
        if (Modifier.Contains(word))
        {
            for (var i = 0; i < 2; i++)
            {
                word = NextWord(ref text);
                if (IsOperativeVerb(word))
                    return true;
            }

            return false;
        }

        return char.IsUpper(word[0]) && Operative.Contains(word);
    }

    private static bool IsOperativeVerb(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 24)
            return false;
        Span<char> capital = stackalloc char[word.Length];
        word.CopyTo(capital);
        capital[0] = char.ToUpperInvariant(capital[0]);
        return Operative.Contains(capital);
    }

    private static bool IsPreambularLower(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > 24)
            return false;
        Span<char> capital = stackalloc char[word.Length];
        word.CopyTo(capital);
        capital[0] = char.ToUpperInvariant(capital[0]);
        return Preambular.Contains(capital);
    }

    private static bool IsParticiple(ReadOnlySpan<char> word) => word.Length > 4 && word.EndsWith("ing");

    /// <summary>The next run of letters and hyphens, without the spaces and commas before it.</summary>
    internal static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] is ',' or '“' or '"' or '('))
            start++;
        var end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || (text[end] == '-' && end > start)))
            end++;
        var word = text[start..end];
        text = text[end..];
        return word;
    }
}

namespace KnowledgeGraph.Search.Analysis;

/// <summary>Brings British spellings to the American ones, so that either finds both; never shown to anyone.</summary>
internal static class Spelling
{
    private static readonly string[] OurRoots =
        ["behavi", "lab", "neighb", "harb", "col", "hon", "fav", "endeav", "arm", "hum", "rum", "vap", "vig", "rig", "savi", "tum", "flav", "cland", "parl", "ferv", "ranc"];

    private static readonly string[] IseEndings = ["isations", "isation", "isers", "iser", "ising", "ises", "ised", "ise"];

    /// <summary>The American spelling of a folded word of the letters a to z.</summary>
    internal static string Americanize(string word)
    {
        if (word.Length < 4)
        {
            return word;
        }

        var whole = Whole(word);
        if (whole is not null)
        {
            return whole;
        }

        foreach (var ending in IseEndings)
        {
            // Words such as «advise» change too; both sides of a search change alike, so nothing is lost.
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), "iz", ending.AsSpan(2));
            }
        }

        var our = word.IndexOf("our", StringComparison.Ordinal);
        if (our > 1 && OurRoots.Contains(word[..our]))
        {
            return word[..(our + 1)] + word[(our + 2)..];
        }

        if (word.EndsWith("yse", StringComparison.Ordinal) || word.EndsWith("ysed", StringComparison.Ordinal) || word.EndsWith("ysing", StringComparison.Ordinal))
        {
            var at = word.LastIndexOf("ys", StringComparison.Ordinal);
            return string.Concat(word.AsSpan(0, at), "yz", word.AsSpan(at + 2));
        }

        return word;
    }

    private static string? Whole(string word) => word switch
    {
        "programme" => "program",
        "programmes" => "programs",
        "centre" => "center",
        "centres" => "centers",
        "centred" => "centered",
        "metre" => "meter",
        "metres" => "meters",
        "kilometre" => "kilometer",
        "kilometres" => "kilometers",
        "millimetre" => "millimeter",
        "millimetres" => "millimeters",
        "litre" => "liter",
        "litres" => "liters",
        "theatre" => "theater",
        "theatres" => "theaters",
        "fibre" => "fiber",
        "fibres" => "fibers",
        "calibre" => "caliber",
        "calibres" => "calibers",
        "defence" => "defense",
        "defences" => "defenses",
        "offence" => "offense",
        "offences" => "offenses",
        "licence" => "license",
        "licences" => "licenses",
        "pretence" => "pretense",
        "practise" => "practice",
        "practised" => "practiced",
        "practising" => "practicing",
        "judgement" => "judgment",
        "judgements" => "judgments",
        "acknowledgement" => "acknowledgment",
        "cheque" => "check",
        "cheques" => "checks",
        "grey" => "gray",
        "tyre" => "tire",
        "tyres" => "tires",
        "instalment" => "installment",
        "instalments" => "installments",
        "enrolment" => "enrollment",
        "fulfilment" => "fulfillment",
        "skilful" => "skillful",
        "sceptical" => "skeptical",
        "artefact" => "artifact",
        "artefacts" => "artifacts",
        "aluminium" => "aluminum",
        "analogue" => "analog",
        "catalogue" => "catalog",
        "catalogues" => "catalogs",
        "dialogue" => "dialog",
        "dialogues" => "dialogs",
        "learnt" => "learned",
        "whilst" => "while",
        "amongst" => "among",
        "towards" => "toward",
        "ageing" => "aging",
        "manoeuvre" => "maneuver",
        "manoeuvres" => "maneuvers",
        "paediatric" => "pediatric",
        "anaesthetic" => "anesthetic",
        _ => null,
    };
}

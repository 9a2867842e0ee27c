using System.Collections.Frozen;

namespace KnowledgeGraph.Search.Analysis;

/// <summary>Words of the field that say much the same; they raise a hit, they make none.</summary>
internal static class Synonyms
{
    /// <summary>Groups of words; a weight from 0 to 1 after a colon says how near a group's words are, 1 when none stands.</summary>
    private static readonly string[] Groups =
    [
        "weapon arm firearm gun:0.9",
        "seize seizure confiscate confiscation forfeiture impound:0.9",
        "online internet electronic ecommerce darknet web cyber website:0.8",
        "sale trade sell commerce trafficking purchase buy:0.6",
        "transfer export import transit shipment:0.6",
        "destroy destruction dispose disposal elimination",
        "train training capacity education instruct:0.6",
        "judge magistrate judiciary judicial court:0.8",
        "prosecute prosecutor prosecution",
        "pay finance fund financing funding financial defray cost sponsor contribution:0.7",
        "attend attendance participate participation:0.8",
        "expert specialist practitioner:0.8",
        "ratify ratification accession accede acceptance approval",
        "treaty convention protocol agreement:0.6",
        "victim survivor",
        "compensate compensation reparation redress restitution",
        "border frontier customs:0.7",
        "equipment technology device tool:0.6",
        "track trace tracing",
        "mark marking identify:0.6",
        "illicit illegal unlawful",
        "war conflict hostility warfare:0.6",
        "cooperate cooperation collaborate collaboration coordinate:0.6",
        "share exchange:0.8",
        "aid assist assistance support help:0.7",
        "report inform submit:0.5",
        "law legislation legislative:0.7",
        "police enforcement:0.6",
        "ban prohibit prohibition forbid embargo:0.7",
        "sanction embargo measure:0.5",
        "licence licensing authorize authorization permit:0.8",
        "stockpile storage store depot:0.7",
        "woman gender girl female:0.6",
        "child minor youth:0.7",
        "smuggle trafficking smuggling traffic:0.7",
        "bribe bribery corruption corrupt:0.8",
        "terrorism terrorist extremist extremism:0.8",
        "prevent prevention combat eradicate:0.5",
        "start enter begin commence:0.4",
        "punish sanction penalty offence criminalize:0.6",
        "money asset proceeds fund:0.5",
        "laundering launder",
        "extradite extradition surrender:0.8",
        "maker manufacturer manufacture produce production producer:0.7",
        "broker brokering intermediary:0.8",
        "record recordkeeping registry register registration:0.7",
        "monitor monitoring verify verification review oversight:0.6",
        "withdraw withdrawal leave:0.7",
        "ceasefire truce armistice:0.8",
        "peacekeeping peacekeeper mission:0.6",
        "refugee displaced asylum:0.7",
        "settle settlement resolve dispute:0.5",
        "amend amendment revise modify:0.8",
        "meet meeting session:0.5",
        "threat danger risk:0.6",
        "deactivate deactivation decommission disable",
        "reactivate reactivation restore:0.8",
        "convert conversion modify alter:0.7",
        "witness testify testimony:0.8",
        "investigate investigation inquiry enquiry:0.8",
        "data information statistics:0.6",
        "part component:0.9",
        "ammunition munition cartridge:0.9",
        "explosive bomb:0.8",
        "ship vessel boat:0.9",
        "plane aircraft:0.9",
        "soldier troop military armed:0.5",
        "poor developing:0.5",
        "rule obligation requirement provision:0.5",
        "genocide atrocity crime:0.4",
    ];

    private static readonly FrozenDictionary<string, IReadOnlyList<(string Stem, float Factor)>> ByStem = Create();

    /// <summary>Stems that say much the same as one, with how near they are; empty for most.</summary>
    internal static IReadOnlyList<(string Stem, float Factor)> Of(string stem) => ByStem.TryGetValue(stem, out var others) ? others : [];

    private static FrozenDictionary<string, IReadOnlyList<(string Stem, float Factor)>> Create()
    {
        var all = new Dictionary<string, List<(string Stem, float Factor)>>(StringComparer.Ordinal);
        foreach (var group in Groups)
        {
            var colon = group.IndexOf(':');
            var factor = colon < 0 ? 1 : float.Parse(group.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture);
            string[] stems = [.. (colon < 0 ? group : group[..colon]).Split(' ').Select(Stemmer.Stem).Distinct(StringComparer.Ordinal)];
            foreach (var stem in stems)
            {
                if (!all.TryGetValue(stem, out var others))
                {
                    all.Add(stem, others = []);
                }

                others.AddRange(stems.Where(s => s != stem && !others.Exists(o => o.Stem == s)).Select(s => (s, factor)));
            }
        }

        return all.ToFrozenDictionary(p => p.Key, p => (IReadOnlyList<(string, float)>)p.Value, StringComparer.Ordinal);
    }
}

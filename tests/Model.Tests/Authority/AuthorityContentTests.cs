using System.Globalization;

namespace KnowledgeGraph.Model.Tests.AuthorityData;

/// <summary>That the authority files hold what they promise.</summary>
public sealed class AuthorityContentTests
{
    private static readonly Authority Files = AuthorityFiles.Load();

    [Theory]
    [InlineData(EntityKind.Instrument, 200)]
    [InlineData(EntityKind.Body, 430)]
    [InlineData(EntityKind.Actor, 70)]
    [InlineData(EntityKind.Publication, 30)]
    [InlineData(EntityKind.Programme, 25)]
    [InlineData(EntityKind.System, 30)]
    [InlineData(EntityKind.Event, 70)]
    public void Kinds_have_at_least_so_many_records(EntityKind kind, int least) =>
        Assert.InRange(Files.Records.Count(r => r.Id.Kind == kind), least, int.MaxValue);

    [Fact]
    public void All_Member_States_and_observers_are_there()
    {
        var states = Files.Records.Where(r => r.Id.Kind == EntityKind.State).ToList();
        var former = states.Where(r => r.Sources.Contains("ISO 3166-3")).Select(r => r.Id.Rest.ToString());
        var observers = states.Where(r => r.Sources.Any(s => s.Contains("observers", StringComparison.Ordinal))).Select(r => r.Id.Rest.ToString());
        Assert.Equal(["CSK", "DDR", "SCG", "SUN", "YMD", "YUG"], former);
        Assert.Equal(["PSE", "VAT"], observers);
        Assert.Equal(193 + 6 + 2, states.Count);
    }

    [Fact]
    public void States_that_changed_their_name_are_found_by_the_old_one()
    {
        Assert.Equal("state:COD", Named("Zaire"));
        Assert.Equal("state:MMR", Named("Burma"));
        Assert.Equal("state:BFA", Named("Upper Volta"));
        Assert.Equal("state:BEN", Named("Dahomey"));
        Assert.Equal("state:LKA", Named("Ceylon"));
        Assert.Equal("state:TUR", Named("Turkey"));
    }

    [Fact]
    public void Every_State_has_an_adjective_or_says_its_name_is_one()
    {
        // Their adjective is their name, which is a mention.
        string[] same = ["LIE", "NZL"];
        var without = Files.Records.Where(r => r.Id.Kind == EntityKind.State && r.Adjectives.Count == 0).Select(r => r.Id.Rest.ToString());
        Assert.Equal(same, without);
    }

    [Fact]
    public void Goals_targets_and_indicators_are_complete_and_without_gap()
    {
        // Targets of each Goal: those with a number, then those with a letter (A/RES/70/1).
        (int Numbers, int Letters)[] targets =
            [(5, 2), (5, 3), (9, 4), (7, 3), (6, 3), (6, 2), (3, 2), (10, 2), (5, 3), (7, 3), (7, 3), (8, 3), (3, 2), (7, 3), (9, 3), (10, 2), (19, 0)];
        var expected = targets
            .SelectMany((t, i) => Enumerable.Range(1, t.Numbers).Select(n => n.ToString(CultureInfo.InvariantCulture))
                .Concat(Enumerable.Range(0, t.Letters).Select(n => ((char)('a' + n)).ToString()))
                .Select(n => $"sdg:{i + 1}.{n}"))
            .Order(StringComparer.Ordinal)
            .ToList();
        var goals = Files.Records.Where(r => r.Id.Kind == EntityKind.Sdg).ToLookup(r => r.Id.Value.Count(c => c == '.'));
        Assert.Equal(17, goals[0].Count());
        Assert.Equal(169, expected.Count);
        Assert.Equal(expected, goals[1].Select(r => r.Id.Value));

        var indicators = goals[2].GroupBy(r => r.Parent!.Value.Value).ToDictionary(g => g.Key, g => g.Select(r => int.Parse(r.Id.Value.Split('.')[2], CultureInfo.InvariantCulture)).Order());
        Assert.Equal(expected, indicators.Keys.Order(StringComparer.Ordinal));
        Assert.All(indicators.Values, numbers => Assert.Equal(Enumerable.Range(1, numbers.Count()), numbers));
        var retired = goals[2].Where(r => r.Sources.Any(s => s.Contains("retired", StringComparison.Ordinal))).Select(r => r.Id.Value);
        Assert.Equal(["sdg:1.a.3", "sdg:11.c.1", "sdg:13.3.2", "sdg:17.6.2", "sdg:8.9.2"], retired);
        Assert.Equal(248 + 5, goals[2].Count());
    }

    [Fact]
    public void Labels_of_Goals_are_short_different_and_no_aliases()
    {
        var goals = Files.Records.Where(r => r.Id.Kind == EntityKind.Sdg).ToList();
        Assert.All(goals, r => Assert.InRange(r.Name.Split(' ').Length, 1, 9));
        Assert.All(goals, r => Assert.Empty(r.Aliases));
        Assert.Equal(goals.Count, goals.Select(r => r.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Crime_congresses_follow_one_another_with_dates_places_and_ordinals()
    {
        var congresses = Enumerable.Range(1, 15).Select(n => Get($"event:un-crime-congress-{n}")).ToList();
        Assert.All(congresses, c => Assert.True(c.Place is not null && c.EndDate is not null));
        Assert.Equal(congresses.Select(c => c.Date).Order(), congresses.Select(c => c.Date));
        Assert.Equal("event:un-crime-congress-13", Named("Thirteenth United Nations Congress on Crime Prevention and Criminal Justice"));
    }

    [Theory]
    [InlineData("ins:untoc", 41)]
    [InlineData("ins:firearms-protocol", 21)]
    [InlineData("ins:trafficking-in-persons-protocol", 20)]
    [InlineData("ins:smuggling-of-migrants-protocol", 25)]
    [InlineData("ins:uncac", 71)]
    [InlineData("ins:att", 28)]
    [InlineData("ins:un-charter", 111)]
    [InlineData("ins:icj-statute", 70)]
    [InlineData("ins:npt", 11)]
    public void Instruments_have_their_number_of_articles(string id, int articles) => Assert.Equal(articles, Get(id).Articles);

    [Theory]
    [InlineData("ins:firearms-protocol", "ins:untoc")]
    [InlineData("ins:opcat", "ins:cat")]
    [InlineData("ins:ccw-protocol-5", "ins:ccw")]
    public void Protocols_supplement(string protocol, string convention) =>
        Assert.Contains(Files.Relations(), r => r.Type == RelationType.Supplements && r.From == protocol && r.To == convention && r.FromAuthority);

    [Fact]
    public void The_working_group_on_firearms_is_linked_to_its_conference_and_resolution()
    {
        var group = Get("body:wg-firearms");
        Assert.Equal("body:ctoc-cop", group.Parent?.Value);
        Assert.Equal("res:ctoc-cop/5/4", group.EstablishedBy?.Value);
        Assert.Equal(["CTOC/COP/WG.6"], group.SymbolPrefixes);
    }

    /// <summary>A short form by itself means one of them, so no agency or programme may stand there.</summary>
    [Fact]
    public void Right_under_the_United_Nations_stand_its_principal_organs() =>
        Assert.Equal(
            ["body:ecosoc", "body:ga", "body:icj", "body:sc", "body:trusteeship-council", "body:un-secretariat"],
            Files.Records.Where(r => r.Parent?.Value == "body:un").Select(r => r.Id.Value));

    [Theory]
    [InlineData("Palermo Convention", "ins:untoc")]
    [InlineData("Organized Crime Convention", "ins:untoc")]
    [InlineData("Programme of Action on Small Arms", "ins:poa")]
    [InlineData("International Tracing Instrument", "ins:iti")]
    [InlineData("Protocol against the Illicit Manufacturing of and Trafficking in Firearms, Their Parts and Components and Ammunition", "ins:firearms-protocol")]
    [InlineData("global project on firearms", "prog:global-firearms-programme")]
    [InlineData("study on firearms", "pub:unodc-study-on-firearms-2015")]
    [InlineData("open-ended intergovernmental working group on firearms", "body:wg-firearms")]
    [InlineData("Organization of the Islamic Conference", "body:oic")]
    [InlineData("Department for Disarmament Affairs", "body:unoda")]
    [InlineData("United Nations Peace-keeping Force in Cyprus", "body:unficyp")]
    [InlineData("Counter-Terrorism Committee", "body:sc-committee-1373")]
    [InlineData("INTERPOL Illicit Arms Records and Tracing Management System", "sys:iarms")]
    public void Names_that_documents_print_lead_to_their_record(string name, string id) => Assert.Equal(id, Named(name));

    /// <summary>The curated identifiers of docs/identifiers.md; public, so they stay.</summary>
    [Theory]
    [InlineData("ins:untoc firearms-protocol trafficking-in-persons-protocol smuggling-of-migrants-protocol uncac att poa iti 2030-agenda doha-declaration un-charter 2005-world-summit-outcome ccw cifta ecowas-convention nairobi-protocol kinshasa-convention sadc-firearms-protocol un-convention-on-drugs-1988")]
    [InlineData("body:ctoc-cop wg-firearms un-secretariat sg unodc unoda ga sc ecosoc first-committee ccpcj interpol wco oas osce caricom recsa unlirec unrec unrcpd iaeg-sdgs wacap eu au ecowas asean undp unidir unhcr who hrc ohchr sc-committee-1267 unprofor")]
    [InlineData("event:un-conference-small-arms-2001 poa-review-conference-1 poa-review-conference-2 poa-review-conference-3 poa-review-conference-4 poa-biennial-meeting-1 poa-biennial-meeting-8")]
    [InlineData("actor:states-parties states member-states donors private-sector civil-society academia ngos international-organizations regional-organizations subregional-organizations intergovernmental-organizations specialized-agencies united-nations-entities parties assistance-providers")]
    [InlineData("pub:unodc-study-on-firearms-2015 model-law-firearms legislative-guides-untoc firearms-protocol-ratification-kit")]
    [InlineData("prog:global-firearms-programme")]
    [InlineData("sys:iarms etrace interpol-firearms-reference-table")]
    public void Curated_identifiers_exist(string identifiers)
    {
        var colon = identifiers.IndexOf(':', StringComparison.Ordinal);
        foreach (var slug in identifiers[(colon + 1)..].Split(' '))
        {
            Assert.True(Files.TryFind(EntityId.Parse(identifiers[..(colon + 1)] + slug), out _), slug);
        }
    }

    private static AuthorityRecord Get(string id) => Files.TryFind(EntityId.Parse(id), out var record) ? record : throw new KeyNotFoundException(id);

    private static string Named(string name) =>
        Assert.Single(Files.Records, r => r.Id.Kind != EntityKind.Sdg && r.Aliases.Append(r.Name).Any(n => Names.Fold(n) == Names.Fold(name))).Id.Value;
}

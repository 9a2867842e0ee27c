using System.Text.RegularExpressions;

namespace KnowledgeGraph.Model.Tests.AuthorityData;

/// <summary>What holds for every record of the authority files, so that a wrong one is found when it is written.</summary>
public sealed partial class AuthorityRulesTests
{
    private static readonly Authority Files = AuthorityFiles.Load();

    [Fact]
    public void Identifiers_are_unique() =>
        Assert.Empty(Files.Records.GroupBy(r => r.Id).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Former_identifiers_are_given_to_nothing_else()
    {
        var former = Files.Records.SelectMany(r => r.FormerIds).ToList();
        Assert.Equal(former.Count, former.Distinct().Count());
        Assert.Empty(former.Intersect(Files.Records.Select(r => r.Id)));
    }

    [Fact]
    public void Slugs_are_lower_case_words_and_codes_of_States_three_capitals()
    {
        var wrong = Files.Records.Where(r => !(r.Id.Kind switch
        {
            EntityKind.State => CodePattern().IsMatch(r.Id.Rest),
            EntityKind.Sdg => GoalPattern().IsMatch(r.Id.Rest),
            EntityKind.Meeting => MeetingPattern().IsMatch(r.Id.Rest),
            _ => SlugPattern().IsMatch(r.Id.Rest),
        }));
        Assert.Empty(wrong.Select(r => r.Id.Value));
    }

    [Fact]
    public void No_two_records_share_a_name_or_an_alias()
    {
        var shared = Files.Records
            .Where(HasNames)
            .SelectMany(r => r.Aliases.Append(r.Name).Select(n => (Name: Names.Fold(n), r.Id)).Distinct())
            .GroupBy(n => n.Name)
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(n => n.Id))}");
        Assert.Empty(shared);
    }

    [Fact]
    public void No_two_records_share_an_acronym()
    {
        var shared = Files.Records
            .SelectMany(r => r.Acronyms.Distinct().Select(a => (Acronym: a, r.Id)))
            .GroupBy(a => a.Acronym)
            .Where(g => g.Count() > 1)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(a => a.Id))}");
        Assert.Empty(shared);
    }

    [Fact]
    public void What_is_one_record_s_name_is_no_other_record_s_short_form()
    {
        var owners = Files.Records
            .Where(HasNames)
            .SelectMany(r => r.Aliases.Append(r.Name).Select(n => (Name: Names.Fold(n), r.Id)))
            .ToLookup(n => n.Name, n => n.Id);
        var ambiguous = Files.Records
            .SelectMany(r => r.ShortForms.Where(s => owners[Names.Fold(s)].Any(o => o != r.Id)).Select(s => $"{r.Id}: {s}"));
        Assert.Empty(ambiguous);
    }

    [Fact]
    public void No_record_says_a_name_twice()
    {
        var repeated = Files.Records
            .Where(r => r.Aliases.Append(r.Name).GroupBy(Names.Fold).Any(g => g.Count() > 1) || r.Acronyms.Distinct().Count() < r.Acronyms.Count)
            .Select(r => r.Id.Value);
        Assert.Empty(repeated);
    }

    [Fact]
    public void Names_are_printed_cleanly()
    {
        var unclean = Files.Records
            .SelectMany(r => r.Aliases.Concat(r.Acronyms).Concat(r.ShortForms).Concat(r.Adjectives).Append(r.Name).Select(n => (r.Id, Name: n)))
            .Where(n => n.Name.Length == 0 || n.Name.Trim() != n.Name || n.Name.Contains("  ", StringComparison.Ordinal) || Names.Fold(n.Name).Length == 0)
            .Select(n => $"{n.Id}: «{n.Name}»");
        Assert.Empty(unclean);
    }

    [Fact]
    public void Acronyms_have_a_capital_that_tells_them_from_words() =>
        Assert.DoesNotContain(Files.Records.SelectMany(r => r.Acronyms), a => !a.Any(char.IsAsciiLetterUpper));

    [Fact]
    public void Every_record_says_where_its_facts_come_from() =>
        Assert.DoesNotContain(Files.Records, r => r.Sources.Count == 0 || r.Sources.Any(string.IsNullOrWhiteSpace));

    [Fact]
    public void Parents_exist()
    {
        var ids = Files.Records.Select(r => r.Id).ToHashSet();
        Assert.Empty(Files.Records.Where(r => r.Parent is { } parent && !ids.Contains(parent)).Select(r => $"{r.Id} → {r.Parent}"));
    }

    [Fact]
    public void Parents_make_no_circle()
    {
        var parents = Files.Records.ToDictionary(r => r.Id, r => r.Parent);
        foreach (var id in parents.Keys)
        {
            var seen = new HashSet<EntityId>();
            for (EntityId? at = id; at is { } here; at = parents[here])
            {
                Assert.True(seen.Add(here), $"{id} is above itself.");
            }
        }
    }

    [Fact]
    public void Instruments_supplement_instruments_and_parts_of_Goals_stand_below_them()
    {
        Assert.All(Files.Records.Where(r => r.Id.Kind == EntityKind.Instrument && r.Parent is not null), r => Assert.Equal(EntityKind.Instrument, r.Parent!.Value.Kind));
        Assert.All(Files.Records.Where(r => r.Id.Kind is EntityKind.Sdg or EntityKind.Meeting), r => Assert.Equal(r.Id.Parent, r.Parent));
    }

    [Fact]
    public void Texts_are_resolutions_or_documents_and_bodies_come_from_resolutions_or_decisions()
    {
        Assert.All(Files.Records.SelectMany(r => r.Texts), t => Assert.Contains(t.Kind, new[] { EntityKind.Resolution, EntityKind.Document }));
        Assert.All(
            Files.Records.Where(r => r.EstablishedBy is not null),
            r => Assert.Contains(r.EstablishedBy!.Value.Kind, new[] { EntityKind.Resolution, EntityKind.Decision }));
    }

    [Fact]
    public void Resolutions_that_records_name_are_of_bodies_that_exist()
    {
        var bodies = Files.Records.Where(r => r.Id.Kind == EntityKind.Body).Select(r => r.Id.Rest.ToString()).ToHashSet();
        var unknown = Files.Records
            .SelectMany(r => r.Texts.Concat(r.EstablishedBy is { } e ? [e] : []))
            .Where(t => t.Kind is EntityKind.Resolution or EntityKind.Decision)
            .Where(t => !bodies.Contains(t.Rest.ToString().Split('/')[0]));
        Assert.Empty(unknown);
    }

    [Fact]
    public void Dates_are_in_order_and_last_days_and_places_are_of_events()
    {
        Assert.All(Files.Records.Where(r => r.Date is not null), r => Assert.InRange(r.Date!.Value.Year, 1900, 2030));
        Assert.All(Files.Records.Where(r => r.EndDate is not null), r => Assert.True(r.EndDate >= r.Date, r.Id.Value));
        Assert.All(
            Files.Records.Where(r => r.EndDate is not null || r.Place is not null),
            r => Assert.Contains(r.Id.Kind, new[] { EntityKind.Event, EntityKind.Meeting }));
    }

    [Fact]
    public void Numbers_of_articles_are_of_instruments_and_possible() =>
        Assert.All(Files.Records.Where(r => r.Articles is not null), r =>
        {
            Assert.Equal(EntityKind.Instrument, r.Id.Kind);
            Assert.InRange(r.Articles!.Value, 1, 999);
        });

    [Fact]
    public void Only_bodies_and_events_have_prefixes_of_symbols_and_no_two_the_same()
    {
        var prefixes = Files.Records.SelectMany(r => r.SymbolPrefixes.Select(p => (Prefix: p, r.Id))).ToList();
        Assert.Equal(prefixes.Count, prefixes.Select(p => p.Prefix).Distinct().Count());
        Assert.All(prefixes, p => Assert.Contains(p.Id.Kind, new[] { EntityKind.Body, EntityKind.Event }));
        Assert.All(prefixes, p => Assert.Matches("^[A-Z][A-Za-z0-9./-]*[A-Z0-9a-z]$|^[A-Z]$", p.Prefix));
    }

    /// <summary>Goals are cited by number; what stands as their name is a label, not a name to be found.</summary>
    private static bool HasNames(AuthorityRecord record) => record.Id.Kind != EntityKind.Sdg;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugPattern();

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"^[1-9][0-9]?(\.([1-9][0-9]?|[a-d])(\.[1-9])?)?$")]
    private static partial Regex GoalPattern();

    [GeneratedRegex("^[a-z0-9-]+/(s-|es-)?[1-9][0-9]*$")]
    private static partial Regex MeetingPattern();
}

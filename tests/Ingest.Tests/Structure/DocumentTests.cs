using System.Globalization;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Structure;

/// <summary>Whole documents of every sort, written for this test, and what they hold.</summary>
public sealed class DocumentTests
{

    [Fact]
    public void A_resolution_of_the_numbered_series()
    {
        var document = Parsed.Text(
            """
            1599 (XV). Safety of lighthouses

            The General Assembly,

            Having considered the report of the Third Committee,

            1. Approves the report;

            2. Requests Members:

            (a) To keep their lamps;

            (b) To report:

            (i) On oil;

            (ii) On wicks;

            (c) To pay.

            948th plenary meeting,
            15 December 1960.
            """);
        Assert.Equal("res:ga/1599-XV@en resolution 1599 (XV) None 1960-12-15 body:ga 15", Fields(document.Document));
        Assert.Equal(
            """
            body b1|The General Assembly,
            preambular pp1|Having considered the report of the Third Committee,
            operative 1|Approves the report;
            operative 2|Requests Members:
            item 2/a|To keep their lamps;
            item 2/b|To report:
            item 2/b/i|On oil;
            item 2/b/ii|On wicks;
            item 2/c|To pay.
            """,
            Parsed.Shape(document));
        StructureProperties.AssertSound(document);
    }

    [Fact]
    public void A_resolution_in_parts_with_an_annex()
    {
        var document = Parsed.Text(
            """
            A/RES/85/36

            Resolution adopted by the General Assembly on 6 December 2030

            [on the report of the First Committee (A/85/400)]

            85/36. Harbour safety

            A

            Lamps

            The General Assembly,

            Recalling its resolution 84/1 of 1 December 2029,

            1. Calls upon all States to light lamps;

            2. Decides to go on.

            B

            Wicks

            The General Assembly,

            Noting that wicks burn,

            1. Urges States to cut wicks.

            61st plenary meeting
            6 December 2030

            Annex

            Rules for lamps

            1. A lamp shall burn.

            2. A lamp shall be cleaned:

            (a) Daily;

            (b) With care.
            """);
        Assert.Equal("res:ga/85/36@en resolution 85/36 A/RES/85/36 2030-12-06 body:ga 85", Fields(document.Document));
        Assert.Equal(
            """
            heading h1|Lamps
            body b1|The General Assembly,
            preambular a/pp1|Recalling its resolution 84/1 of 1 December 2029,
            operative a/1|Calls upon all States to light lamps;
            operative a/2|Decides to go on.
            heading h2|Wicks
            body b2|The General Assembly,
            preambular b/pp1|Noting that wicks burn,
            operative b/1|Urges States to cut wicks.
            heading annex|Rules for lamps
            body annex/1|A lamp shall burn.
            body annex/2|A lamp shall be cleaned:
            item annex/2/a|Daily;
            item annex/2/b|With care.
            """,
            Parsed.Shape(document));
        StructureProperties.AssertSound(document);
    }

    [Fact]
    public void A_decision_that_is_told()
    {
        var document = Parsed.Text(
            """
            85/519. Conference on lamps

            At its 61st plenary meeting, on 6 December 2030, the General Assembly, on the recommendation of the First Committee:

            (a) Decided to convene a conference;

            (b) Requested the Secretary-General to report:

            (i) On costs;

            (ii) On dates.
            """);
        Assert.Equal("dec:ga/85/519@en decision 85/519 None 2030-12-06 body:ga 85", Fields(document.Document));
        Assert.Equal(
            """
            body b1|At its 61st plenary meeting, on 6 December 2030, the General Assembly, on the recommendation of the First Committee:
            operative a|Decided to convene a conference;
            operative b|Requested the Secretary-General to report:
            item b/i|On costs;
            item b/ii|On dates.
            """,
            Parsed.Shape(document));
        StructureProperties.AssertSound(document);
    }

    [Fact]
    public void A_resolution_of_the_Economic_and_Social_Council()
    {
        var document = Parsed.Text(
            """
            E/RES/2030/19

            Resolution adopted by the Economic and Social Council on 26 July 2030

            2030/19. Strengthening harbour safety

            The Economic and Social Council,

            Recalling General Assembly resolution 84/1,

            Convinced of the need for light,

            1. Encourages Member States to light lamps;

            2. Invites donors to pay.

            45th plenary meeting
            26 July 2030
            """);
        Assert.Equal("res:ecosoc/2030/19@en resolution 2030/19 E/RES/2030/19 2030-07-26 body:ecosoc None", Fields(document.Document));
        Assert.Equal(
            """
            body b1|The Economic and Social Council,
            preambular pp1|Recalling General Assembly resolution 84/1,
            preambular pp2|Convinced of the need for light,
            operative 1|Encourages Member States to light lamps;
            operative 2|Invites donors to pay.
            """,
            Parsed.Shape(document));
        StructureProperties.AssertSound(document);
    }

    [Fact]
    public void A_resolution_of_the_Human_Rights_Council()
    {
        var document = Parsed.Text(
            """
            United Nations A/HRC/RES/60/8

            General Assembly Distr.: General
            12 October 2025

            Original: English

            Human Rights Council
            Sixtieth session
            8 September–8 October 2025
            Agenda item 3

            Resolution adopted by the Human Rights Council
            on 6 October 2025

            60/8. Lamps and human rights

            The Human Rights Council,

            Guided by the Charter of the United Nations,

            Recalling its resolution 50/2 of 7 July 2022,

            1. Takes note of the report of the High Commissioner;1

            2. Decides to remain seized of the matter.

            42nd meeting
            6 October 2025

            [Adopted without a vote.]

            _______________
            1 A/HRC/60/11.
            """);
        Assert.Equal("res:hrc/60/8@en resolution 60/8 A/HRC/RES/60/8 2025-10-06 body:hrc 60", Fields(document.Document));
        Assert.Equal(
            """
            body b1|The Human Rights Council,
            preambular pp1|Guided by the Charter of the United Nations,
            preambular pp2|Recalling its resolution 50/2 of 7 July 2022,
            operative 1|Takes note of the report of the High Commissioner;
            operative 2|Decides to remain seized of the matter.
            """,
            Parsed.Shape(document));
        StructureProperties.AssertSound(document);
    }

    [Fact]
    public void A_letter_with_an_annex()
    {
        var document = Parsed.Text(
            """
            A/85/12–S/2031/77

            United Nations

            General Assembly
            Security Council

            Distr.: General
            4 May 2031
            Original: English

            General Assembly
            Eighty-fifth session
            Agenda item 12
            Harbour safety

            Security Council
            Eighty-sixth year

            Letter dated 2 May 2031 from the Permanent Representative of Chad to the United Nations addressed to the Secretary-General

            I have the honour to transmit herewith a note on lighthouses (see annex). I should be grateful if you would have it circulated.

            (Signed) A. Person
            Permanent Representative

            Annex to the letter dated 2 May 2031

            Note on lighthouses

            1. Lighthouses are useful.

            2. They shall be kept.
            """);
        Assert.Equal("doc:A/85/12@en letter None A/85/12–S/2031/77 2031-05-04 None 85", Fields(document.Document));
        Assert.Equal(
            """
            body b1|I have the honour to transmit herewith a note on lighthouses (see annex). I should be grateful if you would have it circulated.
            body b2|(Signed) A. Person Permanent Representative
            heading annex|Note on lighthouses
            body annex/1|Lighthouses are useful.
            body annex/2|They shall be kept.
            """,
            Parsed.Shape(document));
        StructureProperties.AssertSound(document);
    }

    [Fact]
    public void A_presidential_statement()
    {
        var document = Parsed.Text(
            """
            S/PRST/2031/4

            United Nations

            Security Council

            Distr.: General
            3 March 2031
            Original: English

            Statement by the President of the Security Council

            At the 9901st meeting of the Security Council, held on 3 March 2031, in
            connection with the Council's consideration of the item entitled "Harbour
            safety", the President of the Security Council made the following statement on
            behalf of the Council:

            "The Security Council welcomes the report on lighthouses.

            "The Security Council requests the Secretary-General to report by
            1 June 2031."

            31-00001 (E)
            """);
        Assert.Equal("doc:S/PRST/2031/4@en statement None S/PRST/2031/4 2031-03-03 body:sc None", Fields(document.Document));
        Assert.Equal(
            """
            body b1|At the 9901st meeting of the Security Council, held on 3 March 2031, in connection with the Council's consideration of the item entitled "Harbour safety", the President of the Security Council made the following statement on behalf of the Council:
            body b2|"The Security Council welcomes the report on lighthouses.
            body b3|"The Security Council requests the Secretary-General to report by 1 June 2031."
            """,
            Parsed.Shape(document));
        StructureProperties.AssertSound(document);
    }

    [Fact]
    public void A_report_with_a_summary_and_headings_of_three_levels()
    {
        var document = Parsed.Text(
            """
            United Nations

            General Assembly

            A/85/228

            Distr.: General
            2 August 2030

            Original: English

            Eighty-fifth session
            Item 98 (t) of the preliminary list*
            General and complete disarmament

            Lamps in all their aspects

            Report of the Secretary-General

            Summary

            The present report is submitted pursuant to resolution 84/1. It is short.

            * A/85/50.

            Contents

            I. Introduction

            1. In its resolution 84/1, the General Assembly requested a report.1

            2. The present report is submitted in that regard.

            II. Background

            A. Lamps

            3. Lamps are of three kinds:

            (a) Oil lamps;

            (b) Electric lamps;

            (c) Others.

            4. They are kept by keepers.

            1. Oil lamps

            5. Oil lamps burn oil.

            2. Electric lamps

            6. Electric lamps burn nothing.

            B. Wicks

            7. Wicks are cut.

            III. Conclusions and recommendations

            8. The Secretary-General encourages States to light lamps.

            _______________
            1 See A/84/PV.1.
            """);
        Assert.Equal("doc:A/85/228@en report None A/85/228 2030-08-02 body:sg 85", Fields(document.Document));
        Assert.Equal(
            """
            heading h1|Summary
            body b1|The present report is submitted pursuant to resolution 84/1. It is short.
            heading h2|Contents
            heading h3|Introduction
            body 1|In its resolution 84/1, the General Assembly requested a report.
            body 2|The present report is submitted in that regard.
            heading h4|Background
            heading h5|Lamps
            body 3|Lamps are of three kinds:
            item 3/a|Oil lamps;
            item 3/b|Electric lamps;
            item 3/c|Others.
            body 4|They are kept by keepers.
            heading h6|Oil lamps
            body 5|Oil lamps burn oil.
            heading h7|Electric lamps
            body 6|Electric lamps burn nothing.
            heading h8|Wicks
            body 7|Wicks are cut.
            heading h9|Conclusions and recommendations
            body 8|The Secretary-General encourages States to light lamps.
            """,
            Parsed.Shape(document));
        StructureProperties.AssertSound(document);
    }

    [Fact]
    public void A_programme_whose_sections_number_anew()
    {
        var document = Parsed.Text(
            """
            Programme on Lamps

            I. Preamble

            1. We, the keepers, meet.

            2. We are concerned about the dark.

            II. Preventing darkness

            1. We undertake the following measures:

            At the national level

            2. To light lamps.

            3. To keep oil.

            At the regional level

            4. To share oil.

            III. Follow-up

            1. To meet again.
            """);
        Assert.Equal("file other None None None None None", Fields(document.Document));
        Assert.Equal(
            """
            heading h1|Preamble
            body i/1|We, the keepers, meet.
            body i/2|We are concerned about the dark.
            heading h2|Preventing darkness
            body ii/1|We undertake the following measures:
            heading h3|At the national level
            body ii/2|To light lamps.
            body ii/3|To keep oil.
            heading h4|At the regional level
            body ii/4|To share oil.
            heading h5|Follow-up
            body iii/1|To meet again.
            """,
            Parsed.Shape(document));
        StructureProperties.AssertSound(document);
    }

    [Fact]
    public void A_treaty_in_parts_with_an_article_2_bis()
    {
        var document = Parsed.Text(
            """
            Convention on Lamps

            The States Parties to this Convention,

            Recognizing the dark,

            Have agreed as follows:

            PART I
            GENERAL PROVISIONS

            Article 1
            Use of terms

            For the purposes of this Convention:

            (a) "Lamp" means a light;

            (b) "Keeper" means a person.

            Article 2
            Obligations

            1. Each State Party shall light lamps.

            2. Each State Party shall:

            (a) Keep oil;

            (b) Cut wicks, in particular:

            (i) Long ones;

            (ii) Burnt ones.

            Article 2 bis
            Costs

            Costs lie where they fall.

            PART II
            FINAL CLAUSES

            Article 3
            Entry into force

            1. This Convention enters into force at once.

            IN WITNESS WHEREOF, the undersigned have signed.

            Annex
            Form of lamps

            1. Lamps are round.
            """);
        Assert.Equal("file treaty None None None None None", Fields(document.Document));
        Assert.Equal(
            """
            body b1|The States Parties to this Convention,
            preambular pp1|Recognizing the dark,
            body b2|Have agreed as follows:
            heading part-1|GENERAL PROVISIONS
            heading 1|Use of terms
            body 1/b1|For the purposes of this Convention:
            item 1/a|"Lamp" means a light;
            item 1/b|"Keeper" means a person.
            heading 2|Obligations
            body 2/1|Each State Party shall light lamps.
            body 2/2|Each State Party shall:
            item 2/2/a|Keep oil;
            item 2/2/b|Cut wicks, in particular:
            item 2/2/b/i|Long ones;
            item 2/2/b/ii|Burnt ones.
            heading 2-bis|Costs
            body 2-bis/b1|Costs lie where they fall.
            heading part-2|FINAL CLAUSES
            heading 3|Entry into force
            body 3/1|This Convention enters into force at once.
            body b3|IN WITNESS WHEREOF, the undersigned have signed.
            heading annex|Form of lamps
            body annex/1|Lamps are round.
            """,
            Parsed.Shape(document));
        StructureProperties.AssertSound(document);
    }


    private static string Fields(Document d) => string.Join(' ', new[]
    {
        d.Work.Kind == EntityKind.File ? "file" : d.Id.ToString(),
        System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(d.Kind.ToString()),
        d.Number ?? "None",
        d.Symbol ?? "None",
        d.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "None",
        d.Body?.Value ?? "None",
        d.Session ?? "None",
    });
}

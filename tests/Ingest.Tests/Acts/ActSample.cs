using KnowledgeGraph.Ingest.Acts;
using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Tests.Acts;

/// <summary>Runs the acts stage on one sentence, with the mentions of a small authority file.</summary>
internal static class ActSample
{
    private static readonly Authority Authority = new(
    [
        Record("body:conference-of-keepers", "Conference of Keepers", "Conference"),
        Record("body:wg-lamps", "Working Group on Lamps", "Working Group"),
        Record("body:lamp-office", "Lamp Office", "Office"),
        Record("body:sg", "Secretary-General"),
        Record("body:sc", "Security Council", "Council"),
        Record("body:ga", "General Assembly", "Assembly"),
        Record("body:harbour-union", "Harbour Union"),
        Record("ins:lamp-treaty", "Lamp Treaty"),
        Record("ins:harbour-pact", "Harbour Pact", "Charter"),
        Record("event:lamp-congress", "Lamp Congress"),
        Record("state:MEX", "Mexico"),
        Record("state:TCD", "Chad"),
        Record("state:NOR", "Norway") with { Adjectives = ["Norwegian"] },
        Record("actor:states", "States", "State", "Governments"),
        Record("actor:states-parties", "States parties", "State party"),
        Record("actor:member-states", "Member States", "Member State"),
        Record("actor:donors", "donors"),
        Record("actor:national-authorities", "national authorities", "relevant authorities"),
        Record("actor:parties", "parties"),
        Record("actor:private-sector", "private sector"),
        Record("actor:civil-society", "civil society"),
        Record("actor:academia", "academia"),
        Record("actor:ngos", "non-governmental organizations"),
        Record("actor:international-organizations", "international organizations"),
        Record("actor:regional-organizations", "regional organizations"),
        Record("actor:subregional-organizations", "subregional organizations"),
    ]);

    private static readonly Gazetteer Names = Gazetteer.From(Authority);
    private static readonly ActStage Stage = new(Authority);

    internal static IReadOnlyList<Act> Of(string text, ParagraphKind kind, DocumentKind document)
    {
        var mentions = Names.FindAll(text)
            .Where(m => m.Name.Form != NameForm.Adjective && m.Name.Single!.Id.Kind != EntityKind.Actor)
            .Select(m => new Mention(m.Name.Single!.Id, text[m.Start..m.End], m.Start, m.End));
        return Run([new Paragraph
        {
            Id = ParagraphId.Parse("res:ga/80/1@en~1"),
            Kind = kind,
            Position = 0,
            Text = text,
            Mentions = [.. mentions],
        }], document)[0].Acts;
    }

    internal static IReadOnlyList<Paragraph> Run(IReadOnlyList<Paragraph> paragraphs, DocumentKind document) => Stage.Run(paragraphs, document);

    /// <summary>An act a line: <c>may-wish also/request &gt; body:lamp-office «the Office»</c>.</summary>
    internal static string Show(string text, IEnumerable<Act> acts) => string.Join(" | ", acts.Select(a =>
        (a.Modality is null ? "" : a.Modality + " ")
        + (a.Modifier is null ? "" : a.Modifier + "/")
        + a.Verb
        + (a.Addressees.Count == 0 ? "" : " > " + string.Join(", ", a.Addressees.Select(x =>
            x.Entity.Value[(x.Entity.Value.IndexOf(':') + 1)..] + (x.Of is { } of ? $"({of})" : "") + $" «{text[x.Start..x.End]}»")))));

    private static AuthorityRecord Record(string id, string name, params string[] aliases) =>
        new() { Id = EntityId.Parse(id), Name = name, Aliases = aliases, Sources = ["test"] };
}

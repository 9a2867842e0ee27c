using KnowledgeGraph.Ingest.Extraction;
using KnowledgeGraph.Ingest.Extraction.Citations;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Ingest.Resolution;

/// <summary>From names and short forms to entities, within one document.</summary>
/// <remarks>Mutable; one a document. Rules and examples: docs/short-forms.md.</remarks>
internal sealed class NameResolver
{
    private const int MostCandidates = 12;

    private readonly Authority authority;
    private readonly ShortKeys shortKeys;
    private readonly Gazetteer gazetteer;
    private readonly Document document;
    private readonly Introductions introductions = new();
    private readonly Dictionary<(int Order, int Start), EntityId> committees = [];
    private readonly Dictionary<(int Order, int Start), EntityId> formNames = [];
    private readonly HashSet<EntityId> introduced = [];
    private (long Place, EntityId Entity)? lastStudy;
    private readonly HashSet<EntityId> states = [];

    public NameResolver(Authority authority, Gazetteer gazetteer, ShortKeys shortKeys, Document document)
    {
        this.authority = authority;
        this.gazetteer = gazetteer;
        this.shortKeys = shortKeys;
        this.document = document;
        AddOwn(document.Body);
    }

    /// <summary>Reads the whole document's names before any short form is resolved.</summary>
    public void Introduce(IReadOnlyList<TextCitations> texts)
    {
        if (document.Body == Organs.SecurityCouncil && document.Work.Kind == EntityKind.Resolution && texts.Any(t => Establishing.EstablishesCommittee(t.Text)))
        {
            introductions.AddDefined("committee", 0, EntityId.Parse($"body:sc-committee-{document.Work.Rest[(document.Work.Rest.IndexOf('/') + 1)..]}"));
        }

        foreach (var text in texts)
        {
            foreach (var citation in text.Citations)
            {
                if (citation is NameCitation { Name: { Single: { Id: { Kind: EntityKind.State } state } } })
                {
                    states.Add(state);
                }
                else if (citation is NameCitation { Name: { Single: { } record, Form: not NameForm.Short } name } && record.Id.Kind != EntityKind.State)
                {
                    Introduce(record.Id, shortKeys.Of(record), Introductions.PlaceOf(text, citation.End));
                    Introduce(record.Id, shortKeys.OfSpelling(record, name), Introductions.PlaceOf(text, citation.End));
                }
                else if (Distinctive(citation) is { } called)
                {
                    Introduce(called.Id, shortKeys.Of(called), Introductions.PlaceOf(text, citation.End));
                }
                else if (citation is ShortFormCitation or FormNameCitation && EstablishedCommittee(text, citation) is { } committee)
                {
                    committees[(text.Order, citation.Start)] = committee;
                    Introduce(committee, [NameKey.Of(text.Text[citation.Start..citation.End])], Introductions.PlaceOf(text, citation.End));
                }
            }
        }

        // Names by form: those with a complement first, since they may be what the others are short for.
        IntroduceForms(texts, hasComplement: true);
        IntroduceForms(texts, hasComplement: false);

        foreach (var text in texts)
        {
            foreach (var citation in text.Citations)
            {
                if (citation is DefinitionCitation definition && NamedBefore(text, definition) is { } entity)
                {
                    introductions.AddDefined(definition.Key, Introductions.PlaceOf(text, definition.End), entity);
                }
            }
        }
    }

    /// <summary>The record that a short form of several words belongs to alone: «Luanda Agreement»; «the Agreement» after it is that one.</summary>
    private static AuthorityRecord? Distinctive(Citation citation)
    {
        var name = citation switch { NameCitation named => named.Name, ShortFormCitation shortForm => shortForm.Name, _ => null };
        return name is { Form: NameForm.Short, Single: { Id.Kind: not EntityKind.State } only } && name.Spelling.Contains(' ', StringComparison.Ordinal) ? only : null;
    }

    /// <summary>Whether the document names an entity in full.</summary>
    public bool IsIntroduced(EntityId entity) => introduced.Contains(entity);

    /// <summary>Resolves a name, a name by form or a short form; false when it is no mention at all.</summary>
    public bool TryResolve(TextCitations text, Citation citation, out EntityId? entity, out IReadOnlyList<EntityId> candidates)
    {
        candidates = [];
        entity = null;
        switch (citation)
        {
            case NameCitation name:
                if (name.Name is { Single: { Id: { Kind: EntityKind.Publication } publication } } && name.Name.Spelling.Contains("tudy", StringComparison.Ordinal))
                {
                    lastStudy = (Introductions.PlaceOf(text, citation.Start), publication);
                }

                entity = name.Name is { Single: { } only, Form: not NameForm.Short } ? only.Id : ByDates(name);
                if (entity is null)
                {
                    entity = ShortForm(NameKey.Of(name.Name.Spelling), Introductions.PlaceOf(text, name.Start), name.Name, out candidates);
                }

                return entity is not { Value: "body:un" or "body:united-nations" };
            case FormNameCitation or ShortFormCitation when committees.TryGetValue((text.Order, citation.Start), out var committee):
                entity = committee;
                return true;
            case FormNameCitation when formNames.TryGetValue((text.Order, citation.Start), out var formed):
                entity = formed;
                return true;
            case ShortFormCitation { Key: "study" }:
                // A common noun: only just after a study was named.
                var start = Introductions.PlaceOf(text, citation.Start);
                entity = lastStudy is { } study && study.Place < start && (start >> 32) - (study.Place >> 32) <= 1 << CitationResolver.FootnoteBits ? study.Entity : null;
                return entity is not null;
            case ShortFormCitation shortForm:
                entity = ShortForm(shortForm.Key, Introductions.PlaceOf(text, shortForm.Start), shortForm.Name, out candidates);
                return entity is not null || !shortForm.OnlyIfIntroduced;
            default:
                return false;
        }
    }

    /// <summary>The body that a span names, in full or by a short form; null when none is known.</summary>
    public EntityId? Body(TextCitations text, int start, int end)
    {
        var span = text.Text[start..end];
        foreach (var match in gazetteer.FindAll(span))
        {
            if (match.Depth == 0 && match.Name.Form is NameForm.Name or NameForm.Acronym && match.Name.Single is { Id.Kind: EntityKind.Body } record)
            {
                return record.Id;
            }
        }

        return ShortForm(NameKey.Of(span), Introductions.PlaceOf(text, start), null, out _) is { Kind: EntityKind.Body } body ? body : null;
    }

    private EntityId? ShortForm(string key, long place, GazetteerName? shared, out IReadOnlyList<EntityId> candidates)
    {
        if (introductions.Resolve(key, place, out candidates) is { } entity)
        {
            return entity;
        }

        if (candidates.Count > 0)
        {
            return null;
        }

        EntityId? usual = key switch
        {
            "charter" => Organs.Charter,
            "secretariat" => Organs.Secretariat,
            "assembly" => Organs.GeneralAssembly,
            _ => null,
        };
        if (usual is null && shared is { Words: >= 2, Single: { Parent: { } parent } own } && document.Body is { } body
            && (parent == body || (authority.TryFind(parent, out var above) && above.Parent == body)))
        {
            // «the Special Commission» in a text of the organ whose it is, when there is only one.
            usual = own.Id;
        }

        if (usual is null && shared is not null)
        {
            // A short form of several words is distinctive; «Register» or «Fund» alone is anybody's.
            usual = shared is { Single: { } only } && shared.Spelling.Contains(' ', StringComparison.Ordinal) ? only.Id : ByStates(shared);
        }

        if (usual is null && shared is not null)
        {
            candidates = [.. shared.Records.Select(r => r.Id).Take(MostCandidates)];
        }

        return usual;
    }

    /// <summary>The only record that is named after the most States of those that the document names: which armistice commission, which tribunal.</summary>
    private EntityId? ByStates(GazetteerName shared)
    {
        const int MostRecords = 8;
        if (shared.Records.Count > MostRecords || states.Count == 0 || shared.Records[0].Id.Kind == EntityKind.State)
        {
            return null;
        }

        EntityId? best = null;
        var most = 0;
        foreach (var record in shared.Records)
        {
            var count = gazetteer.FindAll(record.Name).Count(m => m.Name.Single is { } state && states.Contains(state.Id));
            best = count > most ? record.Id : count == most ? null : best;
            most = Math.Max(most, count);
        }

        return best;
    }

    private static EntityId? ByDates(NameCitation name)
    {
        if (name.Held is { } held)
        {
            foreach (var record in name.Name.Records)
            {
                if (record.Date == held.First && (record.EndDate is null || record.EndDate == held.Last))
                {
                    return record.Id;
                }
            }
        }

        return null;
    }

    private void AddOwn(EntityId? body)
    {
        if (document.Body is { } uncurated && !authority.TryFind(uncurated, out _))
        {
            // A body that no record covers is known by what it calls itself.
            foreach (var key in shortKeys.Of(uncurated.Rest.ToString().Replace('-', ' ')))
            {
                introductions.AddOwn(key, uncurated);
            }
        }

        for (var depth = 0; depth < 4 && body is { } id && authority.TryFind(id, out var record); depth++)
        {
            foreach (var key in shortKeys.Of(record))
            {
                introductions.AddOwn(key, id);
            }

            foreach (var match in gazetteer.FindAll(record.Name))
            {
                if (match.Name is { Form: NameForm.Name, Single: { Id.Kind: EntityKind.Instrument } instrument })
                {
                    foreach (var key in shortKeys.Of(instrument))
                    {
                        introductions.AddOwn(key, instrument.Id);
                    }
                }
            }

            body = record.Parent;
        }
    }

    private void IntroduceForms(IReadOnlyList<TextCitations> texts, bool hasComplement)
    {
        foreach (var text in texts)
        {
            foreach (var citation in text.Citations)
            {
                if (citation is not FormNameCitation form || form.HasComplement != hasComplement || committees.ContainsKey((text.Order, form.Start)))
                {
                    continue;
                }

                // «the Verification Mission» of a longer name is that one's short form.
                var key = NameKey.Of(text.Text[form.Start..form.End]);
                if (introductions.Resolve(key, Introductions.PlaceOf(text, form.Start), out _) is { } longer)
                {
                    formNames[(text.Order, form.Start)] = longer;
                }
                else
                {
                    IntroduceForm(text, form);
                }
            }
        }
    }

    private void IntroduceForm(TextCitations text, FormNameCitation form)
    {
        var name = text.Text[form.Start..form.End];
        if (Slug.Entity(form.Kind, name) is { } entity)
        {
            entity = document.Body is { } own && own.Rest.SequenceEqual(entity.Rest) ? own : authority.Current(entity);
            formNames[(text.Order, form.Start)] = entity;
            Introduce(entity, shortKeys.Of(name), Introductions.PlaceOf(text, form.End));
        }
    }

    private void Introduce(EntityId entity, IReadOnlyList<string> keys, long place)
    {
        introduced.Add(entity);
        foreach (var key in keys)
        {
            introductions.AddNamed(key, place, entity);
        }
    }

    /// <summary>«the Committee established pursuant to resolution 1267 (1999)»: named by the resolution.</summary>
    private EntityId? EstablishedCommittee(TextCitations text, Citation head)
    {
        var span = text.Text.AsSpan(head.Start, head.End - head.Start);
        if (span is "Commission" && text.Text.AsSpan(0, head.Start).EndsWith("Security Council ", StringComparison.Ordinal))
        {
            return EstablishedCommission(text, head);
        }

        if (!span.EndsWith("Committee", StringComparison.Ordinal) || span.EndsWith("-Committee", StringComparison.Ordinal))
        {
            return null;
        }

        foreach (var citation in text.Citations)
        {
            if (citation is AdoptedTextCitation { Form: NumberForm.YearInBrackets } adopted && adopted.Start > head.End && Establishing.Joins(text.Text.AsSpan(head.End, adopted.Start - head.End)))
            {
                return EntityId.Parse($"body:sc-committee-{adopted.Number}");
            }

            if (citation.Start > head.End + Establishing.LongestJoint)
            {
                break;
            }
        }

        var before = text.Text.AsSpan(0, head.Start).TrimEnd();
        var digits = before.Length;
        while (digits > 0 && char.IsAsciiDigit(before[digits - 1]))
        {
            digits--;
        }

        return before.Length - digits is 3 or 4 && before[digits] != '0' && !before[..digits].TrimEnd().EndsWith("of", StringComparison.Ordinal)
            && (document.Body == Organs.SecurityCouncil || before.Length - digits == 4) && before.Length < head.Start
            ? EntityId.Parse($"body:sc-committee-{before[digits..]}")
            : null;
    }

    /// <summary>«Security Council Commission established under resolution 446 (1979)»: all that is its name.</summary>
    private static EntityId? EstablishedCommission(TextCitations text, Citation head)
    {
        foreach (var citation in text.Citations)
        {
            if (citation is AdoptedTextCitation { Form: NumberForm.YearInBrackets } adopted && adopted.Start > head.End && Establishing.Joins(text.Text.AsSpan(head.End, adopted.Start - head.End)))
            {
                return Slug.Entity(EntityKind.Body, text.Text[(head.Start - "Security Council ".Length)..adopted.End]);
            }
        }

        return null;
    }

    private EntityId? NamedBefore(TextCitations text, DefinitionCitation definition)
    {
        EntityId? best = null;
        var start = int.MaxValue;
        foreach (var citation in text.Citations)
        {
            if (citation.Start >= definition.Before)
            {
                break;
            }

            if (citation.End <= definition.Before && text.Text.AsSpan(citation.End, definition.Before - citation.End).Trim(" \u00A0\n\"”’,").IsEmpty)
            {
                EntityId? entity = null;
                if (citation is NameCitation or FormNameCitation && TryResolve(text, citation, out entity, out _) && entity is not null && citation.Start < start && entity.Value.Kind != EntityKind.State)
                {
                    best = entity;
                    start = citation.Start;
                }
                else if (citation is AdoptedTextCitation adopted && start == int.MaxValue && committees.ContainsValue(EntityId.Parse($"body:sc-committee-{adopted.Number.Replace('/', '-')}")))
                {
                    best = EntityId.Parse($"body:sc-committee-{adopted.Number}");
                }
            }
        }

        return best;
    }
}

import { allCitations, allDocuments, allEntities, connection, findDocument, findEntity, hit, named, paragraphs } from './store.ts';

type Fields = Record<string, unknown>;
interface Filter { kind?: string[]; verb?: string[]; documentKind?: string[]; mentions?: { all?: string[] } }

function fits(one: Fields, where: Filter | undefined): boolean {
  const document = (one.document as () => Fields)();
  return (
    (!where?.kind || where.kind.includes(one.kind as string)) &&
    (!where?.documentKind || where.documentKind.includes(document.kind as string)) &&
    (!where?.verb || (one.acts as { verb: string }[]).some((act) => where.verb!.includes(act.verb))) &&
    (!where?.mentions?.all || where.mentions.all.every((id) => named(id).includes(one)))
  );
}

function counted(values: string[]): { value: string; name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, name: (findEntity(value)?.name as string) ?? value, count })).sort((a, b) => b.count - a.count);
}

function search({ text, where, ...page }: { text?: string; where?: Filter; first?: number; after?: string }): Fields {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter((word) => word && !word.includes(':'));
  const found = paragraphs.filter((one) => fits(one, where) && words.every((word) => (one.text as string).toLowerCase().includes(word.replace(/[^\w]/g, '').slice(0, 6))));
  const documents = found.map((one) => (one.document as () => Fields)());
  return {
    ...connection(found.map((one) => hit(one, words)), page),
    didYouMean: text === 'fireams' ? 'firearms' : null,
    ignored: (text ?? '').includes(':(') ? [':('] : [],
    mostExcluding: found.length === 0 ? (words.at(-1) ?? null) : null,
    facets: {
      documentKind: counted(documents.map((one) => one.kind as string)),
      body: counted(documents.map((one) => ((one.body as () => Fields)().id as string))),
      year: counted(documents.map((one) => (one.date as string).slice(0, 4))),
      paragraphKind: counted(found.map((one) => one.kind as string)),
      verb: counted(found.flatMap((one) => (one.acts as { verb: string }[]).map((act) => act.verb))),
      addressee: counted(found.flatMap((one) => (one.acts as { addressees: { entity: () => Fields }[] }[]).flatMap((act) => act.addressees.map((to) => to.entity().id as string)))),
      entity: counted(found.flatMap((one) => (one.mentions as { of: string }[]).map((mention) => mention.of))),
    },
  };
}

const nodeOf = (id: string) => findEntity(id) ?? findDocument(id) ?? paragraphs.find((one) => one.id === id) ?? allCitations().find((one) => one.id === id) ?? null;

/** The root value that the schema is executed with. */
export const root = {
  node: ({ id }: { id: string }) => nodeOf(id),
  nodes: ({ ids }: { ids: string[] }) => ids.map(nodeOf),
  document: ({ id }: { id: string }) => findDocument(id),
  documents: ({ where, ...page }: { where?: { kind?: string[] } }) => connection(allDocuments().filter((one) => !where?.kind || where.kind.includes(one.kind as string)), page),
  entity: ({ id }: { id: string }) => findEntity(id),
  entities: ({ where, ...page }: { where?: { kind?: string[] } }) => connection(allEntities().filter((one) => !where?.kind || where.kind.includes(one.kind as string)), page),
  search,
  suggest: ({ prefix }: { prefix: string }) =>
    allEntities()
      .filter((one) => [one.name, ...(one.aliases as string[])].some((name) => (name as string).toLowerCase().includes(prefix.toLowerCase())))
      .map((one) => ({ label: one.name, entity: one, query: null })),
  precedents: ({ text, ...page }: { text: string }) => {
    const words = text.split(' ');
    const shown = paragraphs.slice(1, 4).map((one) => ({ paragraph: one, similarity: 0.8, strength: 'NEAR', diff: [{ op: 'EQUAL', text: `${words.slice(0, 2).join(' ')} ` }, { op: 'DELETE', text: 'the older words ' }, { op: 'INSERT', text: words.slice(2).join(' ') }] }));
    return connection(shown, page);
  },
  checkReferences: ({ text }: { text: string }) => {
    const at = text.search(/article \d+/);
    const end = at < 0 ? 0 : at + /article \d+/.exec(text)![0].length;
    return { mentions: [], findings: at < 0 ? [] : [{ severity: 'ERROR', code: 'NO_SUCH_ARTICLE', message: `«${text.slice(at, end)}» is past the last article of the Firearms Protocol (21).`, start: at, end, suggestions: [findEntity('art:firearms-protocol/8')] }] };
  },
  neighbourhood: ({ ids }: { ids: string[] }) => {
    const relations = allCitations().filter((one) => ids.includes((one.to as Fields).id as string) || ids.includes((one.from as Fields).id as string) || ids.some((id) => named(id).some((p) => (p.id as string).startsWith(`${(one.from as Fields).id as string}~`))));
    const nodes = new Map<unknown, unknown>(ids.map((id) => [id, nodeOf(id)]));
    for (const one of relations) for (const end of [one.from, one.to] as Fields[]) nodes.set(end.id, end);
    return { nodes: [...nodes.values()].filter(Boolean), relations, truncated: false };
  },
  paths: ({ from, to }: { from: string; to: string }) => {
    const first = allCitations().find((one) => (one.to as Fields).id === from);
    const second = allCitations().find((one) => (one.to as Fields).id === to && (one.from as Fields).id === (first?.from as Fields | undefined)?.id);
    return first && second ? [{ length: 2, entities: [nodeOf(from), first.from, nodeOf(to)], relations: [first, second] }] : [];
  },
  statistics: () => ({ documents: allDocuments().length, paragraphs: paragraphs.length, entities: counted(allEntities().map((one) => one.kind as string)).map((one) => ({ kind: one.value, count: one.count })), relations: [{ type: 'CITES', count: allCitations().length }], unresolvedMentions: 1, updatedAt: null }),
  removeDocument: () => ({ removed: true }),
};

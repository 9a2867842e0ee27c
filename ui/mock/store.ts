import { documents, entities, type DocumentText, type ParagraphText } from './data.ts';

// The data in the shape that the schema's default resolvers read: fields as values or as functions.

type Fields = Record<string, unknown>;
const entityById = new Map<string, Fields>();
const documentById = new Map<string, Fields>();
export const paragraphs: Fields[] = [];

/** «[id|words]» cut out of a text: the bare words, and what they name where. */
export function unmark(marked: string): { text: string; spans: { id: string; start: number; end: number }[] } {
  let text = '';
  const open: { id: string; start: number }[] = [];
  const spans: { id: string; start: number; end: number }[] = [];
  for (const token of marked.split(/(\[[^|[\]]+\||\])/)) {
    if (token === ']') spans.push({ ...open.pop()!, end: text.length });
    else if (/^\[.+\|$/.test(token)) open.push({ id: token.slice(1, -1), start: text.length });
    else text += token;
  }
  return { text, spans };
}

export function connection(all: unknown[], { first = 20, after }: { first?: number; after?: string | null }): Fields {
  const start = after ? Number(after) : 0;
  const nodes = all.slice(start, start + first);
  return {
    totalCount: all.length,
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: String(start + index + 1) })),
    pageInfo: { hasNextPage: start + first < all.length, hasPreviousPage: start > 0, startCursor: String(start), endCursor: String(start + nodes.length) },
  };
}

const mentionsOf = (spans: ReturnType<typeof unmark>['spans'], text: string, footnote: string | null) =>
  spans.map((span) => ({
    text: text.slice(span.start, span.end), start: span.start, end: span.end, footnote,
    entity: () => entityById.get(span.id) ?? null, candidates: () => (span.id === '?' ? [entityById.get('ins:untoc')] : []), of: span.id,
  }));

function paragraph(source: ParagraphText, owner: DocumentText, position: number): Fields {
  const id = `${owner.id}~${source.path}`;
  const { text, spans } = unmark(source.text);
  const note = source.footnote && unmark(source.footnote[1]);
  const noteId = `${id}~fn`;
  const noteMentions = note ? mentionsOf(note.spans, note.text, noteId) : [];
  const [verb, strength, addressee] = source.act ?? [];
  return {
    __typename: 'Paragraph', id, kind: source.kind, label: source.label ?? null, position, page: 1, section: source.section ?? [], text,
    document: () => documentById.get(owner.id), parent: source.parent ? { id: `${owner.id}~${source.parent}` } : null,
    mentions: [...mentionsOf(spans, text, null), ...noteMentions],
    footnotes: note ? [{ id: noteId, mark: source.footnote![0], text: note.text, mentions: noteMentions }] : [],
    acts: verb ? [{ verb, modifier: null, modality: null, strength, start: 0, end: text.length, addressees: addressee ? [{ entity: () => entityById.get(addressee), of: null, start: 0, end: 0 }] : [] }] : [],
    citation: `${owner.symbol ?? `resolution ${owner.number} of the Conference on Harbour Security`}, para. ${source.label ?? source.path}`,
    entity: null, items: [], previous: null, next: null, precedents: [], reuses: [],
  };
}

export const named = (id: string) => paragraphs.filter((one) => (one.mentions as { of: string }[]).some((mention) => mention.of === id));

export const hit = (one: Fields, words: string[]): Fields => {
  const text = one.text as string;
  const highlights = words.flatMap((word) => [...text.matchAll(new RegExp(`\\b${word.replace(/[^\w]/g, '')}\\w*`, 'gi'))].map((m) => ({ start: m.index, end: m.index + m[0].length })));
  return { paragraph: one, score: 1, snippet: { text, highlights }, explanation: `matches ${words.join(', ')}` };
};

export function relation(type: string, from: Fields, to: Fields, verb: string | null, places: Fields[]): Fields {
  return {
    __typename: 'Relation', id: `${type}|${String(from.id)}|${String(to.id)}`, type, from, to, verb, similarity: null, fromAuthority: places.length === 0, evidenceCount: places.length,
    evidence: ({ first = 3 }) => places.slice(0, first).map((one) => {
      const mention = (one.mentions as { of: string; start: number; end: number; footnote: string | null; text: string }[]).find((m) => m.of === to.id);
      return { paragraph: one, footnote: null, start: mention?.footnote ? 0 : (mention?.start ?? 0), end: mention?.footnote ? 5 : (mention?.end ?? 5), text: mention?.text ?? '' };
    }),
  };
}

/** What each document cites, one relation for each entity. */
export const cites = (documentId: string) =>
  [...entityById.values()]
    .filter((entity) => !['BODY', 'ACTOR', 'STATE'].includes(entity.kind as string))
    .map((entity) => ({ entity, places: named(entity.id as string).filter((one) => (one.id as string).startsWith(`${documentId}~`)) }))
    .filter((one) => one.places.length > 0)
    .map(({ entity, places }) => relation('CITES', documentById.get(documentId)!, entity, 'bear-in-mind', places));

export const allCitations = () => documents.flatMap((one) => cites(one.id));

for (const entity of entities) {
  entityById.set(entity.id, {
    __typename: 'Entity', aliases: [], curated: false, sameAs: [], formerIds: [], date: null, ...entity,
    sources: entity.curated ? ['United Nations Treaty Collection'] : [],
    parent: () => entityById.get(entity.parent ?? '') ?? null,
    documents: () => documents.filter((one) => one.work === entity.id).map((one) => documentById.get(one.id)),
    children: (page: object) => connection(entities.filter((one) => one.parent === entity.id).map((one) => entityById.get(one.id)), page),
    mentionCount: () => named(entity.id).length,
    documentCount: () => new Set(named(entity.id).map((one) => (one.id as string).split('~')[0])).size,
    mentions: (page: object) => connection(named(entity.id).map((one) => hit(one, [])), page),
    relations: (page: object) => connection(allCitations().filter((one) => (one.to as Fields).id === entity.id), page),
    coMentioned: () => entities.filter((one) => one.id !== entity.id).map((one) => ({ entity: entityById.get(one.id), paragraphs: named(entity.id).filter((p) => named(one.id).includes(p)).length })).filter((one) => one.paragraphs > 0),
    timeline: [{ year: 2014, count: 2 }, { year: 2016, count: 5 }, { year: 2019, count: named(entity.id).length }],
    paragraphs: [],
  });
}

for (const source of documents) {
  const own = source.paragraphs.map((one, position) => paragraph(one, source, position));
  paragraphs.push(...own);
  documentById.set(source.id, {
    __typename: 'Document', ...source, number: source.number ?? null, symbol: source.symbol ?? null, session: '3', language: 'en', hash: '0', mediaType: 'text/plain', pages: 4, warnings: source.warnings ?? [], ingestedAt: '2024-01-01T00:00:00Z',
    work: () => entityById.get(source.work), body: () => entityById.get(source.body),
    paragraphs: ({ kind, ...page }: { kind?: string[] }) => connection(own.filter((one) => !kind || kind.includes(one.kind as string)), page),
    cites: (page: object) => connection(cites(source.id), page),
    citedBy: (page: object) => connection(allCitations().filter((one) => (one.to as Fields).id === source.work), page),
    addresses: (page: object) => connection([], page),
    similar: () => documents.filter((one) => one.id !== source.id).map((one) => ({ document: documentById.get(one.id), sharedParagraphs: 3, similarity: 0.31 })),
  });
}

export const findEntity = (id: string) => entityById.get(id) ?? null;
export const findDocument = (id: string) => documentById.get(id) ?? documentById.get(`${id}@en`) ?? null;
export const allEntities = () => [...entityById.values()];
export const allDocuments = () => [...documentById.values()];

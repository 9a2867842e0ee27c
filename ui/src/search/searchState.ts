import type { ParagraphFilter, SearchOrder } from '../api/generated';
import { withQuery } from '../app/addresses';
import { allDocumentKinds, allParagraphKinds, enumValue } from '../text/words';

/** A search as its address says it. */
export interface SearchState {
  text: string;
  documentKind: string[];
  body: string[];
  from: number | null;
  to: number | null;
  paragraphKind: string[];
  verb: string[];
  addressee: string[];
  entity: string[];
  order: SearchOrder;
  after: string | null;
  /** How many hits come before this page. */
  skipped: number;
}

/** The filters that hold several values. */
export type ListFilter = 'documentKind' | 'body' | 'paragraphKind' | 'verb' | 'addressee' | 'entity';

export const listFilters: ListFilter[] = ['documentKind', 'body', 'paragraphKind', 'verb', 'addressee', 'entity'];

export const pageSize = 20;

/** Each filter's name in the address. */
const parameter: Record<ListFilter, string> = {
  documentKind: 'type',
  body: 'body',
  paragraphKind: 'part',
  verb: 'verb',
  addressee: 'addressee',
  entity: 'entity',
};

const orders: Record<string, SearchOrder> = { newest: 'DATE_DESC', oldest: 'DATE_ASC' };

function year(text: string | null): number | null {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : null;
}

/** Reads an address's parameters; what can't be a value is left out. */
export function readSearch(query: URLSearchParams): SearchState {
  const values = (filter: ListFilter) => [...new Set(query.getAll(parameter[filter]).filter((value) => value !== ''))];
  const enums = <K extends string>(filter: ListFilter, known: K[]) =>
    values(filter).map(enumValue).filter((value) => known.includes(value as K));
  const skipped = Number(query.get('skip') ?? 0);
  return {
    text: query.get('q') ?? '',
    documentKind: enums('documentKind', allDocumentKinds),
    body: values('body'),
    from: year(query.get('from')),
    to: year(query.get('to')),
    paragraphKind: enums('paragraphKind', allParagraphKinds),
    verb: values('verb'),
    addressee: values('addressee'),
    entity: values('entity'),
    order: orders[query.get('order') ?? ''] ?? 'RELEVANCE',
    after: query.get('after') || null,
    skipped: Number.isInteger(skipped) && skipped > 0 ? skipped : 0,
  };
}

export function writeSearch(state: SearchState): string {
  const kebab = (values: string[]) => values.map((value) => value.toLowerCase().replaceAll('_', '-'));
  return withQuery('/', {
    q: state.text,
    type: kebab(state.documentKind),
    body: state.body,
    from: state.from?.toString() ?? null,
    to: state.to?.toString() ?? null,
    part: kebab(state.paragraphKind),
    verb: state.verb,
    addressee: state.addressee,
    entity: state.entity,
    order: Object.entries(orders).find(([, order]) => order === state.order)?.[0] ?? null,
    after: state.after,
    skip: state.after && state.skipped ? String(state.skipped) : null,
  });
}

/** The same search with something changed, from its first page. */
export const changed = (state: SearchState, change: Partial<SearchState>): SearchState => ({
  ...state,
  after: null,
  skipped: 0,
  ...change,
});

/** One value of a filter added, or removed when it is there. */
export function toggled(state: SearchState, filter: ListFilter, value: string): SearchState {
  const values = state[filter];
  return changed(state, {
    [filter]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value],
  });
}

export const isFiltered = (state: SearchState) =>
  listFilters.some((filter) => state[filter].length > 0) || state.from !== null || state.to !== null;

export const isAsked = (state: SearchState) => state.text.trim() !== '' || isFiltered(state);

/** The filter for the server; without conditions null, since an empty list would match nothing. */
export function paragraphFilter(state: SearchState): ParagraphFilter | null {
  const filter: ParagraphFilter = {};
  if (state.documentKind.length) filter.documentKind = state.documentKind as NonNullable<ParagraphFilter['documentKind']>;
  if (state.body.length) filter.body = state.body;
  if (state.from !== null || state.to !== null) filter.year = { from: state.from, to: state.to };
  if (state.paragraphKind.length) filter.kind = state.paragraphKind as NonNullable<ParagraphFilter['kind']>;
  if (state.verb.length) filter.verb = state.verb;
  if (state.addressee.length) filter.addressee = state.addressee;
  if (state.entity.length) filter.mentions = { all: state.entity };
  return Object.keys(filter).length > 0 ? filter : null;
}

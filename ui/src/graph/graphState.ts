import type { EntityKind, RelationType } from '../api/generated';
import { withQuery } from '../app/addresses';
import { allEntityKinds, allRelationTypes, enumValue } from '../text/words';

/** What of the graph is shown, as the address says it. */
export interface GraphState {
  /** The entities in the middle. */
  of: string[];
  /** With it, chains from the first of them to this one are shown instead. */
  to: string | null;
  depth: number;
  /** Empty: all kinds. */
  kinds: EntityKind[];
  /** Empty: the usual ones. */
  types: RelationType[];
  /** The node whose facts are shown. */
  selected: string | null;
}

export const maxDepth = 3;
export const nodeLimit = 80;

/** Mentions join paragraphs to everything, so a picture with them says little; one can still choose them. */
export const usualTypes: RelationType[] = allRelationTypes.filter((type) => type !== 'MENTIONS' && type !== 'REUSES');

export function readGraph(query: URLSearchParams): GraphState {
  const depth = Number(query.get('depth') ?? 1);
  const known = <T extends string>(name: string, all: T[]) => all.filter((one) => query.getAll(name).map(enumValue).includes(one));
  return {
    of: [...new Set(query.getAll('of').filter((id) => id !== ''))],
    to: query.get('to') || null,
    depth: Number.isInteger(depth) && depth >= 1 && depth <= maxDepth ? depth : 1,
    kinds: known('kind', allEntityKinds),
    types: known('type', allRelationTypes),
    selected: query.get('node') || null,
  };
}

export function writeGraph(state: GraphState): string {
  const kebab = (values: string[]) => values.map((value) => value.toLowerCase().replaceAll('_', '-'));
  return withQuery('/graph', {
    of: state.of,
    to: state.to,
    depth: state.depth === 1 ? null : String(state.depth),
    kind: kebab(state.kinds),
    type: kebab(state.types),
    node: state.selected,
  });
}

export const toggledIn = <T>(values: T[], value: T): T[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

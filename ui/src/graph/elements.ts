import type { NeighbourhoodQuery } from '../api/generated';
import { nodeName, type NodeData } from '../parts/NodeLink';
import { cutName, shortName } from '../text/shortName';
import { relationName, verbName } from '../text/words';

export type GraphNode = NeighbourhoodQuery['neighbourhood']['nodes'][number];
type Relation = NeighbourhoodQuery['neighbourhood']['relations'][number];
type End = Relation['from'];

/** The group of kinds that a node's colour stands for; documents are one of their own. */
export function groupOf(node: NodeData): string {
  if ('name' in node) {
    if (node.kind === 'ARTICLE' || node.kind === 'PROVISION') return 'provision';
    if (node.kind === 'RESOLUTION' || node.kind === 'DECISION') return 'resolution';
    if (node.kind === 'MEETING' || node.kind === 'EVENT' || node.kind === 'BODY') return 'body';
    if (node.kind === 'STATE' || node.kind === 'ACTOR') return 'state';
    if (node.kind === 'INSTRUMENT') return 'instrument';
    if (node.kind === 'SDG') return 'sdg';
  }
  return 'other';
}

/**
 * The node that a relation's end stands at: itself, or the work of the text (or of the paragraph's text), since the
 * drawing shows works. Null when it is not drawn.
 */
export function nodeIdOf(end: End, known: ReadonlySet<string>): string | null {
  const work = 'work' in end ? end.work.id : 'document' in end ? end.document.work.id : null;
  return [end.id, work].find((id) => id !== null && known.has(id)) ?? null;
}

/** What a node is called where there is little room. */
export const labelOf = (node: GraphNode) => ('name' in node ? shortName(node) : cutName(nodeName(node)));

/** Nodes, and one edge for each pair of ends: relations between the same two share it. */
export function elementsOf(nodes: readonly GraphNode[], relations: readonly Relation[], centres: readonly string[]) {
  const known = new Set(nodes.map((node) => node.id));
  const texts = new Set(relations.flatMap((one) => [one.from, one.to]).filter((end) => 'work' in end).map((end) => nodeIdOf(end, known)));
  const edges = new Map<string, { source: string; target: string; labels: Set<string> }>();
  for (const relation of relations) {
    const source = nodeIdOf(relation.from, known);
    const target = nodeIdOf(relation.to, known);
    if (source === null || target === null || source === target) continue;
    const key = `${source}\n${target}`;
    const edge = edges.get(key) ?? { source, target, labels: new Set<string>() };
    edge.labels.add(relation.verb ? verbName(relation.verb) : relationName(relation.type));
    edges.set(key, edge);
  }
  return [
    ...nodes.map((node) => ({
      data: { id: node.id, label: labelOf(node), group: groupOf(node), shape: texts.has(node.id) ? 'rectangle' : 'ellipse', centre: centres.includes(node.id) ? 1 : 0 },
    })),
    ...[...edges].map(([key, edge]) => {
      const labels = [...edge.labels];
      return { data: { id: `edge ${key}`, source: edge.source, target: edge.target, label: labels.length > 2 ? `${labels[0]} +${labels.length - 1}` : labels.join(', ') } };
    }),
  ];
}

import type { NeighbourhoodQuery } from '../api/generated';
import { nodeName, type NodeData } from '../parts/NodeLink';
import { relationName, verbName } from '../text/words';

type Relation = NeighbourhoodQuery['neighbourhood']['relations'][number];

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

const longestLabel = 42;

/** A name short enough to stand under a node, cut at a word. */
export function shortName(name: string): string {
  if (name.length <= longestLabel) return name;
  const cut = name.lastIndexOf(' ', longestLabel);
  return `${name.slice(0, cut > longestLabel / 2 ? cut : longestLabel)}…`;
}

/** Nodes, and one edge for each pair of ends: relations between the same two share it. */
export function elementsOf(nodes: readonly NodeData[], relations: readonly Relation[], centres: readonly string[]) {
  const known = new Set(nodes.map((node) => node.id));
  const edges = new Map<string, { source: string; target: string; labels: Set<string> }>();
  for (const relation of relations) {
    const { from, to } = relation;
    if (!known.has(from.id) || !known.has(to.id) || from.id === to.id) continue;
    const key = `${from.id}\n${to.id}`;
    const edge = edges.get(key) ?? { source: from.id, target: to.id, labels: new Set<string>() };
    edge.labels.add(relation.verb ? verbName(relation.verb) : relationName(relation.type));
    edges.set(key, edge);
  }
  return [
    ...nodes.map((node) => ({
      data: { id: node.id, label: shortName(nodeName(node)), group: groupOf(node), shape: 'title' in node ? 'rectangle' : 'ellipse', centre: centres.includes(node.id) ? 1 : 0 },
    })),
    ...[...edges].map(([key, edge]) => {
      const labels = [...edge.labels];
      return { data: { id: `edge ${key}`, source: edge.source, target: edge.target, label: labels.length > 2 ? `${labels[0]} +${labels.length - 1}` : labels.join(', ') } };
    }),
  ];
}

import { useRef } from 'react';
import type { NeighbourhoodQuery } from '../api/generated';
import { plural } from '../text/words';
import { elementsOf, groupOf, type GraphNode } from './elements';
import { useCytoscape } from './useCytoscape';

interface Props {
  nodes: GraphNode[];
  relations: NeighbourhoodQuery['neighbourhood']['relations'];
  centres: string[];
  selected: string | null;
  onSelect: (id: string | null) => void;
}

/** The drawing. It is a picture to assistive technology: the list beside it holds the same. */
export function GraphPicture({ nodes, relations, centres, selected, onSelect }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const view = useCytoscape(container, elementsOf(nodes, relations, centres), selected, onSelect);
  return (
    <figure className="graph-picture">
      <div ref={container} className="graph-canvas" role="img" aria-label={`Drawing of ${plural(nodes.length, 'node')} and ${plural(relations.length, 'relation')}; the list below holds the same`} />
      <figcaption className="graph-tools">
        <button type="button" onClick={() => view.zoom(1.3)}>
          Larger
        </button>
        <button type="button" onClick={() => view.zoom(1 / 1.3)}>
          Smaller
        </button>
        <button type="button" onClick={view.fit}>
          Whole
        </button>
        <Legend nodes={nodes} />
      </figcaption>
    </figure>
  );
}

const groups: [group: string, name: string][] = [
  ['instrument', 'instruments'],
  ['provision', 'articles and provisions'],
  ['resolution', 'resolutions and decisions'],
  ['sdg', 'Goals and targets'],
  ['body', 'bodies and meetings'],
  ['state', 'States and actors'],
  ['other', 'others'],
];

/** What the colours stand for, of those that are there. */
function Legend({ nodes }: { nodes: GraphNode[] }) {
  const present = new Set(nodes.map(groupOf));
  return (
    <ul className="legend" aria-label="Colours">
      {groups
        .filter(([group]) => present.has(group))
        .map(([group, name]) => (
          <li key={group}>
            <span className={`legend-dot k-${group}`} aria-hidden="true" /> {name}
          </li>
        ))}
      <li>
        <span className="legend-dot square" aria-hidden="true" /> texts
      </li>
    </ul>
  );
}

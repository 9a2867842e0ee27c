import { useState } from 'react';
import { RelationEvidenceDocument, type NeighbourhoodQuery } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { EvidenceLine } from '../parts/Evidence';
import { NodeLink } from '../parts/NodeLink';
import { Answer } from '../parts/states';
import { labelOf, nodeIdOf, type GraphNode } from './elements';
import { count, plural, relationName, verbName } from '../text/words';

type Relation = NeighbourhoodQuery['neighbourhood']['relations'][number];

const shownAtFirst = 30;

interface Props {
  nodes: GraphNode[];
  relations: Relation[];
}

/** The same as the drawing, for the keyboard and for screen readers. */
export function RelationTable({ nodes, relations }: Props) {
  const [all, setAll] = useState(false);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = new Set(byId.keys());
  const nodeAt = (end: Relation['from']) => byId.get(nodeIdOf(end, known) ?? '');
  const shown = all ? relations : relations.slice(0, shownAtFirst);
  return (
    <section className="relation-table">
      <h2>The same as a list</h2>
      <ul className="relations">
        {shown.map((relation) => (
          <RelationRow key={relation.id} relation={relation} from={nodeAt(relation.from)} to={nodeAt(relation.to)} />
        ))}
      </ul>
      {!all && relations.length > shownAtFirst && (
        <button type="button" className="more" onClick={() => setAll(true)}>
          All {count(relations.length)}
        </button>
      )}
    </section>
  );
}

function RelationRow({ relation, from, to }: { relation: Relation; from: GraphNode | undefined; to: GraphNode | undefined }) {
  const [open, setOpen] = useState(false);
  const answer = useQuery(RelationEvidenceDocument, open ? { id: relation.id } : null);
  return (
    <li className="relation">
      <p>
        {from ? <NodeLink node={from} label={labelOf(from)} /> : relation.from.id} <span className="relation-type">{relationName(relation.type)}</span>
        {relation.verb && <span className="relation-verb"> ({verbName(relation.verb)})</span>} {to ? <NodeLink node={to} label={labelOf(to)} /> : relation.to.id}{' '}
        {relation.evidenceCount > 0 ? (
          <button type="button" className="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
            {plural(relation.evidenceCount, 'place')}
          </button>
        ) : (
          <span className="quiet">{relation.fromAuthority ? 'from the authority files' : ''}</span>
        )}
      </p>
      {open && (
        <Answer of={answer} what="evidence" level={3}>
          {({ node }) =>
            node && 'evidence' in node
              ? node.evidence.map((one) => <EvidenceLine key={`${one.paragraph.id} ${one.start} ${one.footnote?.id ?? ''}`} evidence={one} />)
              : null
          }
        </Answer>
      )}
    </li>
  );
}

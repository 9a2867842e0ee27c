import type { RelationLineFragment } from '../api/generated';
import { relationName, verbName } from '../text/words';
import { RelationEvidence } from './Evidence';
import { NodeLink } from './NodeLink';

interface Props {
  relation: RelationLineFragment;
  /** The end that the page is about, left out of the line. */
  at?: string[];
}

/** One relation as a sentence with its evidence. */
export function RelationLine({ relation, at = [] }: Props) {
  const fromHere = at.includes(relation.from.id);
  const toHere = at.includes(relation.to.id);
  return (
    <li className="relation">
      <p>
        {!fromHere && <NodeLink node={relation.from} />}{' '}
        <span className="relation-type">{relationName(relation.type)}</span>
        {relation.verb && <span className="relation-verb"> ({verbName(relation.verb)})</span>}{' '}
        {toHere ? <span className="quiet">this</span> : <NodeLink node={relation.to} />}
      </p>
      <RelationEvidence
        relationId={relation.id}
        first={relation.evidence}
        total={relation.evidenceCount}
        fromAuthority={relation.fromAuthority}
      />
    </li>
  );
}

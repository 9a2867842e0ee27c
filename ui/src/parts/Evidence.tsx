import { useState } from 'react';
import { RelationEvidenceDocument, type EvidencePlaceFragment } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { paragraphAddress } from '../app/addresses';
import { Link } from '../app/Link';
import { windowAround } from '../text/segments';
import { count } from '../text/words';
import { Highlighted } from './Highlighted';
import { Answer } from './states';

/** One place that a relation rests on: the words in their surroundings, and where they stand. */
export function EvidenceLine({ evidence }: { evidence: EvidencePlaceFragment }) {
  const { paragraph, footnote } = evidence;
  const shown = windowAround(footnote?.text ?? paragraph.text, evidence.start, evidence.end);
  return (
    <blockquote className="evidence">
      <p>
        {footnote && <span className="quiet">Footnote {footnote.mark}: </span>}
        <Highlighted text={shown.text} spans={[shown]} />
      </p>
      <footer>
        <Link href={paragraphAddress(paragraph.id)}>{paragraph.citation}</Link>
      </footer>
    </blockquote>
  );
}

interface Props {
  relationId: string;
  first: EvidencePlaceFragment[];
  total: number;
  fromAuthority: boolean;
}

/** A relation's evidence: the first place at once, the others on demand. */
export function RelationEvidence({ relationId, first, total, fromAuthority }: Props) {
  const [all, setAll] = useState(false);
  const answer = useQuery(RelationEvidenceDocument, all ? { id: relationId } : null);
  const found = answer.data?.node && 'evidence' in answer.data.node ? answer.data.node.evidence : null;
  return (
    <>
      {fromAuthority && <p className="quiet">From the authority files.</p>}
      {(found ?? first).map((evidence) => (
        <EvidenceLine key={`${evidence.paragraph.id} ${evidence.footnote?.id ?? ''} ${evidence.start}`} evidence={evidence} />
      ))}
      {all && !found && <Answer of={answer} what="evidence" level={3}>{() => null}</Answer>}
      {!all && total > first.length && (
        <button type="button" className="plain" onClick={() => setAll(true)}>
          {first.length === 0 ? `Show ${count(total)}` : `${count(total - first.length)} more`} {total - first.length === 1 ? 'place' : 'places'}
        </button>
      )}
    </>
  );
}

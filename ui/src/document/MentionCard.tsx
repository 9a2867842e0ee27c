import { useLayoutEffect, useRef } from 'react';
import { EntityCardDocument, type EntityNameFragment } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { entityAddress } from '../app/addresses';
import { Link } from '../app/Link';
import { KindMark } from '../parts/names';
import { dateText, plural } from '../text/words';

interface Props {
  id: string;
  entities: EntityNameFragment[];
  candidates: EntityNameFragment[];
}

/** What a mention stands for. */
export function MentionCard({ id, entities, candidates }: Props) {
  const card = useRef<HTMLSpanElement>(null);

  // Kept within the window: a name at a line's end would push the card out of it.
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const right = element.getBoundingClientRect().right - (document.documentElement.clientWidth - 8);
    if (right > 0) element.style.setProperty('--shift', `${-right}px`);
  }, []);

  return (
    <span className="card" id={id} ref={card} role="group" aria-label="What this names">
      {entities.map((entity, index) => (
        <CardLine key={entity.id} entity={entity} main={index === 0} />
      ))}
      {candidates.length > 0 && <span className="card-note">Not resolved; it may be:</span>}
      {candidates.map((entity) => (
        <CardLine key={entity.id} entity={entity} main={false} />
      ))}
      {entities.length === 0 && candidates.length === 0 && (
        <span className="card-note">A reference that could not be resolved.</span>
      )}
    </span>
  );
}

function CardLine({ entity, main }: { entity: EntityNameFragment; main: boolean }) {
  const { data } = useQuery(EntityCardDocument, { id: entity.id });
  const known = data?.entity;
  return (
    <span className="card-line">
      <KindMark kind={entity.kind} />{' '}
      {/* The mention itself leads to the first entity, so that one needs no further stop for Tab. */}
      <Link href={entityAddress(entity.id)} tabIndex={main ? -1 : undefined}>
        {entity.name}
      </Link>
      {known?.parent && <span className="card-note">of {known.parent.name}</span>}
      {known && (
        <span className="card-note">
          {known.date && `${dateText(known.date)} · `}
          {plural(known.mentionCount, 'mention')} in {plural(known.documentCount, 'document')}
        </span>
      )}
    </span>
  );
}

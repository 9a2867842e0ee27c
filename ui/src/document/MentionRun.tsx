import { useId } from 'react';
import type { MentionMarkFragment } from '../api/generated';
import { entityAddress } from '../app/addresses';
import { Link } from '../app/Link';
import { kindClass } from '../parts/names';
import type { Segment } from '../text/segments';
import { candidatesOf, entitiesOf } from './marks';
import { MentionCard } from './MentionCard';
import { usePopover } from './usePopover';

/** A run of text that names something: a link to the entity, explained on hover and focus. */
export function MentionRun({ part }: { part: Segment<MentionMarkFragment> }) {
  const { open, around } = usePopover();
  const id = useId();
  const entities = entitiesOf(part);
  const [main] = entities;
  const candidates = candidatesOf(part);
  const described = open ? { 'aria-describedby': id } : {};
  return (
    <span className="mention-run" {...around}>
      {main ? (
        <Link className={`mention ${kindClass(main.kind)}`} href={entityAddress(main.id)} {...described}>
          {part.text}
        </Link>
      ) : (
        <button type="button" className="mention unresolved" aria-expanded={open} {...described}>
          {part.text}
        </button>
      )}
      {open && <MentionCard id={id} entities={entities} candidates={candidates} />}
    </span>
  );
}

import { EntityChildrenDocument } from '../api/generated';
import { useConnection } from '../api/useConnection';
import { EntityLink } from '../parts/names';
import { MoreList } from '../parts/MoreList';
import { count } from '../text/words';

/** What it consists of: articles, targets, sessions. */
export function EntityParts({ id }: { id: string }) {
  const parts = useConnection(EntityChildrenDocument, { id }, (data) => data.entity?.children);
  if (parts.nodes.length === 0) return null;
  return (
    <section>
      <h2>Parts</h2>
      <MoreList of={parts} what="parts" none="" className="plain-list counted">
        {(part) => (
          <li key={part.id}>
            <EntityLink entity={part} /> <span className="facet-count">{count(part.mentionCount)}</span>
          </li>
        )}
      </MoreList>
    </section>
  );
}

import { EntityMentionsDocument } from '../api/generated';
import { useConnection } from '../api/useConnection';
import { MoreList } from '../parts/MoreList';
import { Hit } from '../search/Hit';
import { count } from '../text/words';

/** Every paragraph that names the entity. */
export function EntityEvidence({ id }: { id: string }) {
  const mentions = useConnection(EntityMentionsDocument, { id }, (data) => data.entity?.mentions);
  return (
    <section>
      <h2>
        Evidence{' '}
        {mentions.totalCount !== null && <span className="quiet">{count(mentions.totalCount)}</span>}
      </h2>
      <MoreList of={mentions} what="mentions" none="No paragraph in the store names it." ordered className="hits">
        {(hit) => <Hit key={hit.paragraph.id} hit={hit} />}
      </MoreList>
    </section>
  );
}

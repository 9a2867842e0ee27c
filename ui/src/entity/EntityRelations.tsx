import { EntityRelationsDocument, type RelationType } from '../api/generated';
import { useConnection } from '../api/useConnection';
import { entityAddress, withQuery } from '../app/addresses';
import { navigate, usePlace } from '../app/location';
import { MoreList } from '../parts/MoreList';
import { RelationLine } from '../parts/RelationLine';
import { allRelationTypes, enumValue, relationName } from '../text/words';

interface Props {
  id: string;
  /** Its texts, which stand for it in relations. */
  documents: string[];
}

/** Every mention is evidence above already; here stand the relations that say more. */
const offered: RelationType[] = allRelationTypes.filter((type) => type !== 'MENTIONS');

export function EntityRelations({ id, documents }: Props) {
  const { query } = usePlace();
  const wanted = enumValue(query.get('relation') ?? '') as RelationType;
  const type = offered.includes(wanted) ? [wanted] : offered;
  const relations = useConnection(EntityRelationsDocument, { id, type, direction: 'BOTH' as const }, (data) => data.entity?.relations);
  const choose = (value: string) => navigate(withQuery(entityAddress(id), { relation: value.toLowerCase() || null }), { replace: true });
  return (
    <section>
      <div className="section-head">
        <h2>Relations</h2>
        <label>
          Type{' '}
          <select value={type.length === 1 ? type[0] : ''} onChange={(event) => choose(event.target.value)}>
            <option value="">all</option>
            {offered.map((one) => (
              <option key={one} value={one}>
                {relationName(one)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <MoreList of={relations} what="relations" none="No relations of this type." className="relations">
        {(relation) => <RelationLine key={relation.id} relation={relation} at={[id, ...documents]} />}
      </MoreList>
    </section>
  );
}

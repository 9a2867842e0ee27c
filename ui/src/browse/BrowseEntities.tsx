import { BrowseEntitiesDocument, type EntityFilter, type EntityKind, type EntityOrder } from '../api/generated';
import { useConnection } from '../api/useConnection';
import { withQuery } from '../app/addresses';
import { navigate, usePlace } from '../app/location';
import { Page } from '../app/Page';
import { EntityLink } from '../parts/names';
import { MoreList } from '../parts/MoreList';
import { allEntityKinds, count, entityKindPlural, enumValue, plural } from '../text/words';
import { NameForm } from './NameForm';

/** Everything that is named, by kind and name. */
export function BrowseEntities() {
  const { query } = usePlace();
  const kind = allEntityKinds.find((one) => one === enumValue(query.get('kind') ?? ''));
  const order: EntityOrder = query.get('order') === 'name' ? 'NAME' : 'MENTIONS_DESC';
  const name = query.get('name') ?? '';
  const where: EntityFilter = { ...(kind ? { kind: [kind] } : {}), ...(name ? { name } : {}) };
  const entities = useConnection(BrowseEntitiesDocument, { where, orderBy: order }, (data) => data.entities);
  const go = (change: { kind?: EntityKind | ''; order?: EntityOrder; name?: string }) => {
    const next = { kind: kind ?? '', order, name, ...change };
    navigate(withQuery('/entities', { kind: next.kind.toLowerCase(), order: next.order === 'NAME' ? 'name' : null, name: next.name }));
  };
  return (
    <Page title={kind ? entityKindPlural(kind) : 'Entities'} className="browse">
      <h1>{kind ? entityKindPlural(kind) : 'Entities'}</h1>
      <div className="browse-filters">
        <NameForm label="Name contains" value={name} onSubmit={(value) => go({ name: value })} />
        <label>
          Kind{' '}
          <select value={kind ?? ''} onChange={(event) => go({ kind: event.target.value as EntityKind | '' })}>
            <option value="">all</option>
            {allEntityKinds.map((one) => (
              <option key={one} value={one}>
                {entityKindPlural(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Order{' '}
          <select value={order} onChange={(event) => go({ order: event.target.value as EntityOrder })}>
            <option value="MENTIONS_DESC">Most mentioned first</option>
            <option value="NAME">By name</option>
          </select>
        </label>
      </div>
      <p role="status" className="quiet">
        {entities.totalCount !== null && `${count(entities.totalCount)} found`}
      </p>
      <MoreList of={entities} what="entities" none="No entity fits." className="plain-list wide">
        {(entity) => (
          <li key={entity.id}>
            <EntityLink entity={entity} withKind />
            <span className="facts">
              <span>
                {plural(entity.mentionCount, 'mention')} in {plural(entity.documentCount, 'document')}
              </span>
            </span>
          </li>
        )}
      </MoreList>
    </Page>
  );
}

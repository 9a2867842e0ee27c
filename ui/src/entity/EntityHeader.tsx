import type { ReactNode } from 'react';
import { useFeatures } from '../api/features';
import type { EntityQuery } from '../api/generated';
import { graphAddress, mentionsAddress } from '../app/addresses';
import { Link } from '../app/Link';
import { EntityLink, KindMark } from '../parts/names';
import { dateText, plural } from '../text/words';
import { SourceLine } from './SourceLine';

type Shown = NonNullable<EntityQuery['entity']>;

export function EntityHeader({ entity }: { entity: Shown }) {
  const served = useFeatures();
  const aliases = entity.aliases.filter((alias) => alias !== entity.name);
  const list = (values: string[]) =>
    values.length > 0 && (
      <ul>
        {values.map((value) => (
          <li key={value}>
            <SourceLine text={value} />
          </li>
        ))}
      </ul>
    );
  const fields: [name: string, value: ReactNode][] = [
    ['Part of', entity.parent && <EntityLink entity={entity.parent} withKind />],
    ['Also called', aliases.length > 0 && aliases.join(' · ')],
    ['Date', entity.date && <time dateTime={entity.date}>{dateText(entity.date)}</time>],
    ['Identifier', <code>{entity.id}</code>],
    ['Earlier identifiers', entity.formerIds.length > 0 && entity.formerIds.join(', ')],
    ['Elsewhere', list(entity.sameAs)],
    ['Sources', list(entity.sources)],
  ];
  return (
    <header className="entity-head">
      <p className="overline">
        <KindMark kind={entity.kind} />{' '}
        {!entity.curated && <span className="chip" title="Its name comes from a document; no authority record covers it">from the documents</span>}
      </p>
      <h1>{entity.name}</h1>
      <p className="lead">
        {plural(entity.mentionCount, 'mention')} in {plural(entity.documentCount, 'document')}
      </p>
      <dl className="fields">
        {fields.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="actions">
        <Link href={mentionsAddress(entity.id)}>Search within its mentions</Link>
        {served('Query.neighbourhood') && <Link href={graphAddress(entity.id)}>Show in the graph</Link>}
      </p>
    </header>
  );
}

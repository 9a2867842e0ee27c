import { useFeatures } from '../api/features';
import { LeadingEntitiesDocument, RecentDocumentsDocument, StatisticsDocument, type EntityKind, type StatisticsQuery } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { Link } from '../app/Link';
import { DocumentFacts, DocumentLink, EntityLink } from '../parts/names';
import { Answer, Empty } from '../parts/states';
import { count, entityKindPlural, plural } from '../text/words';
import { SamplesNotice } from './SamplesNotice';

/** What the store holds, before anything is asked. */
export function Home() {
  const statistics = useQuery(StatisticsDocument, useFeatures()('Query.statistics') ? {} : null);
  return (
    <Answer of={statistics} what="statistics">
      {({ statistics: numbers }) =>
        numbers.documents === 0 ? (
          <EmptyStore />
        ) : (
          <>
            <StatisticsLine numbers={numbers} />
            <SamplesNotice />
            <div className="home-columns">
              <Recent />
              <Leading title="Most mentioned instruments" kind="INSTRUMENT" />
              <Leading title="Most mentioned bodies" kind="BODY" />
            </div>
            <Kinds numbers={numbers} />
          </>
        )
      }
    </Answer>
  );
}

type Numbers = StatisticsQuery['statistics'];

export function StatisticsLine({ numbers }: { numbers: Numbers }) {
  const entities = numbers.entities.reduce((sum, one) => sum + one.count, 0);
  const relations = numbers.relations.reduce((sum, one) => sum + one.count, 0);
  return (
    <p className="statistics">
      {plural(numbers.documents, 'document')} · {plural(numbers.paragraphs, 'paragraph')} ·{' '}
      {plural(entities, 'entity', 'entities')} · {plural(relations, 'relation')}
    </p>
  );
}

function EmptyStore() {
  return (
    <Empty>
      <h2>The store is empty</h2>
      <p>Name a folder of documents when starting the server, or add files with the command line:</p>
      <pre>
        <code>{'dotnet run --project GraphApi -- --documents FOLDER\ndotnet run --project Ingest -- add FOLDER'}</code>
      </pre>
      <p>Text, HTML, Word and PDF files are read.</p>
    </Empty>
  );
}

function Recent() {
  const answer = useQuery(RecentDocumentsDocument, {});
  return (
    <section>
      <h2>Newest documents</h2>
      <Answer of={answer} what="documents" level={3}>
        {({ documents }) => (
          <>
            <ul className="plain-list">
              {documents.nodes.map((document) => (
                <li key={document.id}>
                  <DocumentLink document={document} />
                  <DocumentFacts document={document} />
                </li>
              ))}
            </ul>
            <p>
              <Link href="/documents">All {count(documents.totalCount)} documents</Link>
            </p>
          </>
        )}
      </Answer>
    </section>
  );
}

function Leading({ title, kind }: { title: string; kind: EntityKind }) {
  const answer = useQuery(LeadingEntitiesDocument, { kind: [kind] });
  return (
    <section>
      <h2>{title}</h2>
      <Answer of={answer} what={title.toLowerCase()} level={3}>
        {({ entities }) => (
          <ul className="plain-list counted">
            {entities.nodes.map((entity) => (
              <li key={entity.id}>
                <EntityLink entity={entity} /> <span className="facet-count">{count(entity.mentionCount)}</span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}

function Kinds({ numbers }: { numbers: Numbers }) {
  return (
    <section className="kinds">
      <h2>Everything that is named</h2>
      <ul>
        {numbers.entities
          .filter((one) => one.count > 0)
          .map((one) => (
            <li key={one.kind}>
              <Link href={`/entities?kind=${one.kind.toLowerCase()}`}>{entityKindPlural(one.kind)}</Link>{' '}
              <span className="facet-count">{count(one.count)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}

import type { DocumentQuery } from '../api/generated';
import { Link } from '../app/Link';
import { graphAddress } from '../app/addresses';
import { useFeatures } from '../api/features';
import { EntityLink, Illustration } from '../parts/names';
import { dateText, documentKindName, faults, isIllustration, plural } from '../text/words';

type Shown = NonNullable<DocumentQuery['document']>;

export function DocumentHeader({ document }: { document: Shown }) {
  const served = useFeatures();
  const warnings = faults(document.warnings);
  const fields: [name: string, value: React.ReactNode][] = [
    ['Symbol', document.symbol],
    ['Number', document.number],
    ['Date', document.date && <time dateTime={document.date}>{dateText(document.date)}</time>],
    ['Body', document.body && <EntityLink entity={document.body} />],
    ['Session', document.session],
    ['Work', <EntityLink entity={document.work} />],
    ['Pages', document.pages],
    ['Language', document.language],
    ['Source', <span className="path">{document.source}</span>],
    ['Identifier', <code>{document.id}</code>],
  ];
  return (
    <header className="document-head">
      <p className="overline">
        {documentKindName(document.documentKind)} {isIllustration(document.warnings) && <Illustration />}
      </p>
      <h1>{document.title || document.symbol || document.id}</h1>
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
      {served('Query.neighbourhood') && (
        <p>
          <Link href={graphAddress(document.work.id)}>Show in the graph</Link>
        </p>
      )}
      {warnings.length > 0 && (
        <details className="warnings">
          <summary>{plural(warnings.length, 'warning')} from reading this document</summary>
          <ul>
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
    </header>
  );
}

import { searchAddress } from '../app/addresses';
import { Link } from '../app/Link';

const examples: [query: string, meaning: string][] = [
  ['marking firearms import', 'any of the words in any form (“marked”, “imported” too), best first'],
  ['"in all its aspects"', 'these words in this order, small words included'],
  ['tracing AND (import OR export)', 'both conditions; NOT works too'],
  ['+transfer -ammunition', 'with the first, without the second'],
  ['traffick*', 'words that begin so'],
  ['organised~', 'words spelt nearly so'],
  ['"brokering licence"~5', 'near one another, at most five words apart'],
  ['verb:urge to:states-parties', 'clauses that urge States parties'],
  ['mentions:ATT', 'paragraphs that name the Arms Trade Treaty in any way'],
  ['kind:operative year:2012..2018', 'operative paragraphs of these years'],
  ['title:firearms', 'in documents with the word in their title'],
  ['in:A/CONF.192/15', 'within one document'],
];

/** The query language by example; each example is a link that searches. */
export function QueryHelp() {
  return (
    <details className="query-help">
      <summary>How to ask</summary>
      <dl>
        {examples.map(([query, meaning]) => (
          <div key={query}>
            <dt>
              <Link href={searchAddress(query)}>
                <code>{query}</code>
              </Link>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        A query is never wrong: what could not be understood is left out, and said. <kbd>Ctrl</kbd>+<kbd>K</kbd> goes to
        the search box from anywhere.
      </p>
    </details>
  );
}

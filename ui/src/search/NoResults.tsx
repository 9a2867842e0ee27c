import { Link } from '../app/Link';
import { Empty } from '../parts/states';
import { changed, isFiltered, writeSearch, type SearchState } from './searchState';

/** A query without one of its parts, or null when the part does not stand in it as printed. */
export function without(text: string, part: string): string | null {
  const at = text.indexOf(part);
  if (at < 0) return null;
  const rest = `${text.slice(0, at)} ${text.slice(at + part.length)}`
    // What stood before or after the part joins nothing any more.
    .replace(/(^|\s)[+-](?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\b(AND|OR)( (?:AND|OR))+\b/g, '$1')
    .trim()
    .replace(/^(?:AND|OR) | (?:AND|OR|NOT|AND NOT)$/g, '')
    .trim();
  return rest === '' ? null : rest;
}

export function NoResults({ state, mostExcluding }: { state: SearchState; mostExcluding: string | null }) {
  const shorter = mostExcluding ? without(state.text, mostExcluding) : null;
  return (
    <Empty>
      <h2>No paragraph says this</h2>
      <ul>
        {mostExcluding && (
          <li>
            <code>{mostExcluding}</code> excludes the most.{' '}
            {shorter && <Link href={writeSearch(changed(state, { text: shorter }))}>Search without it</Link>}
          </li>
        )}
        {isFiltered(state) && state.text && (
          <li>
            <Link href={writeSearch(changed(state, { documentKind: [], body: [], from: null, to: null, paragraphKind: [], verb: [], addressee: [], entity: [] }))}>
              Search without filters
            </Link>
          </li>
        )}
        <li>Try fewer words, or the beginning of a word with a star: traffick*</li>
      </ul>
    </Empty>
  );
}

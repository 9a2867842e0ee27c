import { Link } from '../app/Link';
import { changed, writeSearch, type SearchState } from './searchState';

interface Props {
  state: SearchState;
  shown: number;
  /** The cursor of the next page; null on the last. */
  next: string | null;
}

/** Cursors go forward only: the way back is the browser's, or the first page. */
export function Pager({ state, shown, next }: Props) {
  if (!next && !state.after) return null;
  return (
    <nav className="pager" aria-label="Pages of results">
      {state.after && <Link href={writeSearch(changed(state, {}))}>First page</Link>}
      {next && (
        <Link rel="next" className="button" href={writeSearch({ ...state, after: next, skipped: state.skipped + shown })}>
          Next page
        </Link>
      )}
    </nav>
  );
}

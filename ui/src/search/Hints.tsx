import { Link } from '../app/Link';
import { changed, writeSearch, type SearchState } from './searchState';

interface Props {
  state: SearchState;
  ignored: string[];
  didYouMean: string | null;
}

/** What the server said about the query itself. */
export function Hints({ state, ignored, didYouMean }: Props) {
  if (!didYouMean && ignored.length === 0) return null;
  return (
    <div className="hints">
      {didYouMean && (
        <p>
          Did you mean <Link href={writeSearch(changed(state, { text: didYouMean }))}>{didYouMean}</Link>?
        </p>
      )}
      {ignored.length > 0 && (
        <p>
          Not understood, so left out:{' '}
          {ignored.map((part, index) => (
            <span key={index}>
              {index > 0 && ', '}
              <code>{part}</code>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

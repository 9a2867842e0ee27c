import type { ReactNode } from 'react';
import type { ConnectionState } from '../api/useConnection';
import { count } from '../text/words';
import { Empty, Failure, Loading } from './states';

interface Props<N> {
  of: ConnectionState<N>;
  what: string;
  /** Said when there is nothing. */
  none: ReactNode;
  ordered?: boolean;
  className?: string;
  children: (node: N) => ReactNode;
}

/** A list that grows on demand. Children are list items with keys. */
export function MoreList<N>({ of, what, none, ordered = false, className, children }: Props<N>) {
  const List = ordered ? 'ol' : 'ul';
  if (of.nodes.length === 0) {
    if (of.failure) return <Failure failure={of.failure} retry={of.more} level={3} />;
    return of.loading ? <Loading what={what} /> : <Empty>{none}</Empty>;
  }
  return (
    <>
      <List className={className}>{of.nodes.map(children)}</List>
      {of.failure && <Failure failure={of.failure} retry={of.more} level={3} />}
      {of.hasNext && !of.failure && (
        <button type="button" className="more" disabled={of.loading} onClick={of.more}>
          {of.loading ? 'Loading…' : 'Show more'}
          {of.totalCount !== null && <span className="quiet"> {count(of.nodes.length)} of {count(of.totalCount)}</span>}
        </button>
      )}
    </>
  );
}

import { useEffect, useState, type ReactNode } from 'react';
import type { RequestFailure } from '../api/client';
import type { QueryState } from '../api/useQuery';

/** Said only when waiting becomes noticeable. */
export function Loading({ what }: { what: string }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), 150);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="state loading" role="status" aria-busy="true">
      {shown && (
        <>
          <span className="loading-bar" aria-hidden="true" />
          Loading {what}…
        </>
      )}
    </div>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="state empty">{children}</div>;
}

const advice: Record<RequestFailure['kind'], string> = {
  offline: 'Connect to the network, then try again. What you already opened in this visit still works.',
  unreachable: 'It may be restarting. Check that it is running, then try again.',
  server: 'The fault is the server’s, not yours. Try again; if it stays, look at the server’s log.',
  refused: 'The server wants a key for this.',
  query: 'The server did not accept this request.',
};

const headings: Record<RequestFailure['kind'], string> = {
  offline: 'You are offline',
  unreachable: 'The server can’t be reached',
  server: 'The server failed',
  refused: 'Not allowed',
  query: 'That did not work',
};

export function Failure({ failure, retry, level = 2 }: { failure: RequestFailure; retry?: () => void; level?: 1 | 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <div className="state failure" role="alert">
      <Heading>{headings[failure.kind]}</Heading>
      <p>{failure.message}</p>
      <p>{advice[failure.kind]}</p>
      {failure.code && <p className="quiet">Code: {failure.code}</p>}
      {retry && (
        <button type="button" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

interface AnswerProps<R> {
  of: QueryState<R>;
  what: string;
  level?: 1 | 2 | 3;
  children: (data: R) => ReactNode;
}

/** A query's answer, or why there is none yet. */
export function Answer<R>({ of, what, level = 2, children }: AnswerProps<R>) {
  if (of.failure) return <Failure failure={of.failure} retry={of.retry} level={level} />;
  if (of.data === null) return of.loading ? <Loading what={what} /> : null;
  return <>{children(of.data)}</>;
}

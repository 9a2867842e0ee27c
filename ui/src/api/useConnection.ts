import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TypedDocumentString } from './generated';
import { ask, keyOf, known } from './answers';
import { asFailure, type RequestFailure } from './client';

export interface Connection<N> {
  totalCount?: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: N[];
}

export interface ConnectionState<N> {
  nodes: N[];
  totalCount: number | null;
  hasNext: boolean;
  loading: boolean;
  failure: RequestFailure | null;
  /** Asks for the next page, or again for one that failed. */
  more: () => void;
}

interface Held<N> {
  key: string;
  nodes: N[];
  totalCount: number | null;
  cursor: string | null;
  hasNext: boolean;
  failure: RequestFailure | null;
}

const nothing = <N>(key: string): Held<N> => ({ key, nodes: [], totalCount: null, cursor: null, hasNext: true, failure: null });

function withPage<N>(held: Held<N>, page: Connection<N> | null | undefined): Held<N> {
  return {
    key: held.key,
    nodes: [...held.nodes, ...(page?.nodes ?? [])],
    totalCount: page?.totalCount ?? held.totalCount,
    cursor: page?.pageInfo.endCursor ?? null,
    hasNext: page?.pageInfo.hasNextPage ?? false,
    failure: null,
  };
}

/** A connection read page by page, the first at once; null variables ask nothing. */
export function useConnection<R, V, N>(
  operation: TypedDocumentString<R, V>,
  variables: Omit<NoInfer<V>, 'after'> | null,
  select: (data: R) => Connection<N> | null | undefined,
): ConnectionState<N> {
  const key = variables === null ? null : keyOf(operation, variables as unknown as V);
  const [held, setHeld] = useState<Held<N> | null>(null);
  const [loading, setLoading] = useState(false);
  const running = useRef<AbortController | null>(null);

  // The pages read before in this visit are there at once, so that «back» finds its place.
  const remembered = useMemo(() => {
    if (key === null) return null;
    let found: Held<N> | null = null;
    for (let cursor: string | null = null, more = true; more; ) {
      const data: R | undefined = known<R>(keyOf(operation, { ...variables, after: cursor } as unknown as V));
      if (data === undefined) break;
      found = withPage<N>(found ?? nothing(key), select(data));
      cursor = found.cursor;
      more = found.hasNext && cursor !== null;
    }
    return found;
    // The key stands for operation and variables.
  }, [key]);
  const mine = key === null ? null : held?.key === key ? held : remembered;

  const read = useCallback(
    async (before: Held<N> | null) => {
      if (key === null) return;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setLoading(true);
      const start = before ?? nothing<N>(key);
      try {
        const data = await ask(operation, { ...variables, after: start.cursor } as unknown as V, controller.signal);
        if (controller.signal.aborted) return;
        setHeld(withPage(start, select(data)));
      } catch (error) {
        if (controller.signal.aborted) return;
        setHeld({ ...start, failure: asFailure(error) });
      }
      setLoading(false);
    },
    // The key stands for operation and variables.
    [key],
  );

  useEffect(() => {
    if (remembered) setLoading(false);
    else void read(null);
    return () => running.current?.abort();
  }, [read, remembered]);

  const more = useCallback(() => {
    if (mine && !loading && (mine.hasNext || mine.failure)) void read(mine);
  }, [mine, loading, read]);

  return {
    nodes: mine?.nodes ?? [],
    totalCount: mine?.totalCount ?? null,
    hasNext: mine?.hasNext ?? false,
    loading: key !== null && (loading || mine === null),
    failure: mine?.failure ?? null,
    more,
  };
}

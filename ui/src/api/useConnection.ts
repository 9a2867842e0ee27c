import { useCallback, useEffect, useRef, useState } from 'react';
import type { TypedDocumentString } from './generated';
import { ask, keyOf } from './answers';
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
  const mine = key !== null && held?.key === key ? held : null;

  const read = useCallback(
    async (before: Held<N> | null) => {
      if (key === null) return;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      setLoading(true);
      const start = before ?? { key, nodes: [], totalCount: null, cursor: null, hasNext: true, failure: null };
      try {
        const data = await ask(operation, { ...variables, after: start.cursor } as unknown as V, controller.signal);
        if (controller.signal.aborted) return;
        const page = select(data);
        setHeld({
          key,
          nodes: [...start.nodes, ...(page?.nodes ?? [])],
          totalCount: page?.totalCount ?? start.totalCount,
          cursor: page?.pageInfo.endCursor ?? null,
          hasNext: page?.pageInfo.hasNextPage ?? false,
          failure: null,
        });
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
    void read(null);
    return () => running.current?.abort();
  }, [read]);

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

import { useCallback, useEffect, useState } from 'react';
import type { TypedDocumentString } from './generated';
import { ask, keyOf, known } from './answers';
import { asFailure, type RequestFailure } from './client';

export interface QueryState<R> {
  data: R | null;
  failure: RequestFailure | null;
  loading: boolean;
  /** Asks again. */
  retry: () => void;
}

interface Settled {
  key: string;
  data: unknown;
  failure: RequestFailure | null;
}

/** One operation's answer; null variables ask nothing. */
export function useQuery<R, V>(operation: TypedDocumentString<R, V>, variables: V | null): QueryState<R> {
  const key = variables === null ? null : keyOf(operation, variables);
  const [settled, setSettled] = useState<Settled | null>(null);
  const [attempt, setAttempt] = useState(0);

  // The key stands for operation and variables, which are new objects at every render.
  useEffect(() => {
    if (key === null || variables === null || known(key) !== undefined) return;
    const controller = new AbortController();
    ask(operation, variables, controller.signal).then(
      (data) => setSettled({ key, data, failure: null }),
      (error: unknown) => {
        if (!controller.signal.aborted) setSettled({ key, data: null, failure: asFailure(error) });
      },
    );
    return () => controller.abort();
  }, [key, attempt]);

  const retry = useCallback(() => {
    setSettled(null);
    setAttempt((n) => n + 1);
  }, []);

  if (key === null) return { data: null, failure: null, loading: false, retry };
  const mine = settled?.key === key ? settled : null;
  const data = known<R>(key) ?? (mine?.data as R | undefined) ?? null;
  return { data, failure: data ? null : (mine?.failure ?? null), loading: data === null && !mine?.failure, retry };
}

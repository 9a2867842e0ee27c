import { useEffect, useRef } from 'react';
import type { ConnectionState } from '../api/useConnection';
import { paragraphPath } from '../app/addresses';
import { usePlace } from '../app/location';

/**
 * The paragraph that the address's fragment names (…#16): loads on until it is there, then brings it into view
 * and gives it the focus.
 */
export function useParagraphTarget(paragraphs: ConnectionState<{ id: string }>) {
  const { hash } = usePlace();
  const id = paragraphs.nodes.find((one) => paragraphPath(one.id) === hash)?.id ?? null;
  const { hasNext, loading, failure, more } = paragraphs;
  const reached = useRef<string | null>(null);

  useEffect(() => {
    if (hash === '') return;
    if (id === null) {
      if (hasNext && !loading && !failure) more();
      return;
    }
    if (reached.current === id) return;
    reached.current = id;
    const element = document.getElementById(hash);
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }, [hash, id, hasNext, loading, failure, more]);

  useEffect(() => {
    reached.current = null;
  }, [hash]);

  const missing = hash !== '' && id === null && !hasNext && !loading && !failure ? hash : null;
  return { id, missing };
}

import { useState } from 'react';
import { useFeatures } from '../api/features';
import { ExplanationsDocument, type ExplanationsQueryVariables } from '../api/generated';
import { useQuery } from '../api/useQuery';

export interface Explanation {
  wanted: boolean;
  /** Null while it is being asked for. */
  text: string | null;
  ask: () => void;
}

/** Why hits are hits: asked of the server with the first «why», for the whole page of results at once. */
export function useExplanations(search: ExplanationsQueryVariables): { of: (paragraphId: string) => Explanation | null } {
  const served = useFeatures()('SearchHit.explanation');
  const key = JSON.stringify(search);
  const [opened, setOpened] = useState<{ key: string; ids: string[] }>({ key, ids: [] });
  const ids = opened.key === key ? opened.ids : [];
  const { data, failure } = useQuery(ExplanationsDocument, ids.length > 0 ? search : null);

  const of = (id: string): Explanation | null => {
    if (!served) return null;
    const hit = data?.search.nodes.find((node) => node.paragraph.id === id);
    return {
      wanted: ids.includes(id),
      text: hit?.explanation ?? failure?.message ?? null,
      ask: () => setOpened({ key, ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id] }),
    };
  };
  return { of };
}

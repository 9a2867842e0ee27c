import { useEffect, useState } from 'react';
import { request } from '../api/client';
import { useFeatures } from '../api/features';
import { SuggestionsDocument, type SuggestionsQuery } from '../api/generated';

export type Suggestion = SuggestionsQuery['suggest'][number];

const none: Suggestion[] = [];
const pauseMilliseconds = 120;

/** Suggestions for what is being typed; none while nothing is, or when the server fails. */
export function useSuggestions(typed: string, active: boolean): Suggestion[] {
  const [answer, setAnswer] = useState<{ prefix: string; suggestions: Suggestion[] } | null>(null);
  const served = useFeatures()('Query.suggest');
  const prefix = typed.trim();
  const wanted = served && active && prefix.length >= 2;

  useEffect(() => {
    if (!wanted) return;
    const controller = new AbortController();
    const timer = window.setTimeout(() => {
      request(SuggestionsDocument, { prefix }, controller.signal).then(
        (data) => setAnswer({ prefix, suggestions: data.suggest }),
        () => setAnswer(null),
      );
    }, pauseMilliseconds);
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, [prefix, wanted]);

  // While a longer prefix is under way, the shorter one's answers stay, so that the list doesn't flicker.
  return wanted && answer && prefix.startsWith(answer.prefix) ? answer.suggestions : none;
}

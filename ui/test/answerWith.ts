import { vi } from 'vitest';

export interface Asked {
  query: string;
  variables: Record<string, unknown>;
}

/** Answers every operation by its name, as the server would; gives what was asked. */
export function answerWith(answers: Record<string, unknown | ((asked: Asked) => unknown)>): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const body = JSON.parse(String(init.body)) as Asked;
    asked.push(body);
    const name = /(?:query|mutation) (\w+)/.exec(body.query)?.[1] ?? '';
    const answer = answers[name];
    if (answer === undefined) return new Response(JSON.stringify({ errors: [{ message: `no answer for ${name}` }] }));
    const data: unknown = typeof answer === 'function' ? (answer as (asked: Asked) => unknown)(body) : answer;
    return new Response(JSON.stringify({ data }));
  });
  return asked;
}

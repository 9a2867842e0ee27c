import type { TypedDocumentString } from './generated';
import { request } from './client';

/** Answers of this visit, so that «back» shows at once what was there; the oldest goes first. */
const answers = new Map<string, unknown>();
const limit = 120;

export const keyOf = <R, V>(operation: TypedDocumentString<R, V>, variables: V) =>
  operation.toString() + JSON.stringify(variables);

/** The answer that is at hand, or undefined. */
export const known = <R>(key: string) => answers.get(key) as R | undefined;

/** The answer at hand, or the server's; only good answers are kept. */
export async function ask<R, V>(operation: TypedDocumentString<R, V>, variables: V, signal?: AbortSignal): Promise<R> {
  const key = keyOf(operation, variables);
  if (answers.has(key)) return answers.get(key) as R;
  const answer = await request(operation, variables, signal);
  answers.set(key, answer);
  for (const oldest of answers.keys()) {
    if (answers.size <= limit) break;
    answers.delete(oldest);
  }
  return answer;
}

/** Forgets every answer: after something was changed on the server, and between tests. */
export const forgetAnswers = () => answers.clear();

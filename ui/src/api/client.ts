import type { TypedDocumentString } from './generated';

/** Why there is no answer. */
export type FailureKind = 'offline' | 'unreachable' | 'server' | 'refused' | 'query';

/** A request that failed, with what a person can do about it decided by its kind. */
export class RequestFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    readonly code: string | null = null,
  ) {
    super(message);
    this.name = 'RequestFailure';
  }
}

export const asFailure = (error: unknown) =>
  error instanceof RequestFailure ? error : new RequestFailure('query', error instanceof Error ? error.message : String(error));

interface Answer<R> {
  data?: R | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

/** Sends one operation; throws RequestFailure, or the signal's AbortError. Errors beside data fail the whole. */
export async function request<R, V>(
  operation: TypedDocumentString<R, V>,
  variables: V,
  signal?: AbortSignal,
): Promise<R> {
  const response = await post(JSON.stringify({ query: operation.toString(), variables }), signal);
  const answer = await read<R>(response);
  const error = answer.errors?.[0];
  if (error) {
    const kind = response.status === 401 || response.status === 403 ? 'refused' : 'query';
    throw new RequestFailure(kind, error.message, error.extensions?.code ?? null);
  }
  if (!response.ok || answer.data == null) throw serverFailure(response);
  return answer.data;
}

async function post(body: string, signal?: AbortSignal): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
      body,
      ...(signal ? { signal } : {}),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    if (navigator.onLine === false) throw new RequestFailure('offline', 'This device is offline.');
    throw new RequestFailure('unreachable', 'The server does not answer.');
  }
}

async function read<R>(response: Response): Promise<Answer<R>> {
  try {
    return (await response.json()) as Answer<R>;
  } catch {
    throw serverFailure(response);
  }
}

const serverFailure = (response: Response) =>
  new RequestFailure('server', `The server answered ${response.status} ${response.statusText}`.trim() + '.');

import { afterEach, describe, expect, it, vi } from 'vitest';
import { request } from '../src/api/client';
import { StatisticsDocument } from '../src/api/generated';

const answering = (body: string, init?: ResponseInit) => vi.stubGlobal('fetch', async () => new Response(body, init));
const failure = () => request(StatisticsDocument, {}).then(() => null, (error: unknown) => error);

describe('request', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('tells an error of the query with its code', async () => {
    answering(JSON.stringify({ data: null, errors: [{ message: 'first is over 100', extensions: { code: 'LIMIT' } }] }), { status: 400 });
    expect(await failure()).toMatchObject({ kind: 'query', message: 'first is over 100', code: 'LIMIT' });
  });

  it('tells a missing key from other errors', async () => {
    answering(JSON.stringify({ errors: [{ message: 'a key is needed' }] }), { status: 401 });
    expect(await failure()).toMatchObject({ kind: 'refused' });
  });

  it('tells a broken server', async () => {
    answering('<html>', { status: 502, statusText: 'Bad Gateway' });
    expect(await failure()).toMatchObject({ kind: 'server', message: 'The server answered 502 Bad Gateway.' });
  });

  it('tells no network from no server', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch');
    });
    vi.stubGlobal('navigator', { onLine: true });
    expect(await failure()).toMatchObject({ kind: 'unreachable' });
    vi.stubGlobal('navigator', { onLine: false });
    expect(await failure()).toMatchObject({ kind: 'offline' });
  });
});

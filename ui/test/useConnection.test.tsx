import { act, renderHook, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BrowseDocumentsDocument } from '../src/api/generated';
import { useConnection } from '../src/api/useConnection';
import { answerWith, type Asked } from './answerWith';

const page = (ids: string[], next: string | null) => ({
  documents: { totalCount: 3, pageInfo: { hasNextPage: next !== null, endCursor: next }, nodes: ids.map((id) => ({ id })) },
});

const use = (title: string) =>
  useConnection(BrowseDocumentsDocument, { where: { title }, orderBy: 'TITLE' as const }, (data) => data.documents);

describe('useConnection', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('reads page after page until the last', async () => {
    const asked = answerWith({ BrowseDocuments: ({ variables }: Asked) => (variables.after ? page(['c'], null) : page(['a', 'b'], 'cursor')) });
    const { result } = renderHook(() => use('x'));
    await waitFor(() => expect(result.current.nodes).toHaveLength(2));
    expect(result.current).toMatchObject({ totalCount: 3, hasNext: true, loading: false });
    act(() => result.current.more());
    await waitFor(() => expect(result.current.nodes.map((node) => node.id)).toEqual(['a', 'b', 'c']));
    expect(result.current.hasNext).toBe(false);
    act(() => result.current.more());
    expect(asked.map((one) => one.variables.after)).toEqual([null, 'cursor']);
  });

  it('starts anew when it is asked something else', async () => {
    answerWith({ BrowseDocuments: ({ variables }: Asked) => page([(variables.where as { title: string }).title], null) });
    const { result, rerender } = renderHook(({ title }) => use(title), { initialProps: { title: 'x' } });
    await waitFor(() => expect(result.current.nodes.map((node) => node.id)).toEqual(['x']));
    rerender({ title: 'y' });
    expect(result.current.nodes).toEqual([]);
    await waitFor(() => expect(result.current.nodes.map((node) => node.id)).toEqual(['y']));
  });

  it('has at once what was read before', async () => {
    const asked = answerWith({ BrowseDocuments: ({ variables }: Asked) => (variables.after ? page(['c'], null) : page(['a', 'b'], 'cursor')) });
    const first = renderHook(() => use('x'));
    await waitFor(() => expect(first.result.current.nodes).toHaveLength(2));
    act(() => first.result.current.more());
    await waitFor(() => expect(first.result.current.nodes).toHaveLength(3));
    first.unmount();
    const { result } = renderHook(() => use('x'));
    expect(result.current).toMatchObject({ totalCount: 3, hasNext: false, loading: false });
    expect(result.current.nodes.map((node) => node.id)).toEqual(['a', 'b', 'c']);
    expect(asked).toHaveLength(2);
  });

  it('keeps what it has when a page fails, and tries that page again', async () => {
    let fail = true;
    answerWith({
      BrowseDocuments: ({ variables }: Asked) => {
        if (!variables.after) return page(['a'], 'cursor');
        if (fail) throw new Error('lost');
        return page(['b'], null);
      },
    });
    const { result } = renderHook(() => use('x'));
    await waitFor(() => expect(result.current.nodes).toHaveLength(1));
    act(() => result.current.more());
    await waitFor(() => expect(result.current.failure).not.toBeNull());
    expect(result.current.nodes).toHaveLength(1);
    fail = false;
    act(() => result.current.more());
    await waitFor(() => expect(result.current.nodes.map((node) => node.id)).toEqual(['a', 'b']));
    expect(result.current.failure).toBeNull();
  });
});

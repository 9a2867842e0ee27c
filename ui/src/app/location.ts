import { useMemo, useSyncExternalStore } from 'react';

/** Where the page is: the whole of a view's state. */
export interface Place {
  /** Path segments, decoded. */
  segments: string[];
  query: URLSearchParams;
  /** Fragment without its #, decoded. */
  hash: string;
  href: string;
}

const listeners = new Set<() => void>();
let moves = 0;

function notify(): void {
  moves++;
  listeners.forEach((listener) => listener());
}

/** Whether this visit has gone anywhere yet; the browser itself places the focus when a page is loaded. */
export const hasMoved = () => moves > 0;

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('popstate', notify);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', notify);
  };
}

const current = () => window.location.pathname + window.location.search + window.location.hash;

/** Decodes a part of an address; one that is malformed stays as it is. */
export function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function parsePlace(href: string): Place {
  const url = new URL(href, 'http://page');
  return {
    segments: url.pathname.split('/').slice(1).map(decode),
    query: url.searchParams,
    hash: decode(url.hash.slice(1)),
    href,
  };
}

export function usePlace(): Place {
  const href = useSyncExternalStore(subscribe, current);
  return useMemo(() => parsePlace(href), [href]);
}

export interface NavigateOptions {
  /** Takes the place of the current entry: for changes that «back» should not undo one by one. */
  replace?: boolean;
  /** Kept with the history entry. */
  state?: unknown;
}

/** Goes to an address of this page without loading it anew. */
export function navigate(href: string, options: NavigateOptions = {}): void {
  const from = window.location.pathname;
  if (options.replace) window.history.replaceState(options.state ?? null, '', href);
  else window.history.pushState(options.state ?? null, '', href);
  if (!options.replace && window.location.pathname !== from) window.scrollTo(0, 0);
  notify();
}

import { useEffect, useRef, type ReactNode } from 'react';

interface Props {
  /** What the browser's tab and screen readers call the view. */
  title: string;
  className?: string;
  children: ReactNode;
}

let firstView = true;

/** A view: sets the tab's title, and takes the focus when it replaces another view. */
export function Page({ title, className, children }: Props) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = title ? `${title} · Document knowledge graph` : 'Document knowledge graph';
  }, [title]);
  useEffect(() => {
    // The browser itself places the focus when a page is loaded, and when an address has a fragment.
    if (!firstView && !window.location.hash) main.current?.focus({ preventScroll: true });
    firstView = false;
  }, []);
  return (
    <main id="content" ref={main} tabIndex={-1} className={className}>
      {children}
    </main>
  );
}

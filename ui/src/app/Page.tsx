import { useEffect, useRef, type ReactNode } from 'react';
import { hasMoved } from './location';

interface Props {
  /** What the browser's tab and screen readers call the view. */
  title: string;
  className?: string;
  children: ReactNode;
}

/** A view: sets the tab's title, and takes the focus when it replaces another view. */
export function Page({ title, className, children }: Props) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = title ? `${title} · Document knowledge graph` : 'Document knowledge graph';
  }, [title]);
  useEffect(() => {
    if (hasMoved()) main.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main id="content" ref={main} tabIndex={-1} className={className}>
      {children}
    </main>
  );
}

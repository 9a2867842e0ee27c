import { useCallback, useEffect, useRef, useState, type FocusEvent, type PointerEvent } from 'react';

const openAfterMilliseconds = 180;
const closeAfterMilliseconds = 220;

/**
 * When a popover shows (WCAG 1.4.13): with focus at once, with the pointer after a moment; it stays while the
 * pointer or the focus is in it, and Escape puts it away.
 */
export function usePopover() {
  const [open, setOpen] = useState(false);
  const timer = useRef<number | undefined>(undefined);

  const later = useCallback((value: boolean, milliseconds: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen(value), milliseconds);
  }, []);
  const now = useCallback((value: boolean) => {
    window.clearTimeout(timer.current);
    setOpen(value);
  }, []);

  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') now(false);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [open, now]);

  const around = {
    // A touch opens the link; the popover is for pointers that can hover, and for the keyboard.
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType === 'mouse') later(true, openAfterMilliseconds);
    },
    onPointerLeave: () => later(false, closeAfterMilliseconds),
    onFocus: () => now(true),
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) now(false);
    },
  };
  return { open, around };
}

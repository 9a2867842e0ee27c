import { useEffect, useRef } from 'react';

/** Calls when the element comes near the window; the returned ref goes on the element at the end. */
export function useLoadNearEnd(wanted: boolean, load: () => void) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!wanted || !element) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) load();
    }, { rootMargin: '0px 0px 1200px 0px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [wanted, load]);
  return end;
}

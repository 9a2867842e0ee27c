import { useEffect } from 'react';

/** Ctrl+K (⌘K) puts the focus into the search box. A lone letter would get into the way of screen readers' keys. */
export function useSearchShortcut(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k') return;
      const box = document.querySelector<HTMLInputElement>('input[role=combobox][name=q]');
      if (!box) return;
      event.preventDefault();
      box.focus();
      box.select();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

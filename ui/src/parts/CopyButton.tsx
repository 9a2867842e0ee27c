import { useEffect, useState } from 'react';

/** Puts a text on the clipboard, and says whether that worked. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => {
    if (done === null) return;
    const timer = window.setTimeout(() => setDone(null), 2000);
    return () => window.clearTimeout(timer);
  }, [done]);

  const copy = async () => {
    try {
      // Browsers keep the clipboard from pages that are served without TLS from another machine.
      await navigator.clipboard.writeText(text);
      setDone('Copied');
    } catch {
      setDone('The browser does not allow it');
    }
  };
  return (
    <>
      <button type="button" className="plain" onClick={() => void copy()} title={text}>
        {label}
      </button>
      <span role="status" className="quiet">
        {done}
      </span>
    </>
  );
}

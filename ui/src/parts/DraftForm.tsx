import { useState, type FormEvent, type ReactNode } from 'react';

interface Props {
  label: string;
  button: string;
  /** The text that the form starts with; give the form a new key to start anew. */
  initial: string;
  rows: number;
  onSubmit: (text: string) => void;
  children?: ReactNode;
}

/** A box for a draft. Ctrl+Enter sends it, since Enter makes a new line. */
export function DraftForm({ label, button, initial, rows, onSubmit, children }: Props) {
  const [text, setText] = useState(initial);
  const send = () => {
    if (text.trim() !== '') onSubmit(text.trim());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <form className="draft" onSubmit={submit}>
      <label>
        {label}
        <textarea
          name="draft"
          rows={rows}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
          }}
        />
      </label>
      <div className="draft-actions">
        {children}
        <button type="submit" disabled={text.trim() === ''}>
          {button}
        </button>
      </div>
    </form>
  );
}

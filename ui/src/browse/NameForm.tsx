import type { FormEvent } from 'react';

interface Props {
  label: string;
  value: string;
  onSubmit: (value: string) => void;
}

/** A box whose text becomes part of the address when it is sent. */
export function NameForm({ label, value, onSubmit }: Props) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit(String(new FormData(event.currentTarget).get('name') ?? '').trim());
  };
  return (
    <form onSubmit={submit} key={value} className="name-form">
      <label>
        {label} <input name="name" type="text" defaultValue={value} />
      </label>
      <button type="submit">Show</button>
    </form>
  );
}

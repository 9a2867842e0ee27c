import { useState, type FormEvent } from 'react';
import { Combobox } from '../parts/Combobox';
import { KindMark } from '../parts/names';
import { useSuggestions } from '../search/useSuggestions';

interface Props {
  id: string;
  label: string;
  onPick: (entityId: string) => void;
}

/** A box that finds an entity by any of its names. */
export function EntityPicker({ id, label, onPick }: Props) {
  const [text, setText] = useState('');
  const [active, setActive] = useState(false);
  const entities = useSuggestions(text, active).flatMap((one) => (one.entity ? [one.entity] : []));

  const pick = (entityId: string) => {
    setText('');
    onPick(entityId);
  };
  // Enter without a choice takes an identifier as typed, else the first suggestion.
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = text.trim();
    if (/^[a-z]+:\S+$/.test(typed)) pick(typed);
    else if (entities[0]) pick(entities[0].id);
  };

  return (
    <form className="entity-picker" onSubmit={submit}>
      <Combobox
        id={id}
        name="entity"
        label={label}
        placeholder="Name or identifier"
        value={text}
        options={entities}
        optionKey={(entity) => entity.id}
        renderOption={(entity) => (
          <>
            <span className="option-label">{entity.name}</span>
            <KindMark kind={entity.kind} />
          </>
        )}
        onChange={setText}
        onPick={(entity) => pick(entity.id)}
        onActive={setActive}
      />
    </form>
  );
}

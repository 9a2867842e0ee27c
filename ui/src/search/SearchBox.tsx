import { useState, type FormEvent } from 'react';
import { entityAddress, searchAddress } from '../app/addresses';
import { navigate } from '../app/location';
import { Combobox } from '../parts/Combobox';
import { KindMark } from '../parts/names';
import { useSuggestions, type Suggestion } from './useSuggestions';

interface Props {
  id: string;
  /** The text that the box starts with; give the box a new key to start anew. */
  initial: string;
  compact?: boolean;
  /** Where a text leads; a plain search when absent. */
  addressOf?: (text: string) => string;
}

export function SearchBox({ id, initial, compact = false, addressOf = searchAddress }: Props) {
  const [text, setText] = useState(initial);
  const [active, setActive] = useState(false);
  const suggestions = useSuggestions(text, active);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    navigate(addressOf(text.trim()));
  };

  const pick = (suggestion: Suggestion) => {
    if (suggestion.entity) return navigate(entityAddress(suggestion.entity.id));
    const query = suggestion.query ?? suggestion.label;
    setText(query);
    navigate(addressOf(query));
  };

  return (
    <form role="search" className={compact ? 'search-box compact' : 'search-box'} onSubmit={submit} action="/">
      <Combobox
        id={id}
        name="q"
        label="Search the paragraphs"
        labelHidden
        placeholder={compact ? 'Search' : 'Words, “exact phrases”, symbols, article 8 of the Firearms Protocol…'}
        value={text}
        options={suggestions}
        optionKey={(suggestion) => suggestion.entity?.id ?? `${suggestion.label}\n${suggestion.query ?? ''}`}
        renderOption={(suggestion) => (
          <>
            <span className="option-label">{suggestion.label}</span>
            {suggestion.entity && <KindMark kind={suggestion.entity.kind} />}
          </>
        )}
        onChange={setText}
        onPick={pick}
        onActive={setActive}
      />
      <button type="submit">Search</button>
    </form>
  );
}

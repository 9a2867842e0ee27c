import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';

interface Props<T> {
  id: string;
  name: string;
  label: string;
  labelHidden?: boolean;
  placeholder?: string;
  value: string;
  options: T[];
  optionKey: (option: T) => string;
  renderOption: (option: T) => ReactNode;
  onChange: (value: string) => void;
  /** An option was picked with Enter or the pointer. */
  onPick: (option: T) => void;
  /** Told when the list may be wanted: the box has the focus and was typed into. */
  onActive?: (active: boolean) => void;
}

/** A text box with a list of suggestions, after the ARIA combobox pattern: the focus stays in the box. */
export function Combobox<T>(props: Props<T>) {
  const { id, name, label, value, options, onChange, onPick, onActive } = props;
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = open && options.length > 0;
  const active = shown && at >= 0 && at < options.length ? options[at]! : null;

  const show = (wanted: boolean) => {
    setOpen(wanted);
    setAt(-1);
    onActive?.(wanted);
  };

  const pick = (option: T) => {
    show(false);
    onPick(option);
  };

  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return show(true);
      if (!shown) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place before the first option stands for the box itself.
      setAt((now) => ((now + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === 'Enter') {
      if (active) {
        event.preventDefault();
        pick(active);
      } else {
        show(false);
      }
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      show(false);
    }
  };

  return (
    <div className="combobox">
      <label htmlFor={id} className={props.labelHidden ? 'hidden' : undefined}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        placeholder={props.placeholder}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active ? `${listId}-${at}` : undefined}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          show(true);
        }}
        onKeyDown={press}
        onBlur={() => show(false)}
      />
      <ul id={listId} role="listbox" aria-label={`Suggestions for ${label}`} hidden={!shown}>
        {shown &&
          options.map((option, index) => (
            <li
              key={props.optionKey(option)}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              // The pointer must not take the focus from the box, or the list would close before the click.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(option)}
            >
              {props.renderOption(option)}
            </li>
          ))}
      </ul>
      <span className="hidden" role="status">
        {shown ? `${options.length} suggestions; arrow keys to choose` : ''}
      </span>
    </div>
  );
}

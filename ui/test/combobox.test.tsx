import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Combobox } from '../src/parts/Combobox';

function Box({ onPick }: { onPick: (option: string) => void }) {
  const [value, setValue] = useState('');
  return (
    <Combobox id="box" name="box" label="Fruit" value={value} options={['apple', 'pear']} optionKey={(one) => one} renderOption={(one) => one} onChange={setValue} onPick={onPick} />
  );
}

const press = (key: string) => fireEvent.keyDown(screen.getByRole('combobox'), { key });
const selected = () => screen.queryAllByRole('option').map((option) => option.getAttribute('aria-selected'));

describe('Combobox', () => {
  it('opens on typing, moves with the arrows past both ends, and picks with Enter', () => {
    const picked = vi.fn();
    render(<Box onPick={picked} />);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'p' } });
    expect(screen.getByRole('combobox').getAttribute('aria-expanded')).toBe('true');
    expect(selected()).toEqual(['false', 'false']);
    press('ArrowDown');
    expect(selected()).toEqual(['true', 'false']);
    press('ArrowUp');
    expect(selected()).toEqual(['false', 'false']);
    press('ArrowUp');
    expect(selected()).toEqual(['false', 'true']);
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    expect(picked).toHaveBeenCalledExactlyOnceWith('apple');
    expect(selected()).toEqual([]);
  });

  it('closes with Escape and keeps the text', () => {
    render(<Box onPick={() => undefined} />);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'p' } });
    press('Escape');
    expect(selected()).toEqual([]);
    expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('p');
  });

  it('leaves Enter to the form while nothing is chosen', () => {
    const picked = vi.fn();
    render(<Box onPick={picked} />);
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'p' } });
    expect(press('Enter')).toBe(true);
    expect(picked).not.toHaveBeenCalled();
  });
});

import type { FormEvent } from 'react';
import type { CountFragment } from '../api/generated';
import { navigate } from '../app/location';
import { YearBars } from '../parts/YearBars';
import { changed, writeSearch, type SearchState } from './searchState';

/** Years as a picture and as a range to type. */
export function YearFacet({ state, values }: { state: SearchState; values: CountFragment[] }) {
  const years = values.map((value) => ({ year: Number(value.value), count: value.count })).filter((one) => one.year > 0);
  if (years.length === 0 && state.from === null && state.to === null) return null;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const year = (name: string) => Number(form.get(name)) || null;
    navigate(writeSearch(changed(state, { from: year('from'), to: year('to') })));
  };

  return (
    <section className="facet">
      <h3>Year</h3>
      {years.length > 1 && <YearBars years={years} of="hits" />}
      <form className="years" onSubmit={submit} key={`${state.from}-${state.to}`}>
        <label>
          <span>From</span>
          <input name="from" type="number" min="1900" max="2100" defaultValue={state.from ?? ''} placeholder={String(Math.min(...years.map((one) => one.year)))} />
        </label>
        <label>
          <span>to</span>
          <input name="to" type="number" min="1900" max="2100" defaultValue={state.to ?? ''} placeholder={String(Math.max(...years.map((one) => one.year)))} />
        </label>
        <button type="submit">Apply</button>
      </form>
    </section>
  );
}

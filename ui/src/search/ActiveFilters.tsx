import { Link } from '../app/Link';
import { documentKindName, paragraphKindName, verbName } from '../text/words';
import { changed, isFiltered, listFilters, toggled, writeSearch, type ListFilter, type SearchState } from './searchState';
import { useEntityNames } from './useEntityNames';

const words: Record<ListFilter, string> = {
  documentKind: 'Document',
  body: 'Body',
  paragraphKind: 'Part',
  verb: 'Verb',
  addressee: 'Addressee',
  entity: 'Mentions',
};

/** The filters in force; each is a link that takes it away. */
export function ActiveFilters({ state }: { state: SearchState }) {
  const nameOf = useEntityNames([...state.body, ...state.addressee, ...state.entity]);
  if (!isFiltered(state)) return null;

  const shown = (filter: ListFilter, value: string) => {
    if (filter === 'documentKind') return documentKindName(value);
    if (filter === 'paragraphKind') return paragraphKindName(value);
    if (filter === 'verb') return verbName(value);
    return nameOf(value);
  };
  const chips = listFilters.flatMap((filter) =>
    state[filter].map((value) => ({ key: `${filter}${value}`, text: `${words[filter]}: ${shown(filter, value)}`, to: toggled(state, filter, value) })),
  );
  if (state.from !== null || state.to !== null) {
    const years = state.from === state.to ? `${state.from}` : `${state.from ?? '…'}–${state.to ?? '…'}`;
    chips.push({ key: 'year', text: `Year: ${years}`, to: changed(state, { from: null, to: null }) });
  }
  return (
    <ul className="active-filters" aria-label="Filters in force">
      {chips.map((chip) => (
        <li key={chip.key}>
          <Link href={writeSearch(chip.to)} aria-label={`Remove filter ${chip.text}`}>
            {chip.text} <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

import { useState } from 'react';
import { SearchFacetsDocument, type CountFragment, type ParagraphFilter } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { Link } from '../app/Link';
import { Answer } from '../parts/states';
import { count, documentKindName, enumValue, paragraphKindName, verbName } from '../text/words';
import { toggled, writeSearch, type ListFilter, type SearchState } from './searchState';
import { YearFacet } from './YearFacet';

interface Props {
  state: SearchState;
  text: string | null;
  where: ParagraphFilter | null;
}

/** What the hits have in common, as filters. */
export function Facets({ state, text, where }: Props) {
  const answer = useQuery(SearchFacetsDocument, { text, where });
  return (
    <details className="facets" open={window.matchMedia('(min-width: 60rem)').matches}>
      <summary>Filters</summary>
      <Answer of={answer} what="filters" level={3}>
        {({ search: { facets } }) => (
          <>
            <Facet title="Document" filter="documentKind" values={facets.documentKind} state={state} name={(v) => documentKindName(enumValue(v.value))} value={(v) => enumValue(v.value)} />
            <YearFacet state={state} values={facets.year} />
            <Facet title="Body" filter="body" values={facets.body} state={state} />
            <Facet title="Part of the document" filter="paragraphKind" values={facets.paragraphKind} state={state} name={(v) => paragraphKindName(enumValue(v.value))} value={(v) => enumValue(v.value)} />
            <Facet title="Verb" filter="verb" values={facets.verb} state={state} name={(v) => verbName(v.value)} />
            <Facet title="Addressee" filter="addressee" values={facets.addressee} state={state} />
            <Facet title="Mentions" filter="entity" values={facets.entity} state={state} />
          </>
        )}
      </Answer>
    </details>
  );
}

interface FacetProps {
  title: string;
  filter: ListFilter;
  values: CountFragment[];
  state: SearchState;
  name?: (value: CountFragment) => string;
  value?: (value: CountFragment) => string;
}

const shownAtFirst = 6;

function Facet({ title, filter, values, state, name = (v) => v.name, value = (v) => v.value }: FacetProps) {
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = all ? values : values.slice(0, shownAtFirst);
  return (
    <section className="facet">
      <h3>{title}</h3>
      <ul>
        {shown.map((one) => {
          const chosen = state[filter].includes(value(one));
          return (
            <li key={one.value}>
              <Link href={writeSearch(toggled(state, filter, value(one)))} aria-current={chosen ? 'true' : undefined}>
                <span className="facet-name">{name(one)}</span> <span className="facet-count">{count(one.count)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
      {values.length > shownAtFirst && (
        <button type="button" className="plain" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Fewer' : `All ${count(values.length)}`}
        </button>
      )}
    </section>
  );
}

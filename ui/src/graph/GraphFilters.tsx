import { allEntityKinds, allRelationTypes, entityKindPlural, relationName } from '../text/words';
import { maxDepth, toggledIn, usualTypes, type GraphState } from './graphState';

interface Props {
  state: GraphState;
  onChange: (change: Partial<GraphState>) => void;
}

export function GraphFilters({ state, onChange }: Props) {
  const types = state.types.length > 0 ? state.types : usualTypes;
  return (
    <details className="graph-filters" open={window.matchMedia('(min-width: 60rem)').matches}>
      <summary>Filters</summary>
      <label>
        Steps away{' '}
        <select value={state.depth} onChange={(event) => onChange({ depth: Number(event.target.value) })}>
          {Array.from({ length: maxDepth }, (_, index) => (
            <option key={index + 1} value={index + 1}>
              {index + 1}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>Relations</legend>
        {allRelationTypes.map((type) => (
          <label key={type}>
            <input type="checkbox" checked={types.includes(type)} onChange={() => onChange({ types: toggledIn(types, type) })} /> {relationName(type)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>Kinds of entity {state.kinds.length === 0 && <span className="quiet">(all)</span>}</legend>
        {allEntityKinds.map((kind) => (
          <label key={kind}>
            <input type="checkbox" checked={state.kinds.includes(kind)} onChange={() => onChange({ kinds: toggledIn(state.kinds, kind) })} /> {entityKindPlural(kind)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

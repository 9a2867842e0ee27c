import { useFeatures } from '../api/features';
import { LeadingEntitiesDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { navigate, usePlace } from '../app/location';
import { NotFound } from '../app/NotFound';
import { Page } from '../app/Page';
import { Link } from '../app/Link';
import { Answer } from '../parts/states';
import { cutName } from '../text/shortName';
import { useEntityNames } from '../search/useEntityNames';
import { EntityPicker } from './EntityPicker';
import { GraphFilters } from './GraphFilters';
import { readGraph, writeGraph, type GraphState } from './graphState';
import { Neighbourhood } from './Neighbourhood';
import { Paths } from './Paths';

/** The graph around entities, or the chains between two of them. */
export function GraphView() {
  const served = useFeatures();
  const state = readGraph(usePlace().query);
  const nameOf = useEntityNames([...state.of, ...(state.to ? [state.to] : [])]);
  const go = (change: Partial<GraphState>) => navigate(writeGraph({ ...state, selected: null, ...change }));
  if (!served('Query.neighbourhood')) return <NotFound />;

  const [first] = state.of;
  const short = (id: string) => cutName(nameOf(id));
  const title = !first ? 'Graph' : state.to ? `${short(first)} – ${short(state.to)}` : `Around ${state.of.map(short).join(', ')}`;
  return (
    <Page title={title} className="graph">
      <h1>{title}</h1>
      <div className="graph-pickers">
        <EntityPicker id="graph-of" label={first ? 'Start from another entity' : 'Start from an entity'} onPick={(id) => go({ of: [id], to: null })} />
        {first && served('Query.paths') && (
          <EntityPicker id="graph-to" label={state.to ? 'Path to another entity' : 'Find the path to'} onPick={(id) => go({ to: id })} />
        )}
      </div>
      {!first && <Leading />}
      {first && state.to && <Paths from={first} to={state.to} state={state} />}
      {first && !state.to && (
        <div className="graph-layout">
          <GraphFilters state={state} onChange={go} />
          <Neighbourhood state={state} />
        </div>
      )}
    </Page>
  );
}

function Leading() {
  const answer = useQuery(LeadingEntitiesDocument, { kind: ['INSTRUMENT', 'BODY', 'SDG'] });
  return (
    <section>
      <h2>Or from one that is often named</h2>
      <Answer of={answer} what="entities" level={3}>
        {({ entities }) => (
          <ul className="plain-list wide">
            {entities.nodes.map((one) => (
              <li key={one.id}>
                <Link href={writeGraph({ of: [one.id], to: null, depth: 1, kinds: [], types: [], selected: null })}>{one.name}</Link>
              </li>
            ))}
          </ul>
        )}
      </Answer>
    </section>
  );
}

import { lazy, Suspense } from 'react';
import { NeighbourhoodDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { navigate } from '../app/location';
import { Answer, Empty, Loading } from '../parts/states';
import { plural } from '../text/words';
import { nodeLimit, usualTypes, writeGraph, type GraphState } from './graphState';
import { RelationTable } from './RelationTable';
import { SelectedNode } from './SelectedNode';

// The drawing library is larger than all the rest of the page together.
const GraphPicture = lazy(() => import('./GraphPicture').then((module) => ({ default: module.GraphPicture })));

export function Neighbourhood({ state }: { state: GraphState }) {
  const answer = useQuery(NeighbourhoodDocument, {
    ids: state.of,
    depth: state.depth,
    kinds: state.kinds.length > 0 ? state.kinds : null,
    types: state.types.length > 0 ? state.types : usualTypes,
    limit: nodeLimit,
  });
  const select = (id: string | null) => navigate(writeGraph({ ...state, selected: id }), { replace: true });
  return (
    <div className="graph-main">
      <Answer of={answer} what="graph">
        {({ neighbourhood: { nodes, relations, truncated } }) =>
          relations.length === 0 ? (
            <Empty>Nothing is joined to it by these relations.</Empty>
          ) : (
            <>
              <p role="status" className="quiet">
                {plural(nodes.length, 'node')}, {plural(relations.length, 'relation')}
                {truncated && `; only the nearest ${nodeLimit} nodes are shown: choose fewer relations or kinds`}
              </p>
              <Suspense fallback={<Loading what="drawing" />}>
                <GraphPicture nodes={nodes} relations={relations} centres={state.of} selected={state.selected} onSelect={select} />
              </Suspense>
              <SelectedNode node={nodes.find((node) => node.id === state.selected) ?? null} state={state} />
              <RelationTable nodes={nodes} relations={relations} />
            </>
          )
        }
      </Answer>
    </div>
  );
}

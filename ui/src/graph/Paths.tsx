import { PathsDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { Link } from '../app/Link';
import { NodeLink } from '../parts/NodeLink';
import { RelationLine } from '../parts/RelationLine';
import { Answer, Empty } from '../parts/states';
import { plural } from '../text/words';
import { writeGraph, type GraphState } from './graphState';

/** Shortest chains between two entities, each step with its evidence. */
export function Paths({ from, to, state }: { from: string; to: string; state: GraphState }) {
  const answer = useQuery(PathsDocument, { from, to, maxLength: 4, types: state.types.length > 0 ? state.types : null });
  return (
    <>
      <p>
        <Link href={writeGraph({ ...state, to: null })}>Back to the neighbourhood</Link>
      </p>
      <Answer of={answer} what="paths">
        {({ paths }) =>
          paths.length === 0 ? (
            <Empty>No chain of at most four relations joins them.</Empty>
          ) : (
            <ol className="paths">
              {paths.map((path, index) => (
                <li key={index}>
                  <h2>{plural(path.length, 'step')}</h2>
                  <p className="path-nodes">
                    {path.entities.map((node, at) => (
                      <span key={node.id}>
                        {at > 0 && <span aria-hidden="true"> — </span>}
                        <NodeLink node={node} />
                      </span>
                    ))}
                  </p>
                  <ol className="relations">
                    {path.relations.map((relation) => (
                      <RelationLine key={relation.id} relation={relation} />
                    ))}
                  </ol>
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </>
  );
}

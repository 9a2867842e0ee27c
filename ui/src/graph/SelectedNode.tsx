import { Link } from '../app/Link';
import { NodeLink, type NodeData } from '../parts/NodeLink';
import { writeGraph, type GraphState } from './graphState';

/** What can be done with the node that was picked in the drawing. */
export function SelectedNode({ node, state }: { node: NodeData | null; state: GraphState }) {
  return (
    <div className="selected-node" role="status">
      {node ? (
        <>
          <NodeLink node={node} />
          <span className="actions">
            <Link href={writeGraph({ ...state, of: [node.id], selected: null })}>Centre here</Link>
            {!state.of.includes(node.id) && (
              <Link href={writeGraph({ ...state, of: [...state.of, node.id], selected: null })}>Add to the centre</Link>
            )}
          </span>
        </>
      ) : (
        <span className="quiet">Pick a node in the drawing, or use the list below.</span>
      )}
    </div>
  );
}

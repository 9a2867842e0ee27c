import type { RelationLineFragment } from '../api/generated';
import { documentAddress, entityAddress, paragraphAddress } from '../app/addresses';
import { Link } from '../app/Link';
import { documentKindName } from '../text/words';
import { KindMark } from './names';

export type NodeData = RelationLineFragment['from'];

/** What a node of the graph is called: an entity's name, a document's title, a paragraph's citation. */
export function nodeName(node: NodeData): string {
  if ('name' in node) return node.name;
  if ('citation' in node) return node.citation;
  if ('title' in node) return node.title || node.symbol || node.id;
  return node.id;
}

export function nodeAddress(node: NodeData): string | null {
  if ('name' in node) return entityAddress(node.id);
  if ('citation' in node) return paragraphAddress(node.id);
  if ('title' in node) return documentAddress(node.id);
  return null;
}

export function NodeLink({ node, withKind = true }: { node: NodeData; withKind?: boolean }) {
  const address = nodeAddress(node);
  return (
    <>
      {address ? <Link href={address}>{nodeName(node)}</Link> : nodeName(node)}
      {withKind && 'name' in node && (
        <>
          {' '}
          <KindMark kind={node.kind} />
        </>
      )}
      {withKind && 'title' in node && (
        <>
          {' '}
          <span className="kind k-document">{documentKindName(node.documentKind)}</span>
        </>
      )}
    </>
  );
}

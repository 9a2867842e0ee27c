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

interface Props {
  node: NodeData;
  withKind?: boolean;
  /** Shown instead of the whole name, which is then told on demand. */
  label?: string;
}

export function NodeLink({ node, withKind = true, label }: Props) {
  const address = nodeAddress(node);
  const name = nodeName(node);
  const more = label !== undefined && label !== name ? { title: name } : {};
  return (
    <>
      {address ? (
        <Link href={address} {...more}>
          {label ?? name}
        </Link>
      ) : (
        (label ?? name)
      )}
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

import type { RelationPageFragment, TypedDocumentString } from '../api/generated';
import { useConnection } from '../api/useConnection';
import { MoreList } from '../parts/MoreList';
import { RelationLine } from '../parts/RelationLine';

type Answered = { document: { relations: RelationPageFragment } | null };

interface Props {
  id: string;
  operation: TypedDocumentString<Answered, { id: string; after?: string | null }>;
  none: string;
}

export function DocumentRelations({ id, operation, none }: Props) {
  const relations = useConnection(operation, { id }, (data) => data.document?.relations);
  return (
    <MoreList of={relations} what="relations" none={none} className="relations">
      {(relation) => <RelationLine key={relation.id} relation={relation} at={[id]} />}
    </MoreList>
  );
}

import { EntityNamesDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';

/** Names of the entities that an address holds as identifiers; an unknown one is shown as it is. */
export function useEntityNames(ids: string[]): (id: string) => string {
  const { data } = useQuery(EntityNamesDocument, ids.length > 0 ? { ids } : null);
  const names = new Map<string, string>();
  data?.nodes.forEach((node, index) => {
    if (node && 'name' in node) names.set(ids[index]!, node.name);
  });
  return (id) => names.get(id) ?? id;
}

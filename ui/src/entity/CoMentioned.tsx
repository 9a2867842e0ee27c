import { EntityCoMentionedDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { withQuery } from '../app/addresses';
import { Link } from '../app/Link';
import { EntityLink } from '../parts/names';
import { Answer } from '../parts/states';
import { plural } from '../text/words';

/** What is named beside it; each count leads to the paragraphs. */
export function CoMentioned({ id }: { id: string }) {
  const answer = useQuery(EntityCoMentionedDocument, { id });
  return (
    <Answer of={answer} what="co-mentions" level={3}>
      {({ entity }) =>
        entity && entity.coMentioned.length > 0 ? (
          <section>
            <h2>Named in the same paragraphs</h2>
            <ul className="plain-list counted">
              {entity.coMentioned.map((one) => (
                <li key={one.entity.id}>
                  <EntityLink entity={one.entity} />{' '}
                  <Link className="facet-count" href={withQuery('/', { entity: [id, one.entity.id] })} aria-label={`${plural(one.paragraphs, 'paragraph')} with both`}>
                    {one.paragraphs}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ) : null
      }
    </Answer>
  );
}

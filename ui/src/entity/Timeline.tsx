import { EntityTimelineDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { withQuery } from '../app/addresses';
import { Link } from '../app/Link';
import { YearBars } from '../parts/YearBars';
import { Answer } from '../parts/states';
import { count } from '../text/words';

/** Mentions by year: a picture, and the same as a table. */
export function Timeline({ id }: { id: string }) {
  const answer = useQuery(EntityTimelineDocument, { id });
  return (
    <Answer of={answer} what="timeline" level={3}>
      {({ entity }) =>
        entity && entity.timeline.length > 0 ? (
          <section>
            <h2>Mentions by year</h2>
            <YearBars years={entity.timeline} of="Mentions" />
            <details>
              <summary>As a table</summary>
              <table>
                <thead>
                  <tr>
                    <th scope="col">Year</th>
                    <th scope="col">Mentions</th>
                  </tr>
                </thead>
                <tbody>
                  {entity.timeline.map((one) => (
                    <tr key={one.year}>
                      <th scope="row">
                        <Link href={withQuery('/', { entity: id, from: String(one.year), to: String(one.year) })}>{one.year}</Link>
                      </th>
                      <td>{count(one.count)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </details>
          </section>
        ) : null
      }
    </Answer>
  );
}

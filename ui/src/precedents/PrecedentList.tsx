import { PrecedentsDocument } from '../api/generated';
import { useConnection } from '../api/useConnection';
import { paragraphAddress } from '../app/addresses';
import { Link } from '../app/Link';
import { MoreList } from '../parts/MoreList';
import { ActLine, DocumentFacts, DocumentLink } from '../parts/names';
import { readable } from '../text/words';
import { Difference } from './Difference';

export function PrecedentList({ text, before }: { text: string; before: number | null }) {
  const where = before === null ? null : { year: { to: before } };
  const precedents = useConnection(PrecedentsDocument, { text, where }, (data) => data.precedents);
  return (
    <section aria-label="Precedents found">
      <h2>Closest language</h2>
      <p className="quiet">
        <ins>Words of your clause</ins> that the precedent lacks; <del>words of the precedent</del> that your clause lacks.
      </p>
      <MoreList of={precedents} what="precedents" none="No paragraph in the store shares enough wording with this clause." ordered className="hits">
        {(one) => (
          <li key={one.paragraph.id} className="hit">
            <article>
              <h3>
                <Link href={paragraphAddress(one.paragraph.id)}>{one.paragraph.citation}</Link>{' '}
                <span className={`chip strength-${one.strength.toLowerCase()}`}>{readable(one.strength)}</span>{' '}
                <span className="quiet">{Math.round(one.similarity * 100)} %</span>
              </h3>
              <Difference parts={one.diff} />
              <p className="hit-source">
                <DocumentLink document={one.paragraph.document} />
              </p>
              <div className="hit-facts">
                <DocumentFacts document={one.paragraph.document} />
                {one.paragraph.acts.map((act) => (
                  <ActLine key={act.start} act={act} />
                ))}
              </div>
            </article>
          </li>
        )}
      </MoreList>
    </section>
  );
}

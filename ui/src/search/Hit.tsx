import type { SearchQuery } from '../api/generated';
import { documentAddress, entityAddress, paragraphAddress } from '../app/addresses';
import { Link } from '../app/Link';
import { Highlighted } from '../parts/Highlighted';
import { ActLine, Illustration } from '../parts/names';
import { dateText, documentKindName, isIllustration, paragraphKindName } from '../text/words';
import type { Explanation } from './useExplanations';

export type HitData = SearchQuery['search']['nodes'][number];

/** A paragraph found: its words first, then where it stands. */
export function Hit({ hit, explanation = null }: { hit: HitData; explanation?: Explanation | null }) {
  const { paragraph, snippet } = hit;
  const { document } = paragraph;
  const explanationId = `why-${paragraph.id}`;
  return (
    <li className="hit">
      <article>
        <h3>
          <Link href={paragraphAddress(paragraph.id)}>{paragraph.citation}</Link>
        </h3>
        <p className="hit-words">
          <Highlighted text={snippet.text} spans={snippet.highlights} />
        </p>
        <p className="hit-source">
          <Link href={documentAddress(document.id)}>{document.title || document.id}</Link>
          {paragraph.section.length > 0 && <span className="section"> › {paragraph.section.join(' › ')}</span>}
        </p>
        <div className="hit-facts">
          <span className="chip">{documentKindName(document.documentKind)}</span>
          <span className="chip">{paragraphKindName(paragraph.kind)}</span>
          {document.symbol && <span className="symbol">{document.symbol}</span>}
          {document.body && <Link href={entityAddress(document.body.id)}>{document.body.name}</Link>}
          {document.date && <time dateTime={document.date}>{dateText(document.date)}</time>}
          {isIllustration(document.warnings) && <Illustration />}
          {paragraph.acts.map((act) => (
            <ActLine key={act.start} act={act} />
          ))}
          {explanation && (
            <button
              type="button"
              className="plain why"
              aria-expanded={explanation.wanted}
              aria-controls={explanationId}
              onClick={explanation.ask}
            >
              Why this hit?
            </button>
          )}
        </div>
        {explanation && (
          <div id={explanationId} className="explanation" hidden={!explanation.wanted}>
            {explanation.text ?? 'Asking…'}
          </div>
        )}
      </article>
    </li>
  );
}

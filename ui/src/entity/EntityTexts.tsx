import { useFeatures } from '../api/features';
import { EntityWordsDocument, type DocumentNameFragment } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { paragraphAddress } from '../app/addresses';
import { Link } from '../app/Link';
import { DocumentFacts, DocumentLink } from '../parts/names';

/** The entity's own words: its texts in the store, or as a provision its paragraphs. */
export function EntityTexts({ id, documents }: { id: string; documents: DocumentNameFragment[] }) {
  const { data } = useQuery(EntityWordsDocument, useFeatures()('Entity.paragraphs') ? { id } : null);
  const words = data?.entity?.paragraphs ?? [];
  if (documents.length === 0 && words.length === 0) return null;
  return (
    <section>
      <h2>{words.length > 0 ? 'Its words' : 'Its texts'}</h2>
      {documents.length > 0 && (
        <ul className="plain-list">
          {documents.map((document) => (
            <li key={document.id}>
              <DocumentLink document={document} />
              <DocumentFacts document={document} />
            </li>
          ))}
        </ul>
      )}
      {words.map((paragraph) => (
        <blockquote key={paragraph.id} className="provision">
          <p>
            {paragraph.label && <span className="provision-label">{paragraph.label} </span>}
            {paragraph.text}
          </p>
          <footer>
            <Link href={paragraphAddress(paragraph.id)}>{paragraph.citation}</Link>
          </footer>
        </blockquote>
      ))}
    </section>
  );
}

import { useState } from 'react';
import { DocumentParagraphsDocument } from '../api/generated';
import { useConnection } from '../api/useConnection';
import { Empty, Failure, Loading } from '../parts/states';
import { count } from '../text/words';
import { Contents } from './Contents';
import { depths } from './outline';
import { ParagraphLine } from './ParagraphLine';
import { useLoadNearEnd } from './useLoadNearEnd';
import { useParagraphTarget } from './useParagraphTarget';

const pageSize = 50;

/** The document's paragraphs, loaded as the reader comes near, or as far as the address's fragment needs. */
export function DocumentText({ id, language }: { id: string; language: string }) {
  const paragraphs = useConnection(DocumentParagraphsDocument, { id, first: pageSize }, (data) => data.document?.paragraphs);
  const target = useParagraphTarget(paragraphs);
  const end = useLoadNearEnd(paragraphs.hasNext && !paragraphs.loading && !paragraphs.failure, paragraphs.more);
  const [plain, setPlain] = useState(false);
  const depth = depths(paragraphs.nodes);

  if (paragraphs.nodes.length === 0) {
    if (paragraphs.failure) return <Failure failure={paragraphs.failure} retry={paragraphs.more} />;
    return paragraphs.loading ? <Loading what="text" /> : <Empty>This document has no text.</Empty>;
  }
  return (
    <div className="reading">
      <Contents id={id} />
      <div className={plain ? 'text unmarked' : 'text'} lang={language} dir="auto">
        <label className="toggle">
          <input type="checkbox" checked={!plain} onChange={() => setPlain(!plain)} /> Mark what is named
        </label>
        {paragraphs.nodes.map((paragraph) => (
          <ParagraphLine
            key={paragraph.id}
            documentId={id}
            paragraph={paragraph}
            depth={depth.get(paragraph.id) ?? 0}
            current={paragraph.id === target.id}
          />
        ))}
        <div ref={end} className="text-end">
          {target.missing && <p role="status">This document has no paragraph «{target.missing}».</p>}
          {paragraphs.failure && <Failure failure={paragraphs.failure} retry={paragraphs.more} level={3} />}
          {paragraphs.hasNext && !paragraphs.failure && (
            <button type="button" className="more" disabled={paragraphs.loading} onClick={paragraphs.more}>
              {paragraphs.loading ? 'Loading…' : 'Show more'}{' '}
              <span className="quiet">
                {count(paragraphs.nodes.length)} of {count(paragraphs.totalCount ?? 0)} paragraphs
              </span>
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

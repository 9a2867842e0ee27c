import { memo } from 'react';
import { useFeatures } from '../api/features';
import type { ReadParagraphFragment } from '../api/generated';
import { documentAddress, paragraphFragment, paragraphPath, precedentsAddress } from '../app/addresses';
import { Link } from '../app/Link';
import { CopyButton } from '../parts/CopyButton';
import { ActLine } from '../parts/names';
import { Footnotes } from './Footnotes';
import { MarkedText } from './MarkedText';
import { headingLevel } from './outline';

interface Props {
  documentId: string;
  paragraph: ReadParagraphFragment;
  /** 1 for a sub-item, 2 for an item of it. */
  depth: number;
  /** The address's fragment names it. */
  current: boolean;
}

/** One paragraph: its label as a permanent link, its words, and in the margin what it does. */
export const ParagraphLine = memo(function ParagraphLine({ documentId, paragraph, depth, current }: Props) {
  const served = useFeatures();
  const path = paragraphPath(paragraph.id);
  const words = <MarkedText text={paragraph.text} mentions={paragraph.mentions} />;
  const Heading = paragraph.kind === 'HEADING' ? (`h${headingLevel(paragraph.section)}` as const) : null;
  return (
    <div
      id={path}
      tabIndex={-1}
      className={`paragraph p-${paragraph.kind.toLowerCase()} depth-${Math.min(depth, 4)}${current ? ' current' : ''}`}
    >
      <p className="paragraph-label">
        <Link href={documentAddress(documentId) + paragraphFragment(paragraph.id)} aria-label={`Link to ${paragraph.citation}`}>
          {paragraph.label ?? '¶'}
        </Link>
      </p>
      <div className="paragraph-words">
        {Heading ? <Heading>{words}</Heading> : <p>{words}</p>}
        {paragraph.footnotes.length > 0 && <Footnotes footnotes={paragraph.footnotes} />}
      </div>
      <aside className="paragraph-margin" aria-label={`About paragraph ${paragraph.label ?? path}`}>
        {paragraph.acts.map((act) => (
          <ActLine key={act.start} act={act} />
        ))}
        {Heading === null && paragraph.kind !== 'TITLE' && (
          <span className="paragraph-tools">
            <CopyButton text={paragraph.citation} label="Copy citation" />
            {served('Query.precedents') && <Link href={precedentsAddress(paragraph.text)}>Earlier language</Link>}
          </span>
        )}
      </aside>
    </div>
  );
});

import type { MentionMarkFragment } from '../api/generated';
import { segment } from '../text/segments';
import { marksOf } from './marks';
import { MentionRun } from './MentionRun';

interface Props {
  text: string;
  mentions: readonly MentionMarkFragment[];
  /** The footnote whose text this is; null for the paragraph's own. */
  footnote?: string | null;
}

/** A paragraph's or footnote's text with its mentions marked. */
export function MarkedText({ text, mentions, footnote = null }: Props) {
  return (
    <>
      {segment(text, marksOf(mentions, footnote)).map((part) =>
        part.marks.length > 0 ? <MentionRun key={part.start} part={part} /> : part.text,
      )}
    </>
  );
}

import type { ReadParagraphFragment } from '../api/generated';
import { MarkedText } from './MarkedText';

export function Footnotes({ footnotes }: { footnotes: ReadParagraphFragment['footnotes'] }) {
  return (
    <ul className="footnotes" aria-label="Footnotes">
      {footnotes.map((footnote) => (
        <li key={footnote.id}>
          <span className="footnote-mark">{footnote.mark}</span>{' '}
          <MarkedText text={footnote.text} mentions={footnote.mentions} footnote={footnote.id} />
        </li>
      ))}
    </ul>
  );
}

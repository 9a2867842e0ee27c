import { segment } from '../text/segments';

interface Props {
  text: string;
  spans: readonly { start: number; end: number }[];
}

/** Text with marked ranges. */
export function Highlighted({ text, spans }: Props) {
  const segments = segment(text, spans.map((span) => ({ start: span.start, end: span.end, value: null })));
  return (
    <>
      {segments.map((part) => (part.marks.length > 0 ? <mark key={part.start}>{part.text}</mark> : part.text))}
    </>
  );
}

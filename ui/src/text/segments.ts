/** A half-open range of UTF-16 units with what it stands for. */
export interface Marked<T> {
  start: number;
  end: number;
  value: T;
}

/** A run of text: plain when it has no marks. Runs together are the whole text. */
export interface Segment<T> {
  text: string;
  start: number;
  /** What the run names; the longest first. */
  marks: Marked<T>[];
}

/**
 * Cuts a text at its marks. Marks that overlap or lie inside one another make one run, because a name often
 * holds a shorter one, and links can't hold links. Marks outside of the text are cut to it; empty ones are left out.
 */
export function segment<T>(text: string, marks: readonly Marked<T>[]): Segment<T>[] {
  const ordered = marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(text.length, mark.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);

  const segments: Segment<T>[] = [];
  let at = 0;
  const plainUpTo = (end: number) => {
    if (at < end) segments.push({ text: text.slice(at, end), start: at, marks: [] });
  };

  for (let i = 0; i < ordered.length; ) {
    const first = ordered[i]!;
    let end = first.end;
    let next = i + 1;
    while (next < ordered.length && ordered[next]!.start < end) end = Math.max(end, ordered[next++]!.end);
    plainUpTo(first.start);
    const group = ordered.slice(i, next).sort((a, b) => b.end - b.start - (a.end - a.start));
    segments.push({ text: text.slice(first.start, end), start: first.start, marks: group });
    at = end;
    i = next;
  }
  plainUpTo(text.length);
  return segments;
}

/** The words around a range, cut at spaces; offsets are moved to the shortened text. */
export function windowAround(text: string, start: number, end: number, around = 140): { text: string; start: number; end: number } {
  let from = Math.max(0, start - around);
  let to = Math.min(text.length, end + around);
  if (from > 0) from = Math.min(start, text.indexOf(' ', from) + 1 || start);
  if (to < text.length) to = Math.max(end, text.lastIndexOf(' ', to));
  const before = from > 0 ? '… ' : '';
  const after = to < text.length ? ' …' : '';
  const moved = before.length - from;
  return { text: before + text.slice(from, to) + after, start: start + moved, end: end + moved };
}

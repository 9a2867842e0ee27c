import type { EntityNameFragment, MentionMarkFragment } from '../api/generated';
import type { Marked, Segment } from '../text/segments';

/** The mentions whose offsets are in the paragraph's own text, or in one footnote's. */
export function marksOf(mentions: readonly MentionMarkFragment[], footnote: string | null): Marked<MentionMarkFragment>[] {
  return mentions
    .filter((mention) => mention.footnote === footnote)
    .map((mention) => ({ start: mention.start, end: mention.end, value: mention }));
}

/** The entities that a run of text names, each once, the longest name first. */
export function entitiesOf(segment: Segment<MentionMarkFragment>): EntityNameFragment[] {
  const found = new Map<string, EntityNameFragment>();
  for (const mark of segment.marks) if (mark.value.entity) found.set(mark.value.entity.id, mark.value.entity);
  return [...found.values()];
}

/** What an unresolved reference may mean, each once. */
export function candidatesOf(segment: Segment<MentionMarkFragment>): EntityNameFragment[] {
  const found = new Map<string, EntityNameFragment>();
  for (const mark of segment.marks) {
    if (!mark.value.entity) for (const one of mark.value.candidates) found.set(one.id, one);
  }
  return [...found.values()];
}

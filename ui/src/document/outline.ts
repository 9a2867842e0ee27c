/** What the outline needs of a paragraph. */
interface Placed {
  id: string;
  parent?: { id: string } | null;
}

/** How deep each paragraph stands below its parents: sub-item (a) of paragraph 7 is 1. */
export function depths(paragraphs: readonly Placed[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const paragraph of paragraphs) {
    // Parents come first in reading order; one that isn't loaded counts as a plain paragraph.
    found.set(paragraph.id, paragraph.parent ? (found.get(paragraph.parent.id) ?? 0) + 1 : 0);
  }
  return found;
}

/** The level of a heading's HTML element, below the page's h1; HTML ends at 6. */
export const headingLevel = (section: readonly string[]) => Math.min(2 + section.length, 6) as 2 | 3 | 4 | 5 | 6;

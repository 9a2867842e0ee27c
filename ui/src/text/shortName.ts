const longestLabel = 42;

const provision = /\b(?:articles?|chapter|annex|part|paragraphs?|para\.) [^,]*(?:, (?:paragraphs?|para\.|subparagraph) [^,]*)*$/i;

interface Named {
  kind: string;
  name: string;
  aliases?: readonly string[];
}

/** A name cut at a word, short enough for a label. */
export function cutName(name: string): string {
  if (name.length <= longestLabel) return name;
  const cut = name.lastIndexOf(' ', longestLabel);
  return `${name.slice(0, cut > longestLabel / 2 ? cut : longestLabel)}…`;
}

/**
 * A name for labels: itself when it is short, else its first short alias (aliases come best first), for a
 * provision what tells it from its neighbours («article 8»), else its beginning.
 */
export function shortName({ kind, name, aliases = [] }: Named): string {
  if (name.length <= longestLabel) return name;
  const part = kind === 'ARTICLE' || kind === 'PROVISION' ? provision.exec(name)?.[0] : undefined;
  const alias = aliases.find((one) => one.length >= 3 && one.length <= longestLabel);
  return part ?? alias ?? cutName(name);
}

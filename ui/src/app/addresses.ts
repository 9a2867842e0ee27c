// The addresses of the views. Identifiers stay readable: /document/res:ctoc-cop/9/2@en#16

const readable: Record<string, string> = { '%3A': ':', '%40': '@', '%2C': ',', '%28': '(', '%29': ')' };

/** An identifier as the rest of a path; its slashes stay slashes. */
export function idPath(id: string): string {
  return id
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/%(?:3A|40|2C|28|29)/g, (code) => readable[code] ?? code))
    .join('/');
}

export const documentAddress = (id: string) => `/document/${idPath(id)}`;
export const entityAddress = (id: string) => `/entity/${idPath(id)}`;

/** The part of a paragraph's identifier that names its place: «35/a» of «res:ctoc-cop/9/2@en~35/a». */
export const paragraphPath = (id: string) => id.slice(id.lastIndexOf('~') + 1);

/** The fragment that leads to a paragraph within its document's page. */
export const paragraphFragment = (id: string) => `#${encodeURIComponent(paragraphPath(id)).replace(/%2F/g, '/')}`;

/** A paragraph within its document's page. */
export const paragraphAddress = (id: string) => documentAddress(id.slice(0, id.lastIndexOf('~'))) + paragraphFragment(id);

/** A path with the parameters that have a value; several values of one name repeat it. */
export function withQuery(path: string, parameters: Record<string, string | string[] | null | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one) query.append(name, one);
  }
  const text = query.toString().replace(/%3A/g, ':').replace(/%2F/g, '/').replace(/%40/g, '@');
  return text ? `${path}?${text}` : path;
}

export const searchAddress = (text: string) => withQuery('/', { q: text });
/** All paragraphs that mention an entity, as a search that can be narrowed. */
export const mentionsAddress = (entityId: string) => withQuery('/', { entity: entityId });
export const graphAddress = (id: string) => withQuery('/graph', { of: id });
export const pathAddress = (from: string, to?: string) => withQuery('/graph', { of: from, to: to ?? null });

/** Drafts travel in the fragment, which browsers don't send: they stay out of the server's logs. */
export const precedentsAddress = (text: string, before: number | null = null) =>
  `${withQuery('/precedents', { before: before?.toString() ?? null })}#${encodeURIComponent(text)}`;
export const checkAddress = (text: string) => `/check#${encodeURIComponent(text)}`;

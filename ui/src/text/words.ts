import type { ActStrength, DocumentKind, EntityKind, ParagraphKind, RelationType } from '../api/generated';

const documentKinds: Record<DocumentKind, string> = {
  RESOLUTION: 'Resolution',
  DECISION: 'Decision',
  DRAFT_RESOLUTION: 'Draft resolution',
  DRAFT_DECISION: 'Draft decision',
  REPORT: 'Report',
  NOTE: 'Note',
  LETTER: 'Letter',
  STATEMENT: 'Statement',
  CORRIGENDUM: 'Corrigendum',
  TREATY: 'Treaty',
  OTHER: 'Other document',
};

const paragraphKinds: Record<ParagraphKind, string> = {
  TITLE: 'Title',
  HEADING: 'Heading',
  PREAMBULAR: 'Preambular',
  OPERATIVE: 'Operative',
  ITEM: 'Sub-item',
  BODY: 'Body text',
  FOOTNOTE: 'Footnote',
};

const entityKinds: Record<EntityKind, [one: string, many: string]> = {
  RESOLUTION: ['Resolution', 'Resolutions'],
  DECISION: ['Decision', 'Decisions'],
  DOCUMENT: ['Document', 'Documents'],
  FILE: ['File', 'Files'],
  INSTRUMENT: ['Instrument', 'Instruments'],
  ARTICLE: ['Article', 'Articles'],
  PROVISION: ['Provision', 'Provisions'],
  SDG: ['Sustainable Development Goal', 'Sustainable Development Goals and targets'],
  BODY: ['Body', 'Bodies'],
  MEETING: ['Meeting', 'Meetings'],
  EVENT: ['Conference', 'Conferences'],
  PUBLICATION: ['Publication', 'Publications'],
  PROGRAMME: ['Programme', 'Programmes'],
  SYSTEM: ['Information system', 'Information systems'],
  STATE: ['State', 'States'],
  ACTOR: ['Group of actors', 'Groups of actors'],
};

/** How a relation reads from its first end to its second. */
const relationTypes: Record<RelationType, string> = {
  MENTIONS: 'mentions',
  CITES: 'cites',
  ADDRESSES: 'addresses',
  ADOPTED_BY: 'adopted by',
  ISSUED_BY: 'issued by',
  PART_OF: 'part of',
  SUPPLEMENTS: 'supplements',
  ESTABLISHED_BY: 'established by',
  RECOMMENDED_AT: 'recommended at',
  HAS_SOURCE: 'has as source',
  SPONSORED_BY: 'sponsored by',
  DRAFT_OF: 'draft of',
  CORRECTS: 'corrects',
  AMENDS: 'amends',
  SUPERSEDES: 'supersedes',
  REUSES: 'reuses language of',
};

const strengths: Record<ActStrength, string> = {
  BINDING: 'binding',
  REQUEST: 'request',
  CALL: 'call',
  ENCOURAGE: 'encouragement',
  INVITE: 'invitation',
};

/** An enum's name that this page does not know yet, readable: «SIDE_EVENT» is «Side event». */
export function readable(name: string): string {
  const words = name.replace(/[_-]+/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const documentKindName = (kind: string) => documentKinds[kind as DocumentKind] ?? readable(kind);
export const paragraphKindName = (kind: string) => paragraphKinds[kind as ParagraphKind] ?? readable(kind);
export const entityKindName = (kind: string) => entityKinds[kind as EntityKind]?.[0] ?? readable(kind);
export const entityKindPlural = (kind: string) => entityKinds[kind as EntityKind]?.[1] ?? readable(kind);
export const relationName = (type: string) => relationTypes[type as RelationType] ?? readable(type).toLowerCase();
export const strengthName = (strength: string) => strengths[strength as ActStrength] ?? readable(strength);

export const allDocumentKinds = Object.keys(documentKinds) as DocumentKind[];
export const allParagraphKinds = Object.keys(paragraphKinds) as ParagraphKind[];
export const allEntityKinds = Object.keys(entityKinds) as EntityKind[];
export const allRelationTypes = Object.keys(relationTypes) as RelationType[];

/** A verb's base form as words: «call-upon» is «call upon», «be-aware» is «aware». */
export const verbName = (verb: string) => verb.replace(/^be-/, '').replaceAll('-', ' ');

/** The value of an enum from what a facet or address gives: «draft-resolution» is DRAFT_RESOLUTION. */
export const enumValue = (text: string) => text.trim().replaceAll('-', '_').toUpperCase();

export const count = (n: number) => n.toLocaleString('en');

export const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** «19 October 2018», as the documents print it; anything that is no ISO date stays as it is. */
export function dateText(iso: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  const month = parts && months[Number(parts[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : iso;
}

const illustrationMark = /^an illustration written for this software/i;

/** The samples that come with the software are illustrations, no documents of the United Nations; reading them notes it. */
export const isIllustration = (warnings: readonly string[]) => warnings.some((warning) => illustrationMark.test(warning));

/** What reading a document found wrong with it; the mark of an illustration is no fault. */
export const faults = (warnings: readonly string[]) => warnings.filter((warning) => !illustrationMark.test(warning));

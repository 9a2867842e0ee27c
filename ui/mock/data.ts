// Hand-written answers for developing the page without a server: an invented body, real instruments.
// In texts, «[id|words]» is a mention, «[?|words]» one that could not be resolved.

export interface Entity {
  id: string;
  kind: string;
  name: string;
  aliases?: string[];
  parent?: string;
  date?: string;
  curated?: boolean;
}

export const entities: Entity[] = [
  { id: 'ins:firearms-protocol', kind: 'INSTRUMENT', name: 'Firearms Protocol', aliases: ['Protocol against the Illicit Manufacturing of and Trafficking in Firearms'], date: '2001-05-31', curated: true },
  { id: 'ins:untoc', kind: 'INSTRUMENT', name: 'Organized Crime Convention', aliases: ['UNTOC', 'Palermo Convention'], date: '2000-11-15', curated: true },
  { id: 'ins:att', kind: 'INSTRUMENT', name: 'Arms Trade Treaty', aliases: ['ATT'], date: '2013-04-02', curated: true },
  { id: 'ins:iti', kind: 'INSTRUMENT', name: 'International Tracing Instrument', aliases: ['ITI'], date: '2005-12-08', curated: true },
  { id: 'art:firearms-protocol/8', kind: 'ARTICLE', name: 'article 8 of the Firearms Protocol', parent: 'ins:firearms-protocol', curated: true },
  { id: 'art:firearms-protocol/10', kind: 'ARTICLE', name: 'article 10 of the Firearms Protocol', parent: 'ins:firearms-protocol', curated: true },
  { id: 'sdg:16', kind: 'SDG', name: 'Goal 16', curated: true },
  { id: 'sdg:16.4', kind: 'SDG', name: 'target 16.4', parent: 'sdg:16', curated: true },
  { id: 'body:unodc', kind: 'BODY', name: 'United Nations Office on Drugs and Crime', aliases: ['UNODC'], curated: true },
  { id: 'body:harbour-conference', kind: 'BODY', name: 'Conference on Harbour Security' },
  { id: 'mtg:harbour-conference/3', kind: 'MEETING', name: 'third session of the Conference on Harbour Security', parent: 'body:harbour-conference' },
  { id: 'res:harbour-conference/3/2', kind: 'RESOLUTION', name: 'resolution 3/2 of the Conference on Harbour Security' },
  { id: 'res:harbour-conference/2/1', kind: 'RESOLUTION', name: 'resolution 2/1 of the Conference on Harbour Security' },
  { id: 'doc:HARBOUR/2019/4', kind: 'DOCUMENT', name: 'HARBOUR/2019/4' },
  { id: 'actor:states-parties', kind: 'ACTOR', name: 'States parties', curated: true },
  { id: 'actor:donors', kind: 'ACTOR', name: 'donors', curated: true },
];

export interface ParagraphText {
  path: string;
  kind: string;
  label?: string;
  text: string;
  parent?: string;
  section?: string[];
  /** verb, strength, addressee. */
  act?: [verb: string, strength: string | null, addressee?: string];
  footnote?: [mark: string, text: string];
}

export interface DocumentText {
  id: string;
  work: string;
  kind: string;
  title: string;
  symbol?: string;
  number?: string;
  date: string;
  body: string;
  source: string;
  warnings?: string[];
  paragraphs: ParagraphText[];
}

const resolution: ParagraphText[] = [
  { path: 't1', kind: 'TITLE', text: 'Marking, record-keeping and tracing of firearms that pass through harbours' },
  { path: 'pp1', kind: 'PREAMBULAR', text: 'Recalling [res:harbour-conference/2/1|its resolution 2/1], in which it drew attention to weapons that leave a harbour unrecorded,', act: ['recall', null] },
  { path: 'pp2', kind: 'PREAMBULAR', text: 'Bearing in mind [art:firearms-protocol/8|article 8 of the [ins:firearms-protocol|Firearms Protocol]] and the commitment in [sdg:16.4|target 16.4] of the Sustainable Development Goals,', act: ['bear-in-mind', null] },
  { path: '1', kind: 'OPERATIVE', label: '1', text: 'Urges States parties to require that each firearm be marked at the time of import, in line with [art:firearms-protocol/8|article 8 of the [ins:firearms-protocol|Firearms Protocol]];', act: ['urge', 'CALL', 'actor:states-parties'] },
  { path: '2', kind: 'OPERATIVE', label: '2', text: 'Requests [body:unodc|the Office] to prepare a short guide on harbour inspections, and in particular:', act: ['request', 'REQUEST', 'body:unodc'], footnote: ['3', 'See [doc:HARBOUR/2019/4|HARBOUR/2019/4], annex.'] },
  { path: '2/a', kind: 'ITEM', label: '(a)', parent: '2', text: 'To describe how marks are read and recorded when cargo is opened;' },
  { path: '2/b', kind: 'ITEM', label: '(b)', parent: '2', text: 'To compare national practice under [ins:att|the Arms Trade Treaty] and [?|the earlier protocol];' },
  { path: '3', kind: 'OPERATIVE', label: '3', text: 'Invites donors to provide resources for the marking equipment of ports that lack it.', act: ['invite', 'INVITE', 'actor:donors'] },
];

const topics = ['marking at the time of import', 'the keeping of records for ten years', 'the licensing of brokers', 'the destruction of seized firearms', 'the exchange of information between customs services'];

const report: ParagraphText[] = [
  { path: 't1', kind: 'TITLE', text: 'Report on the inspection of cargo in harbours' },
  ...['Introduction', 'Findings', 'Conclusions'].flatMap((heading, h): ParagraphText[] => [
    { path: `h${h + 1}`, kind: 'HEADING', text: heading },
    ...Array.from({ length: 45 }, (_, i): ParagraphText => {
      const number = h * 45 + i + 1;
      const topic = topics[number % topics.length]!;
      return {
        path: String(number), kind: 'BODY', label: String(number), section: [heading],
        text: `Several States described their practice concerning ${topic}. The secretariat noted that [ins:firearms-protocol|the Firearms Protocol] and [ins:iti|the International Tracing Instrument] give guidance on ${topic}, and that firearms were found in cargo whose papers did not mention them.`,
      };
    }),
  ]),
];

export const documents: DocumentText[] = [
  { id: 'res:harbour-conference/3/2@en', work: 'res:harbour-conference/3/2', kind: 'RESOLUTION', title: 'Marking, record-keeping and tracing of firearms that pass through harbours', number: '3/2', date: '2019-06-14', body: 'body:harbour-conference', source: 'samples/harbour-3-2.txt', warnings: ['An illustration written for this software; not a document of the United Nations.'], paragraphs: resolution },
  { id: 'doc:HARBOUR/2019/4@en', work: 'doc:HARBOUR/2019/4', kind: 'REPORT', title: 'Inspection of cargo in harbours', symbol: 'HARBOUR/2019/4', date: '2019-03-01', body: 'body:harbour-conference', source: 'inbox/harbour-2019-4.txt', warnings: ['Line 12: a heading without a number was taken as one.'], paragraphs: report },
];

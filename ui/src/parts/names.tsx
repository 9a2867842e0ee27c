import type { ActChipFragment, DocumentNameFragment, EntityNameFragment } from '../api/generated';
import { documentAddress, entityAddress } from '../app/addresses';
import { Link } from '../app/Link';
import { shortName } from '../text/shortName';
import { dateText, documentKindName, entityKindName, isIllustration, strengthName, verbName } from '../text/words';

/** The group of kinds that share a colour; colour is never the only sign. */
export function kindClass(kind: string): string {
  if (kind === 'INSTRUMENT') return 'k-instrument';
  if (kind === 'ARTICLE' || kind === 'PROVISION') return 'k-provision';
  if (kind === 'RESOLUTION' || kind === 'DECISION') return 'k-resolution';
  if (kind === 'SDG') return 'k-sdg';
  if (kind === 'BODY' || kind === 'MEETING' || kind === 'EVENT') return 'k-body';
  if (kind === 'STATE' || kind === 'ACTOR') return 'k-state';
  return 'k-other';
}

export function KindMark({ kind }: { kind: string }) {
  return <span className={`kind ${kindClass(kind)}`}>{entityKindName(kind)}</span>;
}

export function EntityLink({ entity, withKind = false }: { entity: EntityNameFragment; withKind?: boolean }) {
  return (
    <>
      <Link href={entityAddress(entity.id)}>{entity.name}</Link>
      {withKind && (
        <>
          {' '}
          <KindMark kind={entity.kind} />
        </>
      )}
    </>
  );
}

export function DocumentLink({ document }: { document: DocumentNameFragment }) {
  return <Link href={documentAddress(document.id)}>{document.title || document.symbol || document.id}</Link>;
}

/** Kind, symbol and date on one line. */
export function DocumentFacts({ document }: { document: DocumentNameFragment }) {
  return (
    <span className="facts">
      <span>{documentKindName(document.documentKind)}</span>
      {document.symbol && <span className="symbol">{document.symbol}</span>}
      {document.date && <time dateTime={document.date}>{dateText(document.date)}</time>}
      {isIllustration(document.warnings) && <Illustration />}
    </span>
  );
}

export function Illustration() {
  return (
    <span className="illustration" title="Written for this software; not a document of the United Nations">
      Illustration
    </span>
  );
}

/** What a clause does, to whom, how strongly: «urges States parties». */
export function ActLine({ act }: { act: ActChipFragment }) {
  const named = (name: (entity: EntityNameFragment & { aliases?: string[] }) => string) =>
    act.addressees.map((one) => (one.of ? `${name(one.entity)} to ${name(one.of)}` : name(one.entity))).join(', ');
  return (
    <span className={`act ${act.strength ? `s-${act.strength.toLowerCase()}` : ''}`}>
      {act.modality && <span className="act-modality">{act.modality.replaceAll('-', ' ')} </span>}
      <span className="act-verb">{verbName(act.verb)}</span>
      {act.modifier && <span className="act-modifier"> {act.modifier}</span>}
      {act.addressees.length > 0 && (
        <span className="act-to" title={named((entity) => entity.name)}>
          {' '}
          → {named(shortName)}
        </span>
      )}
      {act.strength && <span className="act-strength">{strengthName(act.strength)}</span>}
    </span>
  );
}

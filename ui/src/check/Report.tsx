import type { CheckReferencesQuery } from '../api/generated';
import { EntityLink } from '../parts/names';
import { segment } from '../text/segments';
import { plural, readable } from '../text/words';

type ReportData = CheckReferencesQuery['checkReferences'];

interface Props {
  text: string;
  findings: ReportData['findings'];
  mentions: ReportData['mentions'];
}

/** The draft with its findings marked, and the findings as a list. */
export function Report({ text, findings, mentions }: Props) {
  const resolved = mentions.filter((mention) => mention.entity !== null).length;
  const parts = segment(text, findings.map((finding, index) => ({ ...finding, value: index })));
  return (
    <section aria-label="Report">
      <h2>{findings.length === 0 ? 'No fault found' : plural(findings.length, 'finding')}</h2>
      <p className="quiet" role="status">
        {plural(mentions.length, 'reference')} read, {resolved} of them resolved.
      </p>
      <ol className="findings">
        {findings.map((finding, index) => (
          <li key={index} id={`finding-${index + 1}`} className={`finding ${finding.severity.toLowerCase()}`}>
            <p>
              <strong>{readable(finding.severity)}:</strong> {finding.message}
            </p>
            <p className="quiet">
              «{text.slice(finding.start, finding.end)}» <code>{finding.code}</code>
            </p>
            {finding.suggestions.length > 0 && (
              <p>
                Did you mean:{' '}
                {finding.suggestions.map((entity, at) => (
                  <span key={entity.id}>
                    {at > 0 && ', '}
                    <EntityLink entity={entity} withKind />
                  </span>
                ))}
              </p>
            )}
          </li>
        ))}
      </ol>
      {findings.length > 0 && (
        <div className="checked-draft">
          <h3>In the draft</h3>
          <p>
            {parts.map((part) =>
              part.marks.length > 0 ? (
                <mark key={part.start} className={worst(part.marks.map((mark) => findings[mark.value]!.severity))}>
                  {part.text}
                  <sup>{part.marks.map((mark) => mark.value + 1).join(', ')}</sup>
                </mark>
              ) : (
                part.text
              ),
            )}
          </p>
        </div>
      )}
    </section>
  );
}

const worst = (severities: string[]) => ['ERROR', 'WARNING', 'NOTE'].find((one) => severities.includes(one))?.toLowerCase();

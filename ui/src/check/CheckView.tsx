import { useFeatures } from '../api/features';
import { CheckReferencesDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { checkAddress } from '../app/addresses';
import { navigate, usePlace } from '../app/location';
import { NotFound } from '../app/NotFound';
import { Page } from '../app/Page';
import { DraftForm } from '../parts/DraftForm';
import { Answer } from '../parts/states';
import { Report } from './Report';

/** Are a draft's references right? */
export function CheckView() {
  const { hash } = usePlace();
  const answer = useQuery(CheckReferencesDocument, hash ? { text: hash } : null);
  if (!useFeatures()('Query.checkReferences')) return <NotFound />;
  return (
    <Page title="Draft check" className="drafts">
      <h1>Draft check</h1>
      <p className="lead">Paste a draft: references that are unknown, ambiguous, misnumbered or superseded are shown.</p>
      <DraftForm key={hash} label="Draft" button="Check references" initial={hash} rows={10} onSubmit={(text) => navigate(checkAddress(text))} />
      {hash && (
        <Answer of={answer} what="report">
          {({ checkReferences: report }) => <Report text={hash} findings={report.findings} mentions={report.mentions} />}
        </Answer>
      )}
    </Page>
  );
}

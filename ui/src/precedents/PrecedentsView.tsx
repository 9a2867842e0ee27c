import { useFeatures } from '../api/features';
import { precedentsAddress } from '../app/addresses';
import { navigate, usePlace } from '../app/location';
import { NotFound } from '../app/NotFound';
import { Page } from '../app/Page';
import { DraftForm } from '../parts/DraftForm';
import { PrecedentList } from './PrecedentList';

/** Which earlier language is closest to a clause? */
export function PrecedentsView() {
  const { hash, query } = usePlace();
  const before = Number(query.get('before')) || null;
  if (!useFeatures()('Query.precedents')) return <NotFound />;
  return (
    <Page title="Precedents" className="drafts">
      <h1>Precedents</h1>
      <p className="lead">Paste a clause: the paragraphs that share its wording come closest first, with what differs.</p>
      <DraftForm
        key={hash}
        label="Clause"
        button="Find precedents"
        initial={hash}
        rows={5}
        onSubmit={(text) => navigate(precedentsAddress(text, before))}
      >
        <label>
          Only up to the year{' '}
          <input
            type="number"
            min="1900"
            max="2100"
            key={before}
            defaultValue={before ?? ''}
            onBlur={(event) => {
              const year = Number(event.target.value) || null;
              if (year !== before) navigate(precedentsAddress(hash, year));
            }}
          />
        </label>
      </DraftForm>
      {hash && <PrecedentList text={hash} before={before} />}
    </Page>
  );
}

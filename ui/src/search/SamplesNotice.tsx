import { useState } from 'react';
import { forgetAnswers } from '../api/answers';
import { asFailure, request } from '../api/client';
import { useFeatures } from '../api/features';
import { RemoveDocumentDocument, SampleDocumentsDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { isIllustration, plural } from '../text/words';

/** Says that the store holds the software's own illustrations, and takes them out on demand. */
export function SamplesNotice() {
  const served = useFeatures();
  const { data } = useQuery(SampleDocumentsDocument, {});
  const [message, setMessage] = useState<string | null>(null);
  const samples = data?.documents.nodes.filter((one) => isIllustration(one.warnings)) ?? [];
  if (samples.length === 0) return null;

  const remove = async () => {
    setMessage('Removing…');
    try {
      for (const sample of samples) await request(RemoveDocumentDocument, { id: sample.id });
      forgetAnswers();
      window.location.reload();
    } catch (error) {
      setMessage(asFailure(error).message);
    }
  };

  return (
    <div className="notice">
      <p>
        {plural(samples.length, 'document')} here {samples.length === 1 ? 'is an illustration' : 'are illustrations'}{' '}
        written for this software: an invented body, real instruments. They are no documents of the United Nations.
      </p>
      {served('Mutation.removeDocument') && (
        <button type="button" onClick={() => void remove()}>
          Remove the illustrations
        </button>
      )}
      <p role="status">{message}</p>
    </div>
  );
}

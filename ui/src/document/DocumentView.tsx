import { useFeatures } from '../api/features';
import { DocumentAddressesDocument, DocumentCitedByDocument, DocumentCitesDocument, DocumentDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { documentAddress, withQuery } from '../app/addresses';
import { navigate, usePlace } from '../app/location';
import { NotFound } from '../app/NotFound';
import { Page } from '../app/Page';
import { Answer } from '../parts/states';
import { Tabs, type Tab } from '../parts/Tabs';
import { DocumentHeader } from './DocumentHeader';
import { DocumentRelations } from './DocumentRelations';
import { DocumentText } from './DocumentText';
import { SimilarDocuments } from './SimilarDocuments';

export function DocumentView({ id }: { id: string }) {
  const answer = useQuery(DocumentDocument, { id });
  const { query } = usePlace();
  const served = useFeatures();
  const document = answer.data?.document;
  if (answer.data && !document) return <NotFound what="document" id={id} />;

  const tabs: (Tab | false)[] = [
    { id: 'text', name: 'Text', content: () => <DocumentText id={id} language={document?.language ?? 'en'} /> },
    served('Document.cites') && {
      id: 'cites',
      name: 'Cites',
      content: () => <DocumentRelations id={id} operation={DocumentCitesDocument} none="Nothing in this document cites another." />,
    },
    served('Document.citedBy') && {
      id: 'cited-by',
      name: 'Cited by',
      content: () => <DocumentRelations id={id} operation={DocumentCitedByDocument} none="No document in the store cites this one." />,
    },
    served('Document.addresses') && {
      id: 'addresses',
      name: 'Addresses',
      content: () => <DocumentRelations id={id} operation={DocumentAddressesDocument} none="This document asks nobody to act." />,
    },
    served('Document.similar') && { id: 'similar', name: 'Similar', content: () => <SimilarDocuments id={id} /> },
  ];

  return (
    <Page title={document?.title ?? 'Document'} className="document">
      <Answer of={answer} what="document" level={1}>
        {() => (
          <>
            <DocumentHeader document={document!} />
            <Tabs
              label="Parts of this page"
              tabs={tabs.filter((tab) => tab !== false)}
              chosen={query.get('tab') ?? 'text'}
              onChoose={(tab) => navigate(withQuery(documentAddress(id), { tab: tab === 'text' ? null : tab }), { replace: true })}
            />
          </>
        )}
      </Answer>
    </Page>
  );
}

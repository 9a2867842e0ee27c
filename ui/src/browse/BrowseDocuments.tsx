import { BrowseDocumentsDocument, type DocumentFilter, type DocumentKind, type DocumentOrder } from '../api/generated';
import { useConnection } from '../api/useConnection';
import { withQuery } from '../app/addresses';
import { navigate, usePlace } from '../app/location';
import { Page } from '../app/Page';
import { DocumentFacts, DocumentLink, EntityLink } from '../parts/names';
import { MoreList } from '../parts/MoreList';
import { allDocumentKinds, count, documentKindName, enumValue } from '../text/words';
import { NameForm } from './NameForm';

const orders: [value: DocumentOrder, name: string][] = [
  ['DATE_DESC', 'Newest first'],
  ['DATE_ASC', 'Oldest first'],
  ['TITLE', 'By title'],
];

/** All documents, by kind and words of the title. */
export function BrowseDocuments() {
  const { query } = usePlace();
  const kind = allDocumentKinds.find((one) => one === enumValue(query.get('kind') ?? ''));
  const order = orders.find(([value]) => value === enumValue(query.get('order') ?? ''))?.[0] ?? 'DATE_DESC';
  const title = query.get('title') ?? '';
  const where: DocumentFilter = { ...(kind ? { kind: [kind] } : {}), ...(title ? { title } : {}) };
  const documents = useConnection(BrowseDocumentsDocument, { where, orderBy: order }, (data) => data.documents);
  const go = (change: { kind?: DocumentKind | ''; order?: DocumentOrder; title?: string }) => {
    const next = { kind: kind ?? '', order, title, ...change };
    navigate(withQuery('/documents', {
      kind: next.kind.toLowerCase(),
      order: next.order === 'DATE_DESC' ? null : next.order.toLowerCase(),
      title: next.title,
    }));
  };
  return (
    <Page title="Documents" className="browse">
      <h1>Documents</h1>
      <div className="browse-filters">
        <NameForm label="Title contains" value={title} onSubmit={(value) => go({ title: value })} />
        <label>
          Kind{' '}
          <select value={kind ?? ''} onChange={(event) => go({ kind: event.target.value as DocumentKind | '' })}>
            <option value="">all</option>
            {allDocumentKinds.map((one) => (
              <option key={one} value={one}>
                {documentKindName(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          Order{' '}
          <select value={order} onChange={(event) => go({ order: event.target.value as DocumentOrder })}>
            {orders.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p role="status" className="quiet">
        {documents.totalCount !== null && `${count(documents.totalCount)} found`}
      </p>
      <MoreList of={documents} what="documents" none="No document fits." className="plain-list wide">
        {(document) => (
          <li key={document.id}>
            <DocumentLink document={document} />
            <DocumentFacts document={document} />
            {document.body && <EntityLink entity={document.body} />}
          </li>
        )}
      </MoreList>
    </Page>
  );
}

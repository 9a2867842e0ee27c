import { useMemo, type ReactNode } from 'react';
import { everything, FeaturesContext, featuresOf } from '../api/features';
import { ServedSchemaDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { BrowseDocuments } from '../browse/BrowseDocuments';
import { BrowseEntities } from '../browse/BrowseEntities';
import { CheckView } from '../check/CheckView';
import { DocumentView } from '../document/DocumentView';
import { EntityView } from '../entity/EntityView';
import { GraphView } from '../graph/GraphView';
import { Failure, Loading } from '../parts/states';
import { PrecedentsView } from '../precedents/PrecedentsView';
import { SearchView } from '../search/SearchView';
import { Footer } from './Footer';
import { Header } from './Header';
import { usePlace } from './location';
import { NotFound } from './NotFound';
import { Page } from './Page';
import { useSearchShortcut } from './useSearchShortcut';

export function App() {
  const schema = useQuery(ServedSchemaDocument, {});
  // A server that answers but keeps its schema to itself is asked for everything.
  const features = useMemo(() => (schema.data ? featuresOf(schema.data) : everything), [schema.data]);
  useSearchShortcut();

  const down = schema.failure && ['offline', 'unreachable', 'server'].includes(schema.failure.kind) ? schema.failure : null;
  return (
    <FeaturesContext value={features}>
      <Header />
      {schema.loading && <Page title=""><Loading what="the page" /></Page>}
      {down && <Page title="Not available"><Failure failure={down} retry={schema.retry} level={1} /></Page>}
      {!schema.loading && !down && <View />}
      <Footer />
    </FeaturesContext>
  );
}

function View(): ReactNode {
  const { segments } = usePlace();
  const [view = '', ...rest] = segments;
  const id = rest.join('/');
  if (view === '' && rest.length === 0) return <SearchView />;
  if (view === 'document' && id) return <DocumentView key={id} id={id} />;
  if (view === 'entity' && id) return <EntityView key={id} id={id} />;
  if (id) return <NotFound />;
  if (view === 'documents') return <BrowseDocuments />;
  if (view === 'entities') return <BrowseEntities />;
  if (view === 'graph') return <GraphView />;
  if (view === 'precedents') return <PrecedentsView />;
  if (view === 'check') return <CheckView />;
  return <NotFound />;
}

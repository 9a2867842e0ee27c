import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { createRoot } from 'react-dom/client';
import './frame.css';
import { firstQuery } from './firstQuery';

// The editor for those who write queries: a page of its own, so that the page itself stays small.
createRoot(document.getElementById('root')!).render(
  <GraphiQL fetcher={createGraphiQLFetcher({ url: '/graphql' })} defaultQuery={firstQuery} />,
);

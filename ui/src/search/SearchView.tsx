import { Page } from '../app/Page';
import { usePlace } from '../app/location';
import { Home } from './Home';
import { QueryHelp } from './QueryHelp';
import { Results } from './Results';
import { SearchBox } from './SearchBox';
import { changed, isAsked, readSearch, writeSearch } from './searchState';

export function SearchView() {
  const { query } = usePlace();
  const state = readSearch(query);
  const asked = isAsked(state);
  return (
    <Page title={asked ? state.text || 'Search' : ''} className="search">
      <div className={asked ? 'search-head' : 'search-head home-head'}>
        <h1 className={asked ? 'hidden' : undefined}>{asked ? 'Search' : 'What has been said, where, and how strongly'}</h1>
        {!asked && (
          <p className="lead">
            Search and explore documents on arms control and organized crime: their language, what they cite, and whom
            they ask to act.
          </p>
        )}
        <SearchBox
          key={state.text}
          id="search"
          initial={state.text}
          addressOf={(text) => writeSearch(changed(state, { text }))}
        />
        <QueryHelp />
      </div>
      {asked ? <Results state={state} /> : <Home />}
    </Page>
  );
}

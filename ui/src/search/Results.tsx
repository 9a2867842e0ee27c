import { useFeatures } from '../api/features';
import { SearchDocument } from '../api/generated';
import { useQuery } from '../api/useQuery';
import { navigate } from '../app/location';
import { Answer } from '../parts/states';
import { count, plural } from '../text/words';
import { ActiveFilters } from './ActiveFilters';
import { Facets } from './Facets';
import { Hit } from './Hit';
import { Hints } from './Hints';
import { NoResults } from './NoResults';
import { Pager } from './Pager';
import { changed, pageSize, paragraphFilter, writeSearch, type SearchState } from './searchState';
import { useExplanations } from './useExplanations';

export function Results({ state }: { state: SearchState }) {
  const served = useFeatures();
  const where = paragraphFilter(state);
  const text = state.text.trim() || null;
  const search = { text, where, orderBy: state.order, first: pageSize, after: state.after };
  const answer = useQuery(SearchDocument, search);
  const explanations = useExplanations(search);

  return (
    <div className="results-layout">
      {served('SearchConnection.facets') && <Facets state={state} text={text} where={where} />}
      <section className="results" aria-label="Results">
        <p role="status" className="hidden">
          {answer.data && `${plural(answer.data.search.totalCount, 'paragraph')} found`}
        </p>
        <ActiveFilters state={state} />
        <Answer of={answer} what="results">
          {({ search: found }) => (
            <>
              <Hints state={state} ignored={found.ignored} didYouMean={found.didYouMean} />
              {found.totalCount === 0 ? (
                <NoResults state={state} mostExcluding={found.mostExcluding} />
              ) : (
                <>
                  <div className="results-head">
                    <p>
                      {count(state.skipped + 1)}–{count(state.skipped + found.nodes.length)} of{' '}
                      <strong>{count(found.totalCount)}</strong> {found.totalCount === 1 ? 'paragraph' : 'paragraphs'}
                    </p>
                    <Order state={state} />
                  </div>
                  <ol className="hits" start={state.skipped + 1}>
                    {found.nodes.map((hit) => (
                      <Hit key={hit.paragraph.id} hit={hit} explanation={explanations.of(hit.paragraph.id)} />
                    ))}
                  </ol>
                  <Pager state={state} shown={found.nodes.length} next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
                </>
              )}
            </>
          )}
        </Answer>
      </section>
    </div>
  );
}

function Order({ state }: { state: SearchState }) {
  return (
    <label className="order">
      Order{' '}
      <select
        value={state.order}
        onChange={(event) => navigate(writeSearch(changed(state, { order: event.target.value as SearchState['order'] })))}
      >
        <option value="RELEVANCE">Best first</option>
        <option value="DATE_DESC">Newest first</option>
        <option value="DATE_ASC">Oldest first</option>
      </select>
    </label>
  );
}

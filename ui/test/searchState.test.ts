import { describe, expect, it } from 'vitest';
import { changed, isAsked, paragraphFilter, readSearch, toggled, writeSearch } from '../src/search/searchState';

const read = (query: string) => readSearch(new URLSearchParams(query));

describe('search state', () => {
  it('goes through the address and back', () => {
    const state = {
      text: '"in all its aspects" +transfer', documentKind: ['DRAFT_RESOLUTION'], body: ['body:ga', 'body:sc'], from: 1999, to: 2018,
      paragraphKind: ['OPERATIVE'], verb: ['call-upon'], addressee: ['actor:states-parties'], entity: ['ins:att', 'sdg:16.4'],
      order: 'DATE_ASC' as const, after: 'cursor==', skipped: 20,
    };
    expect(read(writeSearch(state).slice(2))).toEqual(state);
  });

  it('leaves out what can be no value', () => {
    expect(read('type=nonsense&part=&from=abc&to=12&order=random&skip=-4')).toEqual(read(''));
  });

  it('starts from the first page when something changes', () => {
    const paged = read('q=a&after=x&skip=20');
    expect(changed(paged, { order: 'DATE_DESC' })).toMatchObject({ after: null, skipped: 0, order: 'DATE_DESC', text: 'a' });
    expect(toggled(paged, 'verb', 'urge')).toMatchObject({ after: null, verb: ['urge'] });
    expect(toggled(toggled(paged, 'verb', 'urge'), 'verb', 'urge').verb).toEqual([]);
  });

  it('asks for no filter rather than an empty list, which would match nothing', () => {
    expect(paragraphFilter(read('q=marking'))).toBeNull();
    expect(paragraphFilter(read('verb=urge&from=2012'))).toEqual({ verb: ['urge'], year: { from: 2012, to: null } });
    expect(paragraphFilter(read('entity=ins:att&entity=sdg:16'))).toEqual({ mentions: { all: ['ins:att', 'sdg:16'] } });
  });

  it('is asked by words or by a filter alone', () => {
    expect(isAsked(read(''))).toBe(false);
    expect(isAsked(read('q=%20'))).toBe(false);
    expect(isAsked(read('verb=urge'))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { without } from '../src/search/NoResults';

describe('without', () => {
  it.each([
    ['marking zebra import', 'zebra', 'marking import'],
    ['zebra marking', 'zebra', 'marking'],
    ['marking "striped zebra"', '"striped zebra"', 'marking'],
    ['marking AND zebra', 'zebra', 'marking'],
    ['marking AND NOT zebra', 'zebra', 'marking'],
    ['zebra OR marking', 'zebra', 'marking'],
    ['marking AND zebra AND import', 'zebra', 'marking AND import'],
    ['+marking +zebra', 'zebra', '+marking'],
  ])('takes a part out of «%s»', (text, part, rest) => expect(without(text, part)).toBe(rest));

  it('offers nothing when nothing would be left, or the part is not there as printed', () => {
    expect(without('zebra', 'zebra')).toBeNull();
    expect(without('zebras', 'kind:operative')).toBeNull();
  });
});

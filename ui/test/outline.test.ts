import { describe, expect, it } from 'vitest';
import { depths, headingLevel } from '../src/document/outline';
import { elementsOf } from '../src/graph/elements';
import { cutName, shortName } from '../src/text/shortName';

describe('outline', () => {
  it('counts how deep a sub-item stands', () => {
    const found = depths([{ id: '7' }, { id: '7/a', parent: { id: '7' } }, { id: '7/a/i', parent: { id: '7/a' } }, { id: '8' }, { id: '9/a', parent: { id: 'not loaded' } }]);
    expect([...found.values()]).toEqual([0, 1, 2, 0, 1]);
  });

  it('keeps headings within what HTML has', () => {
    expect([0, 1, 4, 9].map((n) => headingLevel(Array<string>(n).fill('x')))).toEqual([2, 3, 6, 6]);
  });
});

describe('drawing', () => {
  const node = (id: string) => ({ id, name: id, kind: 'INSTRUMENT' as const, aliases: [] });
  const relation = (from: string, to: string, verb: string | null) => ({ id: `${from} ${to} ${verb ?? ''}`, type: 'CITES' as const, verb, evidenceCount: 1, fromAuthority: false, from: { id: from }, to: { id: to } });

  it('joins two ends by one edge, whatever the number of relations, and never to a node that is not there', () => {
    const elements = elementsOf([node('a'), node('b')], [relation('a', 'b', 'recall'), relation('a', 'b', 'urge'), relation('a', 'b', null), relation('a', 'z', null), relation('b', 'b', null)], ['a']);
    const edges = elements.filter((element) => 'source' in element.data);
    expect(edges).toHaveLength(1);
    expect(edges[0]!.data.label).toBe('recall +2');
  });

  it('stands a text at its work, and draws works with a text as squares', () => {
    const text = { ...relation('a', 'b', null), from: { id: 'a@en', work: { id: 'a' } } };
    const elements = elementsOf([node('a'), node('b')], [text], ['b']);
    expect(elements.filter((element) => 'source' in element.data).map((element) => element.data)).toMatchObject([{ source: 'a', target: 'b' }]);
    expect(elements.slice(0, 2).map((element) => 'shape' in element.data && element.data.shape)).toEqual(['rectangle', 'ellipse']);
  });

  it('cuts long names at a word', () => {
    expect(cutName('Arms Trade Treaty')).toBe('Arms Trade Treaty');
    expect(cutName('Protocol against the Illicit Manufacturing of and Trafficking in Firearms')).toBe('Protocol against the Illicit Manufacturing…');
    expect(cutName('x'.repeat(60))).toHaveLength(43);
  });

  it.each([
    ['INSTRUMENT', 'Arms Trade Treaty', ['ATT'], 'Arms Trade Treaty'],
    ['INSTRUMENT', 'Protocol against the Illicit Manufacturing of and Trafficking in Firearms', ['Protocol against the Illicit Manufacturing in Firearms', 'Firearms Protocol', 'Protocol'], 'Firearms Protocol'],
    ['ARTICLE', 'Protocol against the Illicit Manufacturing of and Trafficking in Firearms, article 8, paragraph 1 (b)', [], 'article 8, paragraph 1 (b)'],
    ['PROVISION', 'resolution 2117 (2013) of the Security Council, which was printed twice, para. 6', [], 'para. 6'],
    ['BODY', 'Conference of the Parties to the United Nations Convention against Crime', [], 'Conference of the Parties to the United…'],
  ])('labels %s «%s»', (kind, name, aliases, label) => expect(shortName({ kind, name, aliases })).toBe(label));
});

import { describe, expect, it } from 'vitest';
import { depths, headingLevel } from '../src/document/outline';
import { elementsOf, shortName } from '../src/graph/elements';

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
  const node = (id: string) => ({ id, name: id, kind: 'INSTRUMENT' as const });
  const relation = (from: string, to: string, verb: string | null) => ({ id: `${from} ${to} ${verb ?? ''}`, type: 'CITES' as const, verb, evidenceCount: 1, fromAuthority: false, from: { id: from }, to: { id: to } });

  it('joins two ends by one edge, whatever the number of relations, and never to a node that is not there', () => {
    const elements = elementsOf([node('a'), node('b')], [relation('a', 'b', 'recall'), relation('a', 'b', 'urge'), relation('a', 'b', null), relation('a', 'z', null), relation('b', 'b', null)], ['a']);
    const edges = elements.filter((element) => 'source' in element.data);
    expect(edges).toHaveLength(1);
    expect(edges[0]!.data.label).toBe('recall +2');
  });

  it('cuts long names at a word', () => {
    expect(shortName('Arms Trade Treaty')).toBe('Arms Trade Treaty');
    expect(shortName('Protocol against the Illicit Manufacturing of and Trafficking in Firearms')).toBe('Protocol against the Illicit Manufacturing…');
    expect(shortName('x'.repeat(60))).toHaveLength(43);
  });
});

import { describe, expect, it } from 'vitest';
import { segment, windowAround } from '../src/text/segments';

const mark = (text: string, words: string, value = words) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, value });

describe('segment', () => {
  const text = 'Recalling article 8 of the Firearms Protocol and the Arms Trade Treaty,';

  it('keeps the whole text, in order', () => {
    const parts = segment(text, [mark(text, 'Arms Trade Treaty'), mark(text, 'Firearms Protocol')]);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.map((part) => part.marks.length)).toEqual([0, 1, 0, 1, 0]);
  });

  it('makes one run of a name inside a name, the longer first', () => {
    const parts = segment(text, [mark(text, 'Firearms Protocol'), mark(text, 'article 8 of the Firearms Protocol')]);
    expect(parts[1]!.text).toBe('article 8 of the Firearms Protocol');
    expect(parts[1]!.marks.map((one) => one.value)).toEqual(['article 8 of the Firearms Protocol', 'Firearms Protocol']);
  });

  it('makes one run of marks that overlap, and two of marks that touch', () => {
    expect(segment('abcdef', [{ start: 0, end: 3, value: 1 }, { start: 2, end: 5, value: 2 }]).map((part) => part.text)).toEqual(['abcde', 'f']);
    expect(segment('abcdef', [{ start: 0, end: 3, value: 1 }, { start: 3, end: 6, value: 2 }]).map((part) => part.text)).toEqual(['abc', 'def']);
  });

  it('cuts marks that reach out of the text and leaves out empty ones', () => {
    const parts = segment('abc', [{ start: -2, end: 1, value: 1 }, { start: 2, end: 2, value: 2 }, { start: 2, end: 99, value: 3 }, { start: 50, end: 60, value: 4 }]);
    expect(parts.map((part) => [part.text, part.marks.length])).toEqual([['a', 1], ['b', 0], ['c', 1]]);
  });

  it('counts in UTF-16 units, as the server does', () => {
    const parts = segment('a🕊b', [{ start: 3, end: 4, value: 'b' }]);
    expect(parts.map((part) => part.text)).toEqual(['a🕊', 'b']);
  });

  it('is one plain run without marks, and nothing for no text', () => {
    expect(segment('abc', [])).toEqual([{ text: 'abc', start: 0, marks: [] }]);
    expect(segment('', [])).toEqual([]);
  });
});

describe('windowAround', () => {
  const text = `${'before '.repeat(60)}TARGET ${'after '.repeat(60)}`.trim();

  it('cuts at words, says where it cut, and moves the offsets', () => {
    const start = text.indexOf('TARGET');
    const shown = windowAround(text, start, start + 6, 30);
    expect(shown.text.slice(shown.start, shown.end)).toBe('TARGET');
    expect(shown.text).toMatch(/^… (before )+TARGET( after)+ …$/);
  });

  it('leaves a short text whole', () => {
    expect(windowAround('the Firearms Protocol', 4, 12)).toEqual({ text: 'the Firearms Protocol', start: 4, end: 12 });
  });

  it('keeps the range itself where there is no space to cut at', () => {
    const solid = 'x'.repeat(400);
    const shown = windowAround(solid, 200, 210, 20);
    expect(shown.text.slice(shown.start, shown.end)).toBe('x'.repeat(10));
  });
});

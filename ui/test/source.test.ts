import { describe, expect, it } from 'vitest';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the source', () => {
  const sources = files('src').map((path) => ({ path, text: readFileSync(path, 'utf8') }));

  it('sets words of documents only as text', () => {
    expect(sources.length).toBeGreaterThan(50);
    const forbidden = /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|document\.write|srcDoc|\beval\(|new Function\(/;
    expect(sources.filter(({ text }) => forbidden.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('has small files', () => {
    const long = sources.filter(({ path, text }) => !path.endsWith('generated.ts') && text.split('\n').length > 200);
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});

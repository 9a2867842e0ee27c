import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { MentionMarkFragment } from '../src/api/generated';
import { MarkedText } from '../src/document/MarkedText';

const text = 'in line with article 8 of the Firearms Protocol and the earlier treaty';
const mention = (words: string, id: string | null, kind: 'ARTICLE' | 'INSTRUMENT' = 'INSTRUMENT', footnote: string | null = null): MentionMarkFragment => ({
  text: words, start: text.indexOf(words), end: text.indexOf(words) + words.length, footnote, candidates: [],
  entity: id === null ? null : { id, kind, name: words },
});

describe('MarkedText', () => {
  it('links a run to its longest name, keeping every word', () => {
    const { container } = render(
      <MarkedText text={text} mentions={[mention('Firearms Protocol', 'ins:firearms-protocol'), mention('article 8 of the Firearms Protocol', 'art:firearms-protocol/8', 'ARTICLE')]} />,
    );
    expect(container.textContent).toBe(text);
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/entity/art:firearms-protocol/8']);
  });

  it('makes an unresolved reference a button that can be asked', () => {
    render(<MarkedText text={text} mentions={[mention('the earlier treaty', null)]} />);
    expect(screen.getByRole('button', { name: 'the earlier treaty' }).getAttribute('aria-expanded')).toBe('false');
  });

  it('leaves mentions of a footnote out of the paragraph', () => {
    render(<MarkedText text={text} mentions={[mention('Firearms Protocol', 'ins:firearms-protocol', 'INSTRUMENT', 'note')]} />);
    expect(screen.queryAllByRole('link')).toEqual([]);
  });
});

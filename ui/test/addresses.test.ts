import { describe, expect, it } from 'vitest';
import { checkAddress, documentAddress, entityAddress, paragraphAddress, paragraphPath, precedentsAddress } from '../src/app/addresses';
import { parsePlace } from '../src/app/location';

const identifiers = ['res:ctoc-cop/9/2@en', 'doc:CTOC/COP/WG.6/2012/4@en', 'sdg:16.4', 'res:sc/2117~6', 'art:un-charter/chapter-7', 'res:ga/1/2@en~dup-0a1b2c3d', 'doc:A/CONF.192/15 #?%&+ü'];

describe('addresses', () => {
  it.each(identifiers)('lead back to %s', (id) => {
    const { segments, hash } = parsePlace(documentAddress(id));
    expect(segments.slice(1).join('/')).toBe(id);
    expect(hash).toBe('');
    expect(parsePlace(entityAddress(id)).segments.slice(1).join('/')).toBe(id);
  });

  it('stay readable', () => {
    expect(paragraphAddress('res:ctoc-cop/9/2@en~35/a')).toBe('/document/res:ctoc-cop/9/2@en#35/a');
  });

  it('name a paragraph by what follows the last tilde', () => {
    expect(paragraphPath('res:ga/1/2@en~dup-0a1b2c3d~16.2')).toBe('16.2');
    expect(paragraphAddress('res:ga/1/2@en~dup-0a1b2c3d~16.2')).toBe('/document/res:ga/1/2@en~dup-0a1b2c3d#16.2');
  });

  it('keep a draft whole, in the part that is not sent to servers', () => {
    const draft = 'Urges 50 % of “States parties” #1 & others\nto mark firearms;';
    for (const address of [precedentsAddress(draft, 2015), checkAddress(draft)]) {
      expect(parsePlace(address).hash).toBe(draft);
      expect(address.split('#')[0]).not.toContain('Urges');
    }
    expect(parsePlace(precedentsAddress(draft, 2015)).query.get('before')).toBe('2015');
  });

  it('read what is malformed as it stands', () => {
    expect(parsePlace('/entity/%E0%A4%A').segments).toEqual(['entity', '%E0%A4%A']);
  });
});

import { describe, expect, it } from 'vitest';
import { buildSchema, isEnumType } from 'graphql';
import { readFileSync } from 'node:fs';
import { allDocumentKinds, allEntityKinds, allParagraphKinds, allRelationTypes, dateText, documentKindName, enumValue, faults, isIllustration, plural, verbName } from '../src/text/words';

describe('words', () => {
  const schema = buildSchema(readFileSync('../GraphApi/schema.graphql', 'utf8'));

  it.each([
    ['DocumentKind', allDocumentKinds],
    ['ParagraphKind', allParagraphKinds],
    ['EntityKind', allEntityKinds],
    ['RelationType', allRelationTypes],
  ])('name every value of %s', (name, known) => {
    const type = schema.getType(name);
    expect(isEnumType(type) && type.getValues().map((value) => value.name).sort()).toEqual([...known].sort());
  });

  it('stay readable for a kind that a newer server adds', () => {
    expect(documentKindName('SIDE_EVENT_NOTE')).toBe('Side event note');
  });

  it('say verbs, dates and numbers as one reads them', () => {
    expect(verbName('call-upon')).toBe('call upon');
    expect(verbName('be-aware')).toBe('aware');
    expect(enumValue('draft-resolution')).toBe('DRAFT_RESOLUTION');
    expect(dateText('2018-10-19')).toBe('19 October 2018');
    expect(dateText('2018')).toBe('2018');
    expect(dateText('2018-13-01')).toBe('2018-13-01');
    expect(plural(1, 'entity', 'entities')).toBe('1 entity');
    expect(plural(1200, 'entity', 'entities')).toBe('1,200 entities');
  });

  it('know an illustration by what reading it noted, which is no fault of it', () => {
    const mark = 'An illustration written for this software; not a document of the United Nations.';
    expect(isIllustration([mark])).toBe(true);
    expect(isIllustration(['Line 3: the illustration could not be read.'])).toBe(false);
    expect(faults(['Line 3: cut.', mark])).toEqual(['Line 3: cut.']);
  });
});

import { describe, expect, test } from 'vitest';
import { filledCitation, copiesOf } from '../../glossary/model/page/card-copies.ts';
import { CYBERSECURITY, ONE_SIDED, SHARED_FUTURE } from '../fixtures/fixtures.ts';

const form = { template: '{term} = {equivalent} ({document}, {date})', userLanguage: 'en' };

describe('what can be copied of an entry', () => {
  test('on a Chinese page is the preferred English, with where and when it stood', () => {
    expect(copiesOf(SHARED_FUTURE, '网络空间命运共同体', 'Hans', form)).toEqual({
      equivalent: 'community with a shared future in cyberspace',
      pair: '网络空间命运共同体\tcommunity with a shared future in cyberspace',
      citation:
        '网络空间命运共同体 = community with a shared future in cyberspace ' +
        '(Video address to the World Internet Conference Wuzhen Summit, 2023-11-08)',
    });
  });

  test('has the term in the script of the page', () => {
    const copies = copiesOf(SHARED_FUTURE, '網路空間命運共同體', 'Hans', form);
    expect(copies?.pair).toMatch(/^網路空間命運共同體\t/u);
  });

  test('has the term of the entry where the page inflects it', () => {
    const copies = copiesOf(
      SHARED_FUTURE,
      'communities with a shared future in cyberspace',
      'Latn',
      form,
    );
    expect(copies?.pair).toBe('community with a shared future in cyberspace\t网络空间命运共同体');
  });

  test('leaves out what the entry does not say', () => {
    expect(copiesOf(CYBERSECURITY, '网络安全', 'Hans', form)?.citation).toBe(
      '网络安全 = cybersecurity',
    );
  });

  test('is nothing where there is no equivalent', () => {
    expect(copiesOf(ONE_SIDED, '新质生产力', 'Hans', form)).toBeUndefined();
  });
});

describe('a citation', () => {
  const full = { term: 'A', equivalent: 'B', document: 'D', date: '2023' };
  test.each([
    ['{term} = {equivalent} ({document}, {date})', full, 'A = B (D, 2023)'],
    ['{term} = {equivalent} ({document}, {date})', { ...full, date: undefined }, 'A = B (D)'],
    [
      '{term} = {equivalent} ({document}, {date})',
      { ...full, document: undefined },
      'A = B (2023)',
    ],
    ['{term}（{document}，{date}）', { ...full, document: undefined, date: undefined }, 'A'],
    ['{equivalent}; {document}; {date}', { ...full, document: undefined }, 'B; 2023'],
    ['{date} {nonsense} {term}', full, '2023 {nonsense} A'],
    ['{term}', { ...full, term: '$& {date}' }, '$& {date}'],
    ['', full, ''],
  ])('of the form %s', (template, fields, citation) => {
    expect(filledCitation(template, fields)).toBe(citation);
  });
});

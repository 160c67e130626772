import { expect, test } from 'vitest';
import { withMarkingWay, withReading, withAddedTerm } from './draft-changes.ts';
import { blankEntry, draftOf, entryOf, withoutBlanks } from './entry-draft.ts';
import { CYBERSECURITY } from '../../../components/fixtures/fixtures.ts';

const termsOf = (draft: ReturnType<typeof draftOf>) =>
  entryOf(withoutBlanks(draft)).languageSections.map(({ language, termSections }) => [
    language,
    ...termSections.map(({ term, administrativeStatus }) => `${term} ${administrativeStatus}`),
  ]);

test('a term in a language that was not there comes behind the other forms of Chinese', () => {
  expect(termsOf(withAddedTerm(draftOf(CYBERSECURITY), 'zh-Hant', '網絡安全'))).toEqual([
    ['zh-Hans', '网络安全 preferred'],
    ['zh-Hant', '網絡安全 preferred'],
    ['en', 'cybersecurity preferred'],
  ]);
});

test('a term takes the place of a blank one', () => {
  expect(termsOf(withAddedTerm(blankEntry('user-1'), 'zh-Hant-TW', '網路'))).toEqual([
    ['zh-Hant-TW', '網路 preferred'],
  ]);
});

test('a further term may be used, too', () => {
  expect(termsOf(withAddedTerm(draftOf(CYBERSECURITY), 'zh-Hans', '网安'))[0]).toEqual([
    'zh-Hans',
    '网络安全 preferred',
    '网安 admitted',
  ]);
});

test('a reading is put to its term alone', () => {
  const draft = withAddedTerm(draftOf(CYBERSECURITY), 'zh-Hans', '网安');
  const key = draft.languages[0]?.terms[1]?.key ?? 0;
  const [chinese] = withReading(draft, key, "wǎng'ān").languages;
  expect(chinese?.terms.map(({ reading }) => reading)).toEqual(['wǎngluò ānquán', "wǎng'ān"]);
});

test('terms are marked in another way by their texts, the others as before', () => {
  const draft = withMarkingWay(draftOf(CYBERSECURITY), ['cybersecurity', 'gone'], 'onRequest');
  const ways = entryOf(withoutBlanks(draft)).languageSections.map(({ termSections }) =>
    termSections.map(({ matching }) => matching?.marking),
  );
  expect(ways).toEqual([[undefined], ['onRequest']]);
});

import { expect, it } from 'vitest';

import type { ConceptEntry, TermSection } from '../model/entry/concept-entry.ts';
import { compileLayer } from './compile/compile.ts';
import { EMPTY_LEXICON } from './boundary/lexicon.ts';
import { createMatcher } from './scan/matcher.ts';
import { createNaiveMatcher } from './naive/naive-matcher.ts';

const term = (text: string, notInside: readonly string[] = []): TermSection => ({
  term: text,
  administrativeStatus: 'preferred',
  matching: { notInside },
});
const entry: ConceptEntry = {
  id: 'c0',
  languageSections: [
    { language: 'zh-Hans', termSections: [term('网民', ['上网民众'])] },
    { language: 'zh-Hant', termSections: [term('網民'), term('網民們', ['上網民們'])] },
    { language: 'zh-Hant-TW', termSections: [term('網友', ['網友善'])] },
    { language: 'en', termSections: [term('netizen', ['netizen kane'])] },
  ],
};
const matchers = {
  fast: createMatcher({
    revision: 1,
    layers: [{ blob: compileLayer([entry], EMPTY_LEXICON), suppressed: [] }],
  }),
  naive: createNaiveMatcher([entry], EMPTY_LEXICON),
};

const cases = [
  ['the script in which the phrase is written', '上网民众', []],
  ['the other script', '上網民眾', []],
  ['the term elsewhere', '網民眾多', ['網民']],
  ['a phrase of another Chinese term that holds this one', '上網民們', []],
  ['a regional term', '網友善意，網友', ['網友']],
  ['a phrase that holds no form of the term', '網友善待網民', ['網民']],
  ['English, which has phrases of its own', 'netizen Kane, a netizen', ['netizen']],
] as const;

for (const [name, matcher] of Object.entries(matchers)) {
  it.each(cases)(`${name}: a term is not marked inside its phrases: %s`, (_, text, marked) => {
    expect(matcher.find(text).map(({ span }) => text.slice(span.start, span.end))).toEqual(marked);
  });
}

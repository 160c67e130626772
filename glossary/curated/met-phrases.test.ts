import { expect, it } from 'vitest';

import { foldText, formKey } from '../match/fold/form-key.ts';
import { englishForms } from '../match/forms/english-forms.ts';
import { LABELLED_SETS } from '../match/labelled/labelled-sets.ts';
import { curatedEntries } from './curated-fixture.ts';
import { REPORTED } from './reported-set.ts';

const texts = [
  ...LABELLED_SETS.flatMap(({ sentences }) => Object.values(sentences).flat()),
  ...REPORTED,
].map((text) => String.fromCharCode(...foldText(text.replaceAll(/[[\]⟦⟧]/gu, '')).units));

/** Whether a text has a phrase, in one of its forms if it is English. */
function isMet(phrase: string): boolean {
  const forms = englishForms(phrase.toLowerCase(), { acronym: false, isInflected: true });
  const keys = forms.map(({ form }) => formKey(form));
  return texts.some((text) => keys.some((key) => text.includes(key)));
}

it('has no phrase that was not met in a labelled text', () => {
  const phrases = curatedEntries.flatMap(({ id, languageSections }) =>
    languageSections
      .flatMap(({ termSections }) => termSections)
      .flatMap(({ matching }) => matching?.notInside ?? [])
      .map((phrase) => [id, phrase] as const),
  );
  expect(phrases.filter(([, phrase]) => !isMet(phrase))).toEqual([]);
});

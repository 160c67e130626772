import Typo from 'typo-js';

import { fillTerm } from '../../../model/entry/fill-entry.ts';
import type { Issue } from '../../../model/entry/issue.ts';
import type { NumberValues } from '../../../model/number/placeholder.ts';
import type { CuratedConcept } from '../curated-schema.ts';
import type { CuratedFiles } from '../read-curated.ts';
import { termsOf } from '../terms-of.ts';

const WORD =
  /(?<![\p{L}\p{N}])\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}]*(?:['’][\p{Script=Latin}]+)?/gu;
/** Acronyms have no spelling, and pinyin with its tones is checked as a reading. */
const NOT_ENGLISH = /^[\p{Lu}\p{N}]+s?$|[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]/u;

/** Loaded when it is first needed: it takes a quarter of a second. */
let dictionary: Typo | undefined;

/** Whether an American dictionary has a word. */
export function isOrdinaryWord(word: string): boolean {
  dictionary ??= new Typo('en_US');
  return dictionary.check(word);
}

/**
 * English words of the glossary that are neither in an American dictionary nor in `spelling.txt`,
 * and words of `spelling.txt` that nothing needs.
 */
export function checkSpelling({
  subjects,
  sources,
  leftOut,
  spelling,
}: CuratedFiles): readonly Issue[] {
  const exceptions = new Set(spelling);
  const needed = new Set<string>();
  const issues: Issue[] = [];
  const check = (place: string, texts: readonly (string | undefined)[]): void => {
    for (const [word] of texts.join('\n').matchAll(WORD)) {
      const bare = word.replace('’', "'").replace(/'s$/u, '');
      if (NOT_ENGLISH.test(bare) || isOrdinaryWord(bare)) continue;
      const exception = [bare, bare.toLowerCase()].find((spelled) => exceptions.has(spelled));
      if (exception !== undefined) needed.add(exception);
      else issues.push({ severity: 'error', place, message: `spelling: ${word}` });
    }
  };
  for (const [subject, file] of subjects) {
    for (const [id, concept] of Object.entries(file)) {
      check(`${subject}.yaml ${id}`, englishOf(concept));
    }
  }
  for (const [id, { title, issuer }] of Object.entries(sources)) {
    check(`sources.yaml ${id}`, [title, issuer]);
  }
  for (const { term, en, reason } of leftOut) check(`left-out.yaml ${term}`, [en, reason]);
  for (const word of exceptions) {
    if (needed.has(word)) continue;
    issues.push({
      severity: 'warning',
      place: `spelling.txt ${word}`,
      message: 'nothing needs it',
    });
  }
  return issues;
}

/** Any numbers: they have no spelling. */
const NUMBERS: NumberValues = { n: 8, m: 3, k: 2 };

function englishOf(concept: CuratedConcept): readonly (string | undefined)[] {
  const terms = termsOf(concept.en).flatMap(([term, { note, extraForms = [] }]) => [
    fillTerm(term, NUMBERS),
    note,
    ...extraForms.map((form) => fillTerm(form, NUMBERS)),
  ]);
  return [...terms, concept.definition?.en, concept.note];
}

import { formTest } from '../match/forms/number-values.ts';
import { patternsOf } from '../match/forms/pattern.ts';
import type { LayerScript } from '../match/script.ts';
import type { CheckWay, ConceptEntry } from '../model/entry/concept-entry.ts';
import type { CheckedPair } from './checked-pair.ts';
import { termsIn } from './concept-forms.ts';
import type { TermOccurrence } from '../align/term-finder.ts';

/**
 * How the glossary wants a text checked that is a form of one of an entry's terms: as that term says.
 * Undefined where it says nothing.
 */
export function checkWayOf(
  entry: ConceptEntry,
  script: LayerScript,
  text: string,
): CheckWay | undefined {
  const telling = termsIn(entry, script).filter(({ matching }) => matching?.check !== undefined);
  if (telling.length === 0) return undefined;
  const formOf = formTest(text);
  const here = patternsOf(entry).filter((pattern) => formOf(pattern) !== undefined);
  const written = new Set(here.map(({ term }) => term));
  return telling.find(({ term }) => written.has(term))?.matching?.check;
}

/** Whether one of the concepts of an occurrence is never to be checked: then the text may be rendered as one likes. */
export function isNeverChecked(
  { concepts, start, end }: TermOccurrence,
  { finder, source }: Pick<CheckedPair, 'finder' | 'source'>,
): boolean {
  return concepts.some((concept) => {
    const entry = finder.entries.get(concept);
    const text = source.text.slice(start, end);
    return entry !== undefined && checkWayOf(entry, source.script, text) === 'never';
  });
}

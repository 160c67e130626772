import { formKey } from '../../match/fold/form-key.ts';
import type { Matcher } from '../../match/match.ts';
import { patternsOf, type Pattern } from '../../match/forms/pattern.ts';
import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { exampleValues } from '../../model/entry/example-values.ts';
import type { Issue } from '../../model/entry/issue.ts';
import { NUMBER_UNIT } from '../../model/number/placeholder.ts';
import { writeNumber } from '../../model/number/write-number.ts';

/** Texts around a form, by language; `%` is its place. */
const CARRIERS: Readonly<Record<string, readonly string[]>> = {
  zh: ['%', '关于%的文章', '關於%的文章', '本文討論%。', '我們說“%”，不說別的'],
  en: ['%', 'It mentions the %, twice.', '“%” is what he said'],
};
/** The same for a name in capitals, which is looked for in headlines only. */
const HEADLINES: readonly string[] = ['% PRAISED AGAIN', 'PREMIER: “%” MATTERS'];

/**
 * Finds forms that the matcher of the whole glossary misses: alone, in a sentence of each script,
 * or in quotation marks. Forms that matching derives from the terms are tried as well.
 * @param matcher that of `entries`
 */
export function checkFound(entries: readonly ConceptEntry[], matcher: Matcher): readonly Issue[] {
  return entries.flatMap((entry) =>
    patternsOf(entry).flatMap((pattern) =>
      (pattern.inCapitals ? HEADLINES : (CARRIERS[pattern.language] ?? ['%'])).flatMap(
        (carrier): readonly Issue[] => {
          const form = exampleForm(pattern);
          const text = carrier.replace('%', () => form);
          if (finds(matcher, text, pattern, form)) return [];
          const place = `${entry.subjectField ?? ''}.yaml ${entry.id}`;
          const message = `"${form}" (from ${pattern.term}) is not found in: ${text}`;
          return [{ severity: 'error', place, message }];
        },
      ),
    ),
  );
}

function finds(matcher: Matcher, text: string, { concept }: Pattern, form: string): boolean {
  return matcher
    .find(text)
    .some(
      (match) =>
        formKey(text.slice(match.span.start, match.span.end)) === formKey(form) &&
        matcher.conceptsOf(match).includes(concept),
    );
}

/**
 * A form of a pattern as it may stand in a text, with numbers for which the glossary has no name in
 * full.
 */
function exampleForm({ form, numbers }: Pattern): string {
  const values = exampleValues(numbers).at(-1) ?? {};
  return numbers.reduce(
    (text, { name, style }) => text.replace(NUMBER_UNIT, writeNumber(values[name] ?? 0, style)),
    form,
  );
}

import { formKey } from '../../../match/fold/form-key.ts';
import type { Matcher } from '../../../match/match.ts';
import { patternsOf, type Pattern } from '../../../match/forms/pattern.ts';
import type { ConceptEntry, ConceptId } from '../../../model/entry/concept-entry.ts';
import { exampleValues } from '../../../model/entry/example-values.ts';
import type { Issue } from '../../../model/entry/issue.ts';
import { NUMBER_UNIT } from '../../../model/number/placeholder.ts';
import { writeNumber } from '../../../model/number/write-number.ts';

/** Texts around a form, by language; `%` is its place. */
const CARRIERS: Readonly<Record<string, readonly string[]>> = {
  zh: ['%', '关于%的文章', '關於%的文章', '本文討論%。', '我們說“%”，不說別的'],
  en: ['%', 'It mentions the %, twice.', '“%” is what he said'],
};
/** The same for a name in capitals, which is looked for in headlines only. */
const HEADLINES: readonly string[] = ['% PRAISED AGAIN', 'PREMIER: “%” MATTERS'];

/** The same for a law in small letters. */
const DEFINED: readonly string[] = ['It mentions the %, twice.'];

/**
 * Finds forms that the matcher of the whole glossary misses: alone, in a sentence of each script,
 * or in quotation marks. Forms that matching derives from the terms are tried as well.
 * @param matcher that of `entries`
 */
export function checkFound(entries: readonly ConceptEntry[], matcher: Matcher): readonly Issue[] {
  return entries.flatMap((entry) =>
    patternsOf(entry).flatMap((pattern) => {
      const written = exampleForm(pattern);
      const form = pattern.otherCase === 'small' ? written.toLowerCase() : written;
      const carriers = carriersOf(pattern);
      const lines = carriers.map((carrier) => carrier.replace('%', () => form));
      const found = linesWith(pattern.concept, form, lines, matcher);
      return lines.flatMap((line, n): readonly Issue[] => {
        if (found.has(n)) return [];
        const place = `${entry.subjectField ?? ''}.yaml ${entry.id}`;
        const message = `"${form}" (from ${pattern.term}) is not found in: ${line}`;
        return [{ severity: 'error', place, message }];
      });
    }),
  );
}

function carriersOf({ otherCase, language }: Pattern): readonly string[] {
  if (otherCase === 'small') return DEFINED;
  return otherCase === 'capitals' ? HEADLINES : (CARRIERS[language] ?? ['%']);
}

/** The places of the lines in which a form is found as a name of the concept. */
function linesWith(
  concept: ConceptId,
  form: string,
  lines: readonly string[],
  matcher: Matcher,
): ReadonlySet<number> {
  const text = lines.join('\n');
  const key = formKey(form);
  const found = matcher
    .find(text)
    .filter(
      (match) =>
        formKey(text.slice(match.span.start, match.span.end)) === key &&
        matcher.conceptsOf(match).includes(concept),
    );
  let end = -1;
  return new Set(
    lines.flatMap((line, n) => {
      const start = end + 1;
      end = start + line.length;
      return found.some(({ span }) => start <= span.start && span.end <= end) ? [n] : [];
    }),
  );
}

/**
 * A form of a pattern as it may stand in a text, with numbers for which the glossary has no name in
 * full.
 */
function exampleForm({ form, numbers }: Pattern): string {
  if (numbers.length === 0) return form;
  const values = exampleValues(numbers).at(-1) ?? {};
  return numbers.reduce(
    (text, { name, style }) => text.replace(NUMBER_UNIT, writeNumber(values[name] ?? 0, style)),
    form,
  );
}

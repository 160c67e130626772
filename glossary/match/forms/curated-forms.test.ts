import { expect, it } from 'vitest';

import { isOfFamily } from '../../curated/build/read-curated.ts';
import { curatedEntries, curatedFiles } from '../../curated/curated-fixture.ts';
import { NUMBER_UNIT } from '../../model/number/placeholder.ts';
import { patternsOf, type Pattern } from './pattern.ts';

const ARTICLE = /(?<=\s)(?:the|a|an)\s/giu;
const SERIAL_COMMA = /,(?=\s(?:and|or)\s)/giu;
const bare = (form: string): string => form.replace(ARTICLE, '').replace(SERIAL_COMMA, '');

/**
 * The forms of a term, the term first. Optional parts are in parentheses: `community with (a)
 * shared future` is two forms; `rules(,) and rights` has an optional serial comma.
 */
function compact(patterns: readonly Pattern[]): readonly string[] {
  const forms = patterns.map(({ form, numbers }) =>
    numbers.reduce(
      (text, { name, style }) => text.replace(NUMBER_UNIT, `{${name}:${style}}`),
      form,
    ),
  );
  const families = Map.groupBy(forms, bare);
  return [...families.values()].map((family) => {
    const fullest = family.toSorted((a, b) => b.length - a.length)[0] ?? '';
    if (family.length === 1) return fullest;
    const articles = family.some((form) => form.replace(SERIAL_COMMA, '') !== bare(fullest));
    const commas = new Set(family.map((form) => form.match(SERIAL_COMMA)?.length ?? 0)).size > 1;
    const shown = articles ? fullest.replace(ARTICLE, (word) => `(${word.trim()}) `) : fullest;
    return commas ? shown.replace(SERIAL_COMMA, '(,)') : shown;
  });
}

/** Without the names of the families, which are many and of few kinds. */
const records = curatedEntries.filter(({ id }) => !isOfFamily(curatedFiles, id));

it.each(['en', 'zh'])(
  'gives the forms of every term of the subject files that the snapshot shows: %s',
  async (wanted) => {
    const lines = [];
    for (const entry of records) {
      const terms = Map.groupBy(
        patternsOf(entry).filter(({ language }) => language === wanted),
        ({ term }) => term,
      );
      for (const [term, patterns] of terms) {
        const [first = '', ...added] = compact(patterns);
        const head = first === term ? term : `${term}: ${first}`;
        lines.push(added.length === 0 ? head : `${head} + ${added.join(' + ')}`);
      }
    }
    await expect(lines.toSorted().join('\n')).toMatchFileSnapshot(
      `./fixtures/curated-forms-${wanted}.txt`,
    );
  },
);

import { packageCurated } from '../package-curated.ts';
import { explain, type ExplainedForm, type Reason } from '../../../match/explain/explain.ts';
import type { Span } from '../../../match/span.ts';
import { makeLexicon } from '../../../match/build/make-lexicon.ts';

const [text = '', language = ''] = process.argv.slice(2);
if (text === '') {
  console.error('npm run explain -- "text" [lang]');
  process.exit(2);
}

const WHEN = { inContext: 'where the page is about it', onRequest: 'on request' } as const;

const { matches, nearMisses } = explain(text, packageCurated('glossary/curated'), makeLexicon(), {
  language,
});
console.log(withMarks());
for (const { span, forms } of matches) {
  console.log(`\n✔ ${cut(span)}`);
  for (const form of closest(forms)) console.log(`    ${describe(form)}`);
}
for (const { span, forms, reason } of nearMisses) {
  console.log(`\n✘ ${cut(span)}: ${because(reason)}`);
  for (const form of closest(forms)) console.log(`    ${describe(form)}`);
}

/** One form for each concept: the one that needed the least folding. */
function closest(forms: readonly ExplainedForm[]): readonly ExplainedForm[] {
  const concepts = Map.groupBy(forms, ({ concept }) => concept);
  return [...concepts.values()].flatMap((same) =>
    same.toSorted((a, b) => a.folds.length - b.folds.length).slice(0, 1),
  );
}

function cut({ start, end }: Span): string {
  return text.slice(start, end);
}

function withMarks(): string {
  let out = '';
  let at = 0;
  for (const { span } of matches) {
    out += `${text.slice(at, span.start)}⟦${cut(span)}⟧`;
    at = span.end;
  }
  return out + text.slice(at);
}

function describe({ concept, term, form, origin, folds, marking }: ExplainedForm): string {
  const derived = form === term ? '' : ` → ${form} (${origin})`;
  const equal = folds.length > 0 ? `, but for ${folds.join(' and ')}` : '';
  const when = marking === 'always' ? '' : `, ${WHEN[marking]}`;
  return `${term}${derived}${equal}${when}  [${concept}]`;
}

function because(reason: Reason): string {
  switch (reason.kind) {
    case 'not inside':
      return `the entry is not meant inside ${reason.phrases.join(', ')}`;
    case 'overlap':
      return `a part of it belongs to ${cut(reason.by)}`;
    case 'cuts a word':
      return `it would cut a word: ${reason.words.join('|')}`;
    case 'word edge':
      return 'a letter or digit touches it';
    case 'longer word':
      return 'it is a part of a longer word, or of its opposite';
    case 'address':
      return 'it stands in an address, a #tag or an @handle';
    case 'case':
      return 'the entry matches in its own case only';
    case 'diacritics':
      return 'a diacritic differs';
    case 'regional form in Simplified text':
      return 'a form of Taiwan or Hong Kong alone, in Simplified characters';
    case 'quotation marks':
      return 'a quotation begins or ends inside it';
    case 'language':
      return 'the text is in another language';
    case 'suppressed':
      return 'the entry is hidden or replaced';
  }
}

import { formKey } from '../../../match/fold/form-key.ts';
import type { ConceptEntry, ConceptId } from '../../../model/entry/concept-entry.ts';
import { conceptsByKey } from '../concepts-by-key.ts';
import type { LeftOutFile } from '../curated-schema.ts';

/** A row of a table of terms that may become concepts; each list holds variants, preferred first. */
export interface TermCandidate {
  /** The line number; the heading is line 1. */
  readonly line: number;
  readonly chinese: readonly string[];
  readonly english: readonly string[];
  /** Further forms that the remark of the row mentions: short, regional and older ones. */
  readonly mentioned: readonly string[];
}

/** What the glossary has of a candidate. */
export interface CandidateAccount {
  readonly candidate: TermCandidate;
  /** The concepts that have its first Chinese form. None when the row was left out as a whole. */
  readonly concepts: readonly ConceptId[];
  /** Forms that are neither in a concept of the row nor in the list of what was left out. */
  readonly missing: readonly string[];
}

/**
 * Reads a table of candidates: tabs between cells, no quoting, ` | ` between variants, a heading
 * with `zh_hans`, `en` and, where there are any, `zh_hant_tw` and `note`.
 * @returns the rows, or what the table lacks
 */
export function readCandidates(table: string): readonly TermCandidate[] | string {
  const [heading = '', ...lines] = table.split(/\r?\n/u);
  const columns = heading.split('\t');
  for (const needed of ['zh_hans', 'en']) {
    if (!columns.includes(needed)) return `no column ${needed}`;
  }
  return lines.flatMap((line, index): TermCandidate[] => {
    if (line.trim() === '') return [];
    const cells = line.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const variants = (name: string): readonly string[] =>
      cell(name)
        .split(' | ')
        .map((variant) => variant.trim())
        .filter((variant) => variant !== '');
    return [
      {
        line: index + 2,
        chinese: [...variants('zh_hans'), ...variants('zh_hant_tw')],
        english: variants('en'),
        mentioned: formsMentioned(cell('note')),
      },
    ];
  });
}

/**
 * Says for each form of a candidate whether the glossary has it: whether matching would find the
 * form in a text. A form that only a remark mentions also counts if it is part of a longer form or
 * stands in a note of the entry.
 */
export function accountForCandidates(
  candidates: readonly TermCandidate[],
  entries: readonly ConceptEntry[],
  leftOut: LeftOutFile,
): readonly CandidateAccount[] {
  const conceptsOf = conceptsByKey(entries);
  const told = entries.flatMap((entry) => toldBy(entry)).map((text) => formKey(text));
  const leftKeys = new Set(leftOut.flatMap(({ term, en }) => [formKey(term), pair(term, en)]));
  return candidates.map((candidate) => {
    const { chinese, english, mentioned } = candidate;
    const [first = ''] = chinese;
    const concepts = [...(conceptsOf.get(formKey(first)) ?? [])];
    if (concepts.length === 0) {
      return { candidate, concepts, missing: leftKeys.has(formKey(first)) ? [] : [first] };
    }
    const left = (form: string): boolean =>
      leftKeys.has(formKey(form)) || leftKeys.has(pair(first, form));
    const has = (form: string): boolean => {
      const having = conceptsOf.get(formKey(bare(form)));
      return concepts.some((id) => having?.has(id) === true);
    };
    const tells = (form: string): boolean => {
      const key = formKey(bare(form));
      return told.some((text) => text.includes(key));
    };
    return {
      candidate,
      concepts,
      missing: [
        ...[...chinese, ...english].filter((form) => !has(form)),
        ...mentioned.filter((form) => !tells(form)),
      ].filter((form) => !left(form)),
    };
  });
}

/** What the card shows about forms: terms and notes of the entry. */
function toldBy({ note = '', languageSections }: ConceptEntry): readonly string[] {
  const terms = languageSections.flatMap(({ termSections }) => termSections);
  return [note, ...terms.flatMap((section) => [section.term, section.note ?? ''])];
}

/** A form without its leading article, which is not part of a pattern. */
function bare(form: string): string {
  return form.replace(/^(?:the|a|an)\s+/iu, '');
}

function pair(term: string, en: string): string {
  return `${formKey(term)}\n${formKey(en)}`;
}

/**
 * The forms that a remark mentions: English in `'…'`, and Chinese behind the words that introduce
 * it.
 */
function formsMentioned(note: string): readonly string[] {
  const quoted = [...note.matchAll(/(?<![\p{L}])'([^']+(?:'s [^']+)?)'(?![\p{L}])/gu)];
  const named = [
    ...note.matchAll(
      /(?:HK|Taiwan|Traditional|also|short|or|full title|with '?)\s+((?:\p{Script=Han}|[+（）])+(?:, (?:\p{Script=Han}|[+（）])+)*)/gu,
    ),
  ];
  return [...quoted, ...named].flatMap((match) => (match[1] ?? '').split(/, (?=\p{Script=Han})/u));
}

import type { ConceptEntry } from '../../../model/entry/concept-entry.ts';
import type { Issue } from '../../../model/entry/issue.ts';
import type { CandidateAccount } from '../counts/candidates.ts';
import type { Count, CuratedCounts } from '../counts/count-curated.ts';
import type { Coverage } from '../counts/coverage.ts';

/** The issues, one a line, errors first, and how many there are. */
export function issueLines(issues: readonly Issue[]): readonly string[] {
  const of = (wanted: Issue['severity']): readonly Issue[] =>
    issues.filter(({ severity }) => severity === wanted);
  const [errors, warnings] = [of('error'), of('warning')];
  return [
    ...errors.map(({ place, message }) => `✘ ${place}: ${message}`),
    ...warnings.map(({ place, message }) => `! ${place}: ${message}`),
    `${amount(errors.length, 'error')}, ${amount(warnings.length, 'warning')}`,
  ];
}

/**
 * The statistics: headings with their counts.
 * @param superseded the superseded terms by what is known of their replacement
 */
export function statsLines(counts: CuratedCounts, superseded: readonly Count[]): readonly string[] {
  const group = (heading: string, lines: readonly Count[]): readonly string[] => [
    '',
    heading,
    ...lines.map(([name, count]) => `${String(count).padStart(6)}  ${name}`),
  ];
  const sum = counts.terms.reduce((total, [, count]) => total + count, 0);
  return [
    [
      amount(counts.concepts, 'concept'),
      amount(sum, 'term'),
      amount(counts.documents, 'document'),
    ].join(', '),
    ...group('Concepts by subject field', counts.fields),
    ...group('Concepts by the evidence of their English', counts.evidence),
    ...group('English terms by evidence', counts.englishEvidence),
    ...group('Terms by language', counts.terms),
    ...group('Terms by status', counts.statuses),
    ...group('Superseded terms', superseded),
    ...group('Forms that are looked for', counts.forms),
    ...group('Concepts with', counts.entriesWith),
  ];
}

/** The terms of a text that the glossary has, by subject field, and what the glossary may lack. */
export function coverageLines(
  { concepts, unknown }: Coverage,
  entries: readonly ConceptEntry[],
): readonly string[] {
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const fields = Map.groupBy(
    concepts,
    ({ concept }) => entryOf.get(concept)?.subjectField ?? 'no subject field',
  );
  const ordered = [...fields].toSorted(([, a], [, b]) => b.length - a.length);
  const onlyInside = concepts.filter(({ marked }) => marked === 0).length;
  return [
    ...ordered.flatMap(([field, group]) => [
      `${field}: ${amount(group.length, 'concept')}`,
      ...group.map(({ concept, marked, inside }) => {
        const within = inside === 0 ? '' : ` (${inside} inside longer terms)`;
        return `${String(marked).padStart(6)}  ${headingOf(entryOf.get(concept))}${within}`;
      }),
      '',
    ]),
    `${amount(concepts.length, 'concept')}, ${onlyInside} of them only inside longer terms`,
    ...(unknown.length === 0 ? [] : ['', 'Not in the glossary, and perhaps terms']),
    ...unknown.map(({ phrase, count }) => `${String(count).padStart(6)}  ${phrase}`),
  ];
}

/** The forms of candidates that are neither taken nor left out, a row each, and the totals. */
export function accountLines(accounts: readonly CandidateAccount[]): readonly string[] {
  const open = accounts.filter(({ missing }) => missing.length > 0);
  const taken = accounts.filter(({ concepts }) => concepts.length > 0);
  const concepts = new Set(taken.flatMap((account) => account.concepts));
  return [
    ...open.map(({ candidate, missing }) => {
      const [first = ''] = candidate.chinese;
      return `✘ line ${candidate.line} ${first}: ${missing.join(', ')}`;
    }),
    `${amount(accounts.length, 'row')}: ${taken.length} in ${amount(concepts.size, 'concept')}, ` +
      `${accounts.length - taken.length - open.filter((one) => !taken.includes(one)).length} left out, ` +
      `${open.length} not accounted for`,
  ];
}

/** The preferred terms of an entry in Chinese and English. */
function headingOf(entry: ConceptEntry | undefined): string {
  const preferred = (language: string): string =>
    entry?.languageSections.find((section) => section.language === language)?.termSections[0]
      .term ?? '';
  return `${preferred('zh-Hans')} · ${preferred('en')}`;
}

/** A count and its noun: 1 term, 2 terms. */
export function amount(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

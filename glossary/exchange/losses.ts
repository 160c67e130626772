import type {
  AdministrativeStatus,
  ConceptEntry,
  Example,
  KeptValue,
  TermMatching,
  TermSection,
} from '../model/entry/concept-entry.ts';
import { isNumberedEntry } from '../model/entry/fill-entry.ts';
import { type LanguagePair, usableTerms } from './pairs/pair.ts';
import { bytesOf, DEEPL_MAX_BYTES } from './pairs/write-pairs.ts';
import { isPairFormat, type WrittenFormat } from './file/written-format.ts';
import { isWildcard, TERM_INFO } from './table/term-info.ts';

/** The kinds of content that a format may be unable to hold. */
export const LOSSES = [
  'entries',
  'numbered',
  'languages',
  'otherTerms',
  'status',
  'termDetails',
  'definitions',
  'notes',
  'sources',
  'examples',
  'subjectFields',
  'matching',
  'links',
  'kept',
  'longTerms',
  'repeatedTerms',
  'signs',
] as const;
export type LossKind = (typeof LOSSES)[number];

/** A kind of content that would be lost, and in how many entries. */
export interface Loss {
  readonly kind: LossKind;
  readonly entries: number;
}

/** What each format can hold; formats that are not named here hold everything. */
const CARRIES: Readonly<Record<Exclude<WrittenFormat, Lossless>, ReadonlySet<LossKind>>> = {
  omegat: new Set<LossKind>(['otherTerms', 'definitions', 'notes', 'longTerms', 'repeatedTerms']),
  memoq: new Set<LossKind>([
    'languages',
    'otherTerms',
    'definitions',
    'longTerms',
    'repeatedTerms',
  ]),
  deepl: new Set<LossKind>([]),
  google: new Set<LossKind>(['languages', 'longTerms', 'repeatedTerms']),
  utx: new Set<LossKind>(['longTerms', 'repeatedTerms']),
  anki: new Set<LossKind>([
    'otherTerms',
    'definitions',
    'sources',
    'subjectFields',
    'longTerms',
    'repeatedTerms',
  ]),
};
type Lossless =
  | 'json'
  | 'jsonLines'
  | 'tbx3'
  | 'tbx2'
  | 'multiTerm'
  | 'csv'
  | 'tsv'
  | 'xlsx'
  | 'xlsxConcepts';

/** What would be lost by writing entries in a format; nothing for lossless formats. */
export function lossesOf(
  format: WrittenFormat,
  entries: readonly ConceptEntry[],
  pair: LanguagePair,
): readonly Loss[] {
  if (!isLossy(format)) return [];
  const seen = new Set<string>();
  const counts = new Map<LossKind, number>();
  for (const entry of entries) {
    for (const kind of kindsIn(entry, format, pair, seen)) {
      if (!CARRIES[format].has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return LOSSES.flatMap((kind) => {
    const lost = counts.get(kind);
    return lost === undefined ? [] : [{ kind, entries: lost }];
  });
}

function isLossy(format: WrittenFormat): format is Exclude<WrittenFormat, Lossless> {
  return Object.hasOwn(CARRIES, format);
}

/** The kinds of content in an entry that some formats cannot hold. */
function kindsIn(
  entry: ConceptEntry,
  format: WrittenFormat,
  { source, target }: LanguagePair,
  seen: Set<string>,
): ReadonlySet<LossKind> {
  const kinds = new Set<LossKind>();
  const add = (kind: LossKind, is: boolean): void => {
    if (is) kinds.add(kind);
  };
  if (isNumberedEntry(entry)) return new Set(['numbered']);
  const isMemoq = format === 'memoq';
  const [left, right] = [usableTerms(entry, source), usableTerms(entry, target)];
  const isPaired = left.length > 0 && right.length > 0;
  if (!isPaired && isPairFormat(format)) return new Set(['entries']);
  const sections = entry.languageSections;
  const terms = sections.flatMap(({ termSections }) => termSections);
  add(
    'languages',
    sections.some(({ language }) => language !== source && language !== target),
  );
  // UTX has all equivalents with their status, and the source terms that may be used.
  const ofSource = sections
    .filter(({ language }) => language === source)
    .flatMap(({ termSections }) => termSections);
  add(
    'otherTerms',
    format === 'utx'
      ? ofSource.some((term) => !left.includes(term))
      : sections.some(({ termSections }) => termSections.length > 1),
  );
  add(
    'status',
    format === 'utx'
      ? terms.some(({ administrativeStatus }) => administrativeStatus === 'superseded') ||
          left.some((term, at) => isPlain(term) !== (at === 0))
      : isMemoq
        ? !sections.every(({ termSections }) => hasOrderOfStatus(termSections))
        : terms.some((term) => !isPlain(term)),
  );
  add(
    'termDetails',
    terms.some(({ partOfSpeech, ...term }) =>
      hasDetails(isMemoq || partOfSpeech === undefined ? term : { ...term, partOfSpeech }),
    ),
  );
  add(
    'definitions',
    sections.some(({ definition }) => definition !== undefined),
  );
  add(
    'notes',
    (entry.note !== undefined && !isMemoq) || terms.some(({ note }) => note !== undefined),
  );
  add(
    'sources',
    terms.some(({ sources }) => sources !== undefined),
  );
  add(
    'examples',
    terms.some(({ examples }) => examples !== undefined && !(isMemoq && isSentence(examples))),
  );
  add(
    'subjectFields',
    (entry.subjectField !== undefined && !isMemoq) || entry.jurisdiction !== undefined,
  );
  add(
    'matching',
    terms.some(({ matching }) => matching !== undefined && !(isMemoq && isMark(matching))),
  );
  add('links', entry.related !== undefined);
  add(
    'kept',
    [entry, ...sections].some(({ kept }) => kept !== undefined) ||
      terms.some(({ kept }) => kept !== undefined && !(isMemoq && kept.every(isOfMemoq))),
  );
  add(
    'longTerms',
    terms.some(({ term }) => bytesOf(term) > DEEPL_MAX_BYTES),
  );
  add(
    'repeatedTerms',
    left.some(({ term }) => seen.has(term)),
  );
  add(
    'signs',
    [...left, ...right].some(({ term }) => hasSign(term, format)),
  );
  for (const { term } of left) seen.add(term);
  return kinds;
}

/** Whether a program reading the format would take a term for a comment or for nothing. */
function hasSign(term: string, format: WrittenFormat): boolean {
  if (format === 'omegat') return term.startsWith('#');
  return format === 'utx' && (term.startsWith('#') || term === '-');
}

/** Whether memoQ's order of terms says their status: the first is preferred, the others admitted. */
function hasOrderOfStatus(terms: readonly TermSection[]): boolean {
  return terms.every(({ administrativeStatus: status }, at) => {
    const usual: AdministrativeStatus = at === 0 ? 'preferred' : 'admitted';
    return status === usual || status === 'deprecated';
  });
}

/** Whether examples are the one sentence that memoQ has a column for. */
function isSentence([first, ...others]: readonly Example[]): boolean {
  return others.length === 0 && first !== undefined && Object.keys(first).length === 1;
}

/** Whether memoQ has marks for how a term is found. */
function isMark({ caseSensitive: _case, inflection, ...others }: TermMatching): boolean {
  return inflection !== true && Object.keys(others).length === 0;
}

/** Whether memoQ has a column for a kept value of a term. */
function isOfMemoq(value: KeptValue): boolean {
  return isWildcard(value) || value.name === `column:${TERM_INFO}`;
}

/** Whether a term has the default status. */
function isPlain({ administrativeStatus }: TermSection): boolean {
  return administrativeStatus === 'preferred';
}

function hasDetails({
  partOfSpeech,
  termType,
  geographicalUsage,
  reading,
}: Partial<TermSection>): boolean {
  return [partOfSpeech, termType, geographicalUsage, reading].some((field) => field !== undefined);
}

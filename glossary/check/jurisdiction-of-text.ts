import type { ConceptEntry, ConceptId, TermSection } from '../model/entry/concept-entry.ts';
import { foldForSearch } from '../match/fold/fold-for-search.ts';
import { isAccepted } from '../model/entry/sides.ts';
import type { Script } from '../model/entry/language.ts';
import type { TermFinder, TermOccurrence, TermPlace } from '../align/term-finder.ts';

/** Jurisdictions that have Chinese terms of their own, often for the same thing or with the same words. */
const WITH_OWN_TERMS: ReadonlySet<string | undefined> = new Set(['CN', 'HK', 'MO', 'TW']);
/** The fewest concepts of a jurisdiction that make a text one of it. */
const FEWEST = 2;

/**
 * The jurisdiction whose institutions a source names: the one to which most of its concepts belong, of those that
 * have Chinese terms of their own. Undefined where there are too few, or two have as many.
 */
export function jurisdictionOf(
  occurrences: readonly TermOccurrence[],
  { entries }: Pick<TermFinder, 'entries'>,
): string | undefined {
  const named = new Map<string, Set<ConceptId>>();
  for (const { concepts } of occurrences) {
    const [first, ...others] = new Set(concepts.map((one) => entries.get(one)?.jurisdiction));
    const [concept] = concepts;
    if (first === undefined || concept === undefined || others.length > 0) continue;
    if (WITH_OWN_TERMS.has(first)) named.set(first, (named.get(first) ?? new Set()).add(concept));
  }
  const [most, next] = [...named].toSorted(([, a], [, b]) => b.size - a.size);
  if (most === undefined || most[1].size < FEWEST || most[1].size === next?.[1].size)
    return undefined;
  return most[0];
}

/** Whether a concept is one of another jurisdiction than that of a text, and so has other terms. */
export const isOfOther = (
  entry: Pick<ConceptEntry, 'jurisdiction'>,
  jurisdiction: string | undefined,
): boolean =>
  jurisdiction !== undefined &&
  WITH_OWN_TERMS.has(entry.jurisdiction) &&
  entry.jurisdiction !== jurisdiction;

/**
 * Whether a Chinese form is not the one of a text: it is used in Taiwan or Hong Kong alone (國內生產毛額) and the
 * text is Simplified, or the text is one of theirs, which have another form (永續發展目標). What belongs to the
 * mainland has its own name everywhere; a shorter or longer one of the same name is no other.
 * @param jurisdiction that of the source
 */
export function isFormOfOther(
  { term, concept }: TermPlace,
  writing: Script,
  jurisdiction: string | undefined,
  { entries }: Pick<TermFinder, 'entries'>,
): boolean {
  const entry = entries.get(concept);
  const form = foldForSearch(term.term);
  const termsOf = (wanted: string): readonly TermSection[] =>
    (entry?.languageSections ?? [])
      .filter(({ language }) => language === wanted)
      .flatMap(({ termSections }) => termSections.filter(isAccepted));
  if (writing === 'Hans') {
    const same = termsOf('zh-Hans').filter((one) => foldForSearch(one.term) === form);
    return same.length > 0 && same.every((one) => isUsedElsewhere(one, jurisdiction));
  }
  if (writing !== 'Hant' || jurisdiction === undefined || entry?.jurisdiction === 'CN')
    return false;
  const own = termsOf(`zh-Hant-${jurisdiction}`).map((one) => foldForSearch(one.term));
  return own.length > 0 && own.every((one) => !one.includes(form) && !form.includes(one));
}

/** Whether a term is used in another jurisdiction than the mainland and that of a text. */
const isUsedElsewhere = (
  { geographicalUsage: usage }: TermSection,
  jurisdiction: string | undefined,
): boolean =>
  usage !== undefined && usage !== jurisdiction && usage !== 'CN' && WITH_OWN_TERMS.has(usage);

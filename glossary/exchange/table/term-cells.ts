import type { KeptValue, Source, TermSection } from '../../model/entry/concept-entry.ts';
import type { Language } from '../../model/entry/language.ts';
import { isDate, isWebAddress } from '../../model/entry/validate-source.ts';
import type { TermField } from '../file/column-meaning.ts';
import type { FoundTerm } from '../file/entry-builder.ts';
import { withKept } from '../file/more.ts';
import { partOfSpeechOf, statusOf, termTypeOf } from './picklists.ts';

/** A term of a row while its cells are read. */
export interface OpenTerm {
  readonly language: Language;
  readonly term: string;
  readonly line: number;
  readonly fields: Record<string, unknown>;
  readonly kept: KeptValue[];
  readonly source: Partial<Source>;
  /** The cells of `source`, for the case that it has no title. */
  readonly sourceCells: KeptValue[];
}

/**
 * Builds a term from its cells. Where our own table has written sources in the column `more` too,
 * the first of them is combined with the source in the columns, which may have been edited since. A
 * source without a title is none, and its cells are kept.
 */
export function closeTerm(open: OpenTerm): FoundTerm {
  const { language, term, line, fields, kept, source, sourceCells } = open;
  const { title, ...others } = source;
  const beside: readonly unknown[] = Array.isArray(fields['sources']) ? fields['sources'] : [];
  const [first, ...further] = beside;
  const sources =
    title === undefined
      ? beside
      : [{ ...(first as object | undefined), title, ...others }, ...further];
  return {
    language,
    term,
    line,
    ...withKept(sources.length === 0 ? [...kept, ...sourceCells] : kept, fields),
    ...(sources.length > 0 && { sources: sources as readonly Source[] }),
  };
}

/**
 * Sets a term's field from a cell. A value that is not valid there is kept as text, and so is a second
 * one; but of two statuses the later one counts.
 */
export function addTermField(open: OpenTerm, kind: TermField, cell: string, kept: KeptValue): void {
  const set = (field: keyof TermSection, value: unknown): void => {
    const before = field === 'administrativeStatus' ? undefined : open.fields[field];
    if (value === undefined || (before !== undefined && before !== value)) open.kept.push(kept);
    else open.fields[field] = value;
  };
  const setSource = (field: 'title' | 'issuer' | 'date' | 'url', isValid = true): void => {
    const before = open.source[field];
    if (!isValid || (before !== undefined && before !== cell)) {
      open.kept.push(kept);
      return;
    }
    Object.assign(open.source, { [field]: cell });
    open.sourceCells.push(kept);
  };
  switch (kind) {
    case 'status':
      return set('administrativeStatus', statusOf(cell));
    case 'partOfSpeech':
      return set('partOfSpeech', partOfSpeechOf(cell));
    case 'termType':
      return set('termType', termTypeOf(cell));
    case 'region':
      return set('geographicalUsage', cell);
    case 'reading':
      return set('reading', cell);
    case 'termNote':
      return set('note', cell);
    case 'flags':
      if (/(?:^|[;,\s])forbidden(?:$|[;,\s])/iu.test(cell))
        set('administrativeStatus', 'deprecated');
      open.kept.push(kept);
      return undefined;
    case 'sourceTitle':
      return setSource('title');
    case 'sourceIssuer':
      return setSource('issuer');
    case 'sourceDate':
      return setSource('date', isDate(cell));
    case 'sourceUrl':
      return setSource('url', isWebAddress(cell));
  }
}

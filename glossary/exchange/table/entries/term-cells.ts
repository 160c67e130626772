import type {
  Example,
  KeptValue,
  Source,
  TermSection,
} from '../../../model/entry/concept-entry.ts';
import type { Language } from '../../../model/entry/language.ts';
import { isDate, isWebAddress } from '../../../model/entry/validate-source.ts';
import type { TermField } from '../../file/column-meaning.ts';
import type { FoundTerm } from '../../file/entry-builder.ts';
import { withKept } from '../../file/more.ts';
import { keptWildcard, readTermInfo, withoutWildcards } from '../term-info.ts';
import { partOfSpeechOf, statusOf, termTypeOf } from './picklists.ts';

/** A term of a row while its cells are read. */
export interface OpenTerm {
  readonly language: Language;
  /** As it is written, with wildcards if it has them. */
  readonly term: string;
  readonly line: number;
  readonly fields: Record<string, unknown>;
  readonly kept: KeptValue[];
  readonly source: Partial<Source>;
  /** The cells of `source`, for the case that it has no title. */
  readonly sourceCells: KeptValue[];
  /** The sentence in a column for examples. */
  example?: string;
  /** The term without memoQ's wildcards, which are kept. */
  bare?: string;
}

/**
 * Builds a term from its cells. Where our own table has written sources in the column `more` too,
 * the first of them is combined with the source in the columns, which may have been edited since; and
 * so with examples. A source without a title is none, and its cells are kept.
 */
export function closeTerm(open: OpenTerm): FoundTerm {
  const { language, line, fields, kept, source, sourceCells } = open;
  const term = open.bare ?? open.term;
  const { title, ...others } = source;
  const sources = withFirst(
    fields['sources'],
    title === undefined ? undefined : { title, ...others },
  );
  const examples = withFirst(
    fields['examples'],
    open.example === undefined ? undefined : { sentence: open.example },
  );
  return {
    language,
    term,
    line,
    ...withKept(sources.length === 0 ? [...kept, ...sourceCells] : kept, fields),
    ...(sources.length > 0 && { sources: sources as readonly Source[] }),
    ...(examples.length > 0 && { examples: examples as readonly Example[] }),
  };
}

/** A list of the column `more`, with what other columns say of its first element. */
function withFirst(beside: unknown, said: object | undefined): readonly unknown[] {
  const list: readonly unknown[] = Array.isArray(beside) ? beside : [];
  const [first, ...further] = list;
  return said === undefined ? list : [{ ...(first as object | undefined), ...said }, ...further];
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
    case 'example':
      if (open.example === undefined) open.example = cell;
      else if (open.example !== cell) open.kept.push(kept);
      return undefined;
    case 'flags':
      return addMarks(open, cell, kept);
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

/** Sets what the marks of memoQ or Weblate say; those that say more are kept. */
function addMarks(open: OpenTerm, cell: string, kept: KeptValue): void {
  const info = readTermInfo(cell);
  const { isForbidden, caseSensitive, inflection, partOfSpeech } = info;
  if (isForbidden) open.fields['administrativeStatus'] = 'deprecated';
  if (partOfSpeech !== undefined) open.fields['partOfSpeech'] ??= partOfSpeech;
  if (caseSensitive !== undefined || inflection !== undefined) {
    open.fields['matching'] = {
      ...(caseSensitive !== undefined && { caseSensitive }),
      ...(inflection !== undefined && { inflection }),
    };
  }
  const bare = info.hasWildcards ? withoutWildcards(open.term) : undefined;
  if (bare !== undefined) {
    open.bare = bare;
    open.kept.push(keptWildcard(open.term));
  }
  if (info.others.length > 0) open.kept.push(kept);
}

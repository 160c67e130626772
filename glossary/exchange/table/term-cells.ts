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
  source: Partial<Source>;
}

/**
 * Builds a term from its cells. Where our own table has written sources in the column `more` too,
 * the first of them is combined with the source in the columns, which may have been edited since.
 */
export function closeTerm({ language, term, line, fields, kept, source }: OpenTerm): FoundTerm {
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
    ...withKept(kept, fields),
    ...(sources.length > 0 && { sources: sources as readonly Source[] }),
  };
}

/** Sets a term's field from a cell; a value that is not valid there is kept as text. */
export function addTermField(open: OpenTerm, kind: TermField, cell: string, kept: KeptValue): void {
  const set = (field: keyof TermSection, value: unknown): void => {
    if (value === undefined) open.kept.push(kept);
    else open.fields[field] = value;
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
      open.source = { ...open.source, title: cell };
      return undefined;
    case 'sourceIssuer':
      open.source = { ...open.source, issuer: cell };
      return undefined;
    case 'sourceDate':
      if (isDate(cell)) open.source = { ...open.source, date: cell };
      else open.kept.push(kept);
      return undefined;
    case 'sourceUrl':
      if (isWebAddress(cell)) open.source = { ...open.source, url: cell };
      else open.kept.push(kept);
      return undefined;
  }
}

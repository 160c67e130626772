import type { AdministrativeStatus } from '../../model/entry/concept-entry.ts';
import { isLanguageTag, type Language } from '../../model/entry/language.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import { knownField, SOURCES, TARGETS } from './known-headers.ts';
import { languageOfCode, languageOfWord } from './language-code.ts';

/** The longest text that is a header, in UTF-16 units. */
const MAX_HEADER = 100;

/**
 * The meaning of a header: a known field, a language, a field of the terms of a language, or nothing
 * known, so that the column is kept. A language is `zh` where the header does not tell the script. Names
 * such as `constructor` are handled like any other.
 */
export function meaningOfHeader(header: string): ColumnMeaning {
  const code = header.trim();
  if (code.length > MAX_HEADER) return { kind: 'keep' };
  const name = plainName(code);
  const known = knownField(name) ?? knownField(name.replace(/^(?:concept|entry|record) /u, ''));
  if (known !== undefined) return known;
  if (SOURCES.has(name)) return { kind: 'term', code: 'source' };
  if (TARGETS.has(name)) return { kind: 'term', code: 'target' };
  const own = /^(?<kind>term|definition):(?<tag>[\w-]+)(?<not>:forbidden)?$/u.exec(code)?.groups;
  const tag = own?.['tag'] ?? '';
  if (own?.['kind'] === 'term' && isLanguageTag(tag)) {
    const status = own['not'] === undefined ? undefined : 'deprecated';
    return termsIn(languageOfCode(tag), tag, status);
  }
  const ofOwn = own?.['kind'] === 'definition' ? languageOfCode(tag) : undefined;
  if (ofOwn !== undefined) return { kind: 'definition', language: ofOwn };
  const banned = /^(?<code>.+?):(?<status>deprecated|superseded|forbidden)$/iu.exec(code)?.groups;
  if (banned !== undefined) {
    const language = languageOfWord(banned['code'] ?? '');
    const isForbidden = banned['status']?.toLowerCase() === 'forbidden';
    if (language !== undefined) {
      return termsIn(language, code, isForbidden ? 'deprecated' : 'superseded');
    }
  }
  const short = name.replaceAll(SHORT_FORMS, ' ');
  const abbreviated = short === name ? undefined : languageOfWord(short);
  if (abbreviated !== undefined) {
    return { kind: 'term', language: abbreviated, code, termType: 'abbreviation' };
  }
  const language = languageOfWord(code) ?? languageOfTerms(name);
  return language === undefined
    ? (fieldWithLanguage(name) ?? { kind: 'keep' })
    : termsIn(language, code);
}

/**
 * A header in lower case, with one space for all signs between its words, and between those of
 * `sourceTerm`.
 */
function plainName(header: string): string {
  return header
    .normalize('NFKC')
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Which term a side is of, in a header with a field. */
function sideOf(word: string | undefined): { readonly of?: 'source' } | undefined {
  if (word === 'source' || word === 'src') return { of: 'source' };
  return word === 'target' || word === 'tgt' ? {} : undefined;
}

/** What is said of a term, and may be said of the terms of each language. */
const OF_TERM: ReadonlySet<string> = new Set([
  'status',
  'partOfSpeech',
  'termType',
  'region',
  'reading',
  'sourceTitle',
  'sourceUrl',
  'example',
]);

/**
 * The meaning of `Description [en]`, `zh_CN_note`, `中文定义`: a field and a language, in any order; or of
 * `source_pos`, where a side comes first.
 */
function fieldWithLanguage(name: string): ColumnMeaning | undefined {
  for (let at = 1; at < name.length; at += 1) {
    if (!/[\p{Script=Han} ]/u.test(name.slice(at - 1, at + 1))) continue;
    const parts = [name.slice(0, at).trim(), name.slice(at).trim()];
    const side = sideOf(parts[0]);
    for (const [field = '', word = ''] of [parts, parts.toReversed()]) {
      const meaning = knownField(field);
      const kind = meaning?.kind === 'note' ? 'termNote' : meaning?.kind;
      if (kind === undefined) continue;
      const isOfTerm = kind === 'termNote' || OF_TERM.has(kind);
      if (isOfTerm && side !== undefined && word === parts[0])
        return { ...meaning, ...side, kind } as ColumnMeaning;
      const language = languageOfWord(word);
      if (language === undefined) continue;
      if (kind === 'definition') return { kind, language };
      if (isOfTerm) return { ...meaning, kind, language } as ColumnMeaning;
    }
  }
  return undefined;
}

function termsIn(
  language: Language | undefined,
  code: string,
  status?: AdministrativeStatus,
): ColumnMeaning {
  return {
    kind: 'term',
    ...(language !== undefined && { language }),
    code,
    ...(status !== undefined && { status }),
  };
}

/** Words for terms that stand beside a language in a header. */
const TERM_WORDS =
  /\b(?:source|targets?|src|tgt|cible|translations?|text|terms?|termini|begriffe?|termes?|términos?|termine|words?|names?|(?:item )?(?:alt )?labels?|\d{1,2})\b|原文|译文|譯文|源语|源語|目标语|目標語|术语|術語|词条|詞條|词汇|詞彙|词语|詞語|名称|名稱|译名|譯名|译法|譯法|用语|用語|叫法|说法|說法|全称|全稱|[名译譯]$/gu;

/** Words for short forms of terms that stand beside a language. */
const SHORT_FORMS = /\b(?:abbreviations?|abbr|acronyms?)\b|缩写|縮寫|缩略语|縮略語|简称|簡稱/gu;

/** The language of `Term (EN)`, `English term 2`, `itemLabel_zh`, `术语（中文）`, `中文名称`. */
function languageOfTerms(name: string): Language | undefined {
  const rest = name.replaceAll(TERM_WORDS, ' ');
  return rest === name ? undefined : languageOfWord(rest);
}

/**
 * Whether a row is a header: it names two columns, or one language by its name or with a region, or
 * three fields. Two words for the same, as in `English,英语` or `term,词汇`, are a row of terms.
 */
export function isHeader(cells: readonly string[]): boolean {
  const named = cells.map((cell) => (cell.trim() === '' ? undefined : meaningOfHeader(cell)));
  const known = named.flatMap((meaning) =>
    meaning === undefined || meaning.kind === 'keep' ? [] : [meaning],
  );
  const kinds = new Set(known.map(({ kind }) => kind));
  if (!kinds.has('term')) return kinds.size >= 3;
  if (known.length === 2 && known[0] && known[1] && isSame(known[0], known[1])) return false;
  const isNamed = cells.some((cell, at) => {
    const meaning = named[at];
    return meaning?.kind === 'term' && meaning.language !== undefined && cell.trim().length > 3;
  });
  return known.length >= Math.min(2, cells.length) || isNamed;
}

/** Whether two columns would have the terms of one language, or those of one side. */
function isSame(first: ColumnMeaning, second: ColumnMeaning): boolean {
  if (first.kind !== 'term' || second.kind !== 'term') return false;
  const side = ({ language, code }: typeof first): string =>
    language ?? (code === 'target' ? 'target' : 'source');
  const { status, termType } = second;
  return side(first) === side(second) && first.status === status && first.termType === termType;
}

import type { ConceptId } from '../entry/concept-entry.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Issue } from '../entry/issue.ts';
import { isChinese, type Language } from '../entry/language.ts';

/** Something that the author of a term should know. It keeps nothing from being saved. */
export interface TermAdvice {
  /** The field path of the term, or of one of its switches, in its entry. */
  readonly place: string;
  readonly finding: TermFinding;
}

/** What was found about a term, by its kind, with what a message needs to say it. */
export type TermFinding =
  /** How the term is written; `fixed` is it without what is meant. */
  | { readonly kind: 'invisible' | 'fullWidth' | 'doubleSpace'; readonly fixed: string }
  | { readonly kind: 'mixedScripts' | 'alternatives' | 'brackets' }
  /** Both are in the term: 'centre' and 'defense'. */
  | { readonly kind: 'mixedSpelling'; readonly british: string; readonly american: string }
  /** Another entry has the same form. */
  | {
      readonly kind: 'sameForm';
      readonly concept: ConceptId;
      readonly title: string;
      readonly glossary: Pick<Glossary, 'id' | 'name'>;
    }
  /** It occurs that often in an everyday text. */
  | { readonly kind: 'everyday'; readonly count: number }
  /** It is an everyday word of Chinese, that often in a million words. */
  | { readonly kind: 'commonWord'; readonly perMillion: number }
  /** In these words, among others, it is marked although it is not meant there. */
  | { readonly kind: 'insideWords'; readonly words: readonly string[] }
  /** A warning from the check of the entry. */
  | { readonly kind: 'issue'; readonly issue: Issue };

const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/u;
/** Letters and digits of full width, and signs of full width in a text without Han. */
const MISPLACED_WIDTH = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u3000]/u;

/** Advice on how a term is written. It needs no glossary and takes no time. */
export function writingAdvice(term: string, language: Language): readonly TermFinding[] {
  const text = term.trim();
  const findings: TermFinding[] = [];
  const visible = text.replaceAll(INVISIBLE, '');
  if (visible !== text && visible !== '') findings.push({ kind: 'invisible', fixed: visible });
  const isHan = /\p{sc=Han}/u.test(text);
  if (isHan ? MISPLACED_WIDTH.test(text) : FULL_WIDTH.test(text)) {
    findings.push({ kind: 'fullWidth', fixed: narrowed(text, isHan) });
  }
  if (/\s{2,}/u.test(text)) {
    findings.push({ kind: 'doubleSpace', fixed: text.replaceAll(/\s{2,}/gu, ' ') });
  }
  if (mixesScripts(text) || (isHan && !isChinese(language) && !/^(?:ja|ko)\b/iu.test(language))) {
    findings.push({ kind: 'mixedScripts' });
  }
  if (
    /[^\s/]\s*[/|；;]\s*[^\s/]/u.test(text) &&
    !/^https?:/iu.test(text) &&
    !/\d\/\d/u.test(text)
  ) {
    findings.push({ kind: 'alternatives' });
  }
  if (/[(（[【][^()（）]*[)）\]】]/u.test(text)) findings.push({ kind: 'brackets' });
  return findings;
}

function narrowed(text: string, isHan: boolean): string {
  return text.replaceAll(
    isHan ? new RegExp(MISPLACED_WIDTH, 'gu') : new RegExp(FULL_WIDTH, 'gu'),
    (wide) => wide.normalize('NFKC'),
  );
}

/** Letters of one word from scripts that look alike: а of Cyrillic in a word of Latin letters. */
function mixesScripts(text: string): boolean {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).some(
    (word) =>
      [/\p{sc=Latin}/u, /\p{sc=Cyrillic}/u, /\p{sc=Greek}/u].filter((script) => script.test(word))
        .length > 1,
  );
}

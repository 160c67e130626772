import type { Language } from '../../model/entry/language.ts';
import { type FileIssue, fileIssue } from './read-result.ts';

/** Finds the language for each code of a file, and remembers unknown codes. */
export interface Languages {
  /** `undefined` for an unknown code, or one whose terms are to be left out. */
  of(code: string, line: number): Language | undefined;
  /** Unknown codes for which nothing was chosen, in the order of the file. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * The user's choices override the usual meaning of a code. Each unknown code is reported once.
 * @param usual the usual meaning of a code in files of this kind
 */
export function createLanguages(
  choices: ReadonlyMap<string, Language | null>,
  usual: (code: string) => Language | undefined,
  report: (issue: FileIssue) => void,
): Languages {
  const unknown = new Set<string>();
  const known = new Map<string, Language | undefined>();
  return {
    unknown,
    of: (code, line) => {
      if (known.has(code)) return known.get(code);
      const chosen = choices.get(code);
      const language = chosen === undefined ? usual(code) : (chosen ?? undefined);
      known.set(code, language);
      if (language === undefined && chosen === undefined) {
        unknown.add(code);
        const message = 'Which language this is, is not known: its terms are left out.';
        report(fileIssue('warning', 'unknownLanguage', message, { line, found: code }));
      }
      return language;
    },
  };
}

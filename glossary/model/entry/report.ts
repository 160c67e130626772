import type { Issue } from './issue.ts';
import {
  faultOfProse,
  faultOfTerm,
  MAX_PROSE_LENGTH,
  MAX_TERM_LENGTH,
  type TextFault,
} from './term-text.ts';

/** Reports one finding at a place of the entry. */
export type Report = (
  severity: Issue['severity'],
  place: string,
  code: string,
  message: string,
) => void;

/** Reports the fault of a term, or of another text that must not be blank. */
export function reportTerm(text: string, place: string, report: Report): void {
  const fault = faultOfTerm(text);
  if (fault !== undefined) report('error', place, fault, MESSAGES[fault](MAX_TERM_LENGTH));
}

/** Reports a fault of an optional text of a field. */
export function reportProse(text: string | undefined, place: string, report: Report): void {
  const fault = text === undefined ? undefined : faultOfProse(text);
  if (fault !== undefined) report('error', place, fault, MESSAGES[fault](MAX_PROSE_LENGTH));
}

/** Reports the fault of a text of several lines that must not be blank. */
export function reportFilledProse(text: string, place: string, report: Report): void {
  if (faultOfTerm(text) === 'blank') report('error', place, 'blank', MESSAGES.blank(0));
  else reportProse(text, place, report);
}

const MESSAGES: Readonly<Record<TextFault, (limit: number) => string>> = {
  blank: () => 'There is nothing to read here.',
  tooLong: (limit) => `This is longer than ${limit} characters.`,
  loneSurrogate: () => 'This has half of a character in it.',
  controlCharacter: () => 'This has a control character in it.',
};

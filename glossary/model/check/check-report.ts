import type { AdministrativeStatus, ConceptId } from '../entry/concept-entry.ts';
import type { ReplacedTerm } from './replaced-term.ts';
import type { CheckRefusal, Verdict, Weight } from './verdict.ts';

/** What is said of a group: a verdict, or that the text has another term elsewhere. */
export type GroupKind = Verdict | 'inconsistent';

/** Sentences of one side with the part that is spoken of; `marked` is empty where there is none. */
export interface MarkedText {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** A place that is spoken of, in both languages. */
export interface ReportPlace {
  readonly source: MarkedText;
  readonly target: MarkedText;
  /** Where the marked part stands in the translation, or its sentences where nothing is marked. */
  readonly start: number;
  readonly end: number;
  /** The hash of the source sentence. */
  readonly hash: string;
  /** What may be put there instead, as it would stand there, the preferred one first; absent for none. */
  readonly equivalents?: readonly string[];
  /** The number of the pair of sentences, from 0. */
  readonly pair: number;
}

/** A term of the glossary, with the latest document that has it. */
export interface ReportTerm {
  readonly term: string;
  readonly status: AdministrativeStatus;
  /** The title of the document; absent where the glossary names none. */
  readonly document?: string;
  /** Its date: `2026`, `2026-11` or `2026-11-08`. */
  readonly date?: string;
  /** When and by what it was replaced; absent unless it is outdated and this is known. */
  readonly replaced?: ReplacedTerm;
}

/** What is said alike of one or several places: a line of the list. */
export interface ReportGroup {
  /** The same for the same group after an edit. */
  readonly key: string;
  readonly kind: GroupKind;
  readonly weight: Weight;
  readonly concept: ConceptId;
  /** The term as the source has it first. */
  readonly term: string;
  /** What stands in the translation, in small letters; empty where nothing was found. */
  readonly rendering: string;
  /** What should stand there. */
  readonly expected?: ReportTerm;
  /** The term of the glossary that stands there. */
  readonly found?: ReportTerm;
  /** The name of the other concept whose equivalent stands there. */
  readonly confusedWith?: string;
  /** One at least, in the order of the source. */
  readonly places: readonly ReportPlace[];
}

/** A source sentence without translation, or with less than all of it. */
export interface UntranslatedPlace {
  readonly source: string;
  /** Empty where there is none. */
  readonly target: string;
  /** The number of the pair of sentences, from 0. */
  readonly pair: number;
}

/** From the first to behind the last: characters of a text, or its sentences by their numbers. */
export interface ReportSpan {
  readonly start: number;
  readonly end: number;
}

/** Source sentences and those that translate them; one side is empty where there is no counterpart. */
export interface ReportPair {
  readonly source: ReportSpan;
  readonly target: ReportSpan;
  /** Whether little speaks for it, so that it should be looked at. */
  readonly isDoubtful: boolean;
  /** Whether the user set it. */
  readonly isFixed: boolean;
}

/** A pair that the user set, by the characters of both texts; one side is empty where it has no counterpart. */
export interface SetPair {
  readonly source: ReportSpan;
  readonly target: ReportSpan;
}

/** A check as it is shown. */
export interface CheckReport {
  readonly refusal?: CheckRefusal;
  readonly sourceLanguage: 'zh' | 'en';
  readonly targetLanguage: 'zh' | 'en';
  /** The hash of the source. */
  readonly text: string;
  /** Errors first, and the largest of each weight first. */
  readonly groups: readonly ReportGroup[];
  readonly untranslated: readonly UntranslatedPlace[];
  /** Terms of the translation for which the source has none, as they stand there, each once. */
  readonly unasked: readonly string[];
  /** The sentences of both texts, and how they are paired. */
  readonly sentences: Readonly<Record<'source' | 'target', readonly ReportSpan[]>>;
  readonly pairs: readonly ReportPair[];
}

/** A term of a text whose other side is not there yet. */
export interface ListedTerm {
  readonly concept: ConceptId;
  readonly term: string;
  /** What it is in the other language. */
  readonly expected: ReportTerm;
  readonly count: number;
}

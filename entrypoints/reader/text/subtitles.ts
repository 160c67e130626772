import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import { elementBuilders, openedParts } from '../markup/built-parts.ts';
import { joinedLines } from '../joined-lines.ts';
import type { OpenedFile } from '../opened-file.ts';
import { readText } from './read-text.ts';

/** What is said from one time on. */
export interface Cue {
  /** As the file writes it, without fractions of a second. */
  readonly time: string;
  /** One line for each speaker or language. */
  readonly lines: readonly string[];
}

const TIMES = /^[ \t]*(?<start>(?:\d{1,3}:)?\d{1,2}:\d{2})[,.]\d{1,3}[ \t]*-->/u;

/** Marks of speakers, styles and times within a cue: `<v Ann>`, `<c.loud>`, `<i>`, `{\an8}`. */
const MARKS = /<\/?[a-z\d][^<>]*>|\{\\[^{}]*\}/giu;
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
  '&lrm;': '\u200E',
  '&rlm;': '\u200F',
};
const HAN = /\p{Script=Han}/u;

/**
 * The cues of an SRT or WebVTT file, in its order. Notes and styles, which have no time, are left
 * out.
 */
export function cuesOf(text: string): readonly Cue[] {
  const cues: { time: string; lines: string[] }[] = [];
  let isInCue = false;
  for (const line of text.split(/\r\n?|\n/u)) {
    const time = TIMES.exec(line)?.groups?.['start'];
    const said = line.replaceAll(MARKS, '').trim();
    if (time !== undefined) cues.push({ time, lines: [] });
    else if (isInCue && said !== '') cues.at(-1)?.lines.push(said);
    isInCue = time !== undefined || (isInCue && line.trim() !== '');
  }
  return cues.flatMap(({ time, lines }) =>
    lines.length === 0 ? [] : [{ time, lines: joined(lines.map(written)) }],
  );
}

function written(line: string): string {
  return line.replaceAll(/&\w+;/gu, (name) => CHARACTERS[name] ?? name);
}

/** Joins lines, but not those of different speakers, nor a translation with its original. */
function joined(lines: readonly string[]): readonly string[] {
  const apart: string[] = [];
  for (const line of lines) {
    const before = apart.at(-1);
    const goesOn = before !== undefined && !/^[-–—]/u.test(line) && !areTranslations(before, line);
    if (goesOn) apart[apart.length - 1] = joinedLines(before, line);
    else apart.push(line);
  }
  return apart;
}

/** Whether one line is in Han characters and the other in letters. */
function areTranslations(one: string, other: string): boolean {
  const isHan = HAN.test(one);
  return isHan !== HAN.test(other) && /\p{Alphabetic}/u.test(isHan ? other : one);
}

/** Opens subtitles: each cue is a paragraph. @throws OpeningRefusedError when it is not text */
export function openSubtitles(bytes: Uint8Array, choice?: Encoding): OpenedFile {
  const { text, encoding } = readText(bytes, choice);
  const builders = elementBuilders(cuesOf(text), builtCue);
  return openedParts({ title: '', language: '', outline: [], encoding, builders });
}

function builtCue({ time, lines }: Cue): Element {
  const paragraph = document.createElement('p');
  paragraph.className = 'cue';
  const label = document.createElement('span');
  label.className = 'cue-time';
  label.setAttribute('aria-hidden', 'true');
  label.textContent = time;
  const words = document.createElement('span');
  words.className = 'cue-text';
  for (const [at, line] of lines.entries())
    words.append(...(at === 0 ? [] : [document.createElement('br')]), line);
  paragraph.append(label, words);
  return paragraph;
}

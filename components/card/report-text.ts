/** The text of a report that a term is marked in a wrong sense. */
import { withoutBreaks } from '../../glossary/model/text/without-breaks.ts';
import type { CardEntry, Passage } from '../../glossary/model/page/card-entry.ts';
import { preferredOf } from '../../glossary/model/entry/entry-name.ts';
import type { Texts } from '../texts/texts.tsx';

/** What is reported: a text on a page, and the entries that it was taken for. */
export interface WrongSense {
  /** As it is shown to the user. */
  readonly passage: Passage;
  readonly entries: readonly CardEntry[];
}

/** Writes a report. @param address the address of the page; absent to leave it out */
export function reportText(t: Texts, { passage, entries }: WrongSense, address?: string): string {
  const lines = [
    t('report.sentence', { text: sentenceOf(passage) }),
    t('report.form', { text: withoutBreaks(passage.text) }),
    ...entries.map(({ entry }) =>
      t('report.entry', {
        text: `${entry.languageSections.map(({ termSections }) => preferredOf(termSections).term).join(' = ')} [${entry.id}]`,
      }),
    ),
    ...(address === undefined ? [] : [t('report.address', { text: address })]),
  ];
  return [t('report.title'), ...lines].join('\n');
}

/** The sentence that a passage stands in, as far as it is known. */
function sentenceOf({ before, text, after, language }: Passage): string {
  // A line break in the source would end a sentence.
  const start = withoutBreaks(before);
  const form = withoutBreaks(text);
  const around = start + form + withoutBreaks(after);
  const sentences = sentencesIn(language).segment(around);
  const first = sentences.containing(start.length);
  const last = sentences.containing(start.length + form.length - 1);
  const end = (last?.index ?? 0) + (last?.segment.length ?? around.length);
  return around.slice(first?.index ?? 0, end).trim();
}

/** A page may write anything into `lang`. */
function sentencesIn(language: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}

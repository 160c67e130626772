import type { ConceptEntry, ConceptId } from '../entry/concept-entry.ts';
import type { Language } from '../entry/language.ts';
import { scriptOfText } from '../entry/script-of-text.ts';
import { acceptedTerms, type LabelledTerm, sidesOf } from '../entry/sides.ts';
import type { CardKey, PracticeDirection } from './practised-card.ts';
import type { PracticeTerm } from './practice-set.ts';

/** A text of a card in its language, with its reading where it has one. */
export type CardText = Pick<LabelledTerm, 'term' | 'reading' | 'languages'>;

/** One line of a speech sheet, from which its cards are made. */
export interface PracticeLine {
  readonly concept: ConceptId;
  /** What is asked from each side: the text of the page, or the best term; undefined for a side that the entry lacks. */
  readonly asked: Readonly<Record<PracticeDirection, CardText | undefined>>;
  /** What is wanted: the terms of the other side that may be used, best first. */
  readonly wanted: Readonly<Record<PracticeDirection, readonly CardText[]>>;
}

/** The lines of some terms, in their order, without those whose entries are gone. */
export function practiceLines(
  terms: readonly PracticeTerm[],
  entries: readonly ConceptEntry[],
  userLanguage: Language,
): readonly PracticeLine[] {
  const known = new Map(entries.map((entry) => [entry.id, entry]));
  return terms.flatMap(({ concept, text }) => {
    const entry = known.get(concept);
    if (entry === undefined) return [];
    const { own, equivalents } = sidesOf(entry, 'Hans', userLanguage);
    const [chinese, other] = [acceptedTerms(own), acceptedTerms(equivalents)];
    const isChinese = scriptOfText(text) === 'Hans';
    return [
      {
        concept,
        asked: {
          fromChinese: isChinese ? asWritten(text, own) : chinese[0],
          toChinese: isChinese ? other[0] : asWritten(text, equivalents),
        },
        wanted: { fromChinese: other, toChinese: chinese },
      },
    ];
  });
}

/** A text of the page in the language of its side, or the best term where there is none. */
function asWritten(text: string, side: readonly LabelledTerm[]): CardText | undefined {
  const [best] = acceptedTerms(side);
  const same = side.find(({ term }) => term === text) ?? best;
  return text === '' || same === undefined || same.term === text
    ? same
    : { term: text, languages: same.languages };
}

/** The direction in which the terms of a page are practised first: from the language that most are in. */
export function directionOf(terms: readonly PracticeTerm[]): PracticeDirection {
  const others = terms.filter(({ text }) => text !== '' && scriptOfText(text) !== 'Hans');
  return others.length > terms.length / 2 ? 'toChinese' : 'fromChinese';
}

/** What a card asks, and what it wants. */
export interface CardFaces {
  readonly front: CardText;
  readonly back: readonly [CardText, ...CardText[]];
}

/** The faces of a line's card in a direction; undefined where the entry lacks a side. */
export function facesOf(
  { asked, wanted }: PracticeLine,
  direction: PracticeDirection,
): CardFaces | undefined {
  const front = asked[direction];
  const [first, ...more] = wanted[direction];
  return front === undefined || first === undefined ? undefined : { front, back: [first, ...more] };
}

/** The cards of some lines in a direction, without those that lack a side. */
export const cardsOf = (
  lines: readonly PracticeLine[],
  direction: PracticeDirection,
): readonly CardKey[] =>
  lines.flatMap((line) =>
    facesOf(line, direction) === undefined ? [] : [{ concept: line.concept, direction }],
  );

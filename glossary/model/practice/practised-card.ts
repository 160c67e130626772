import * as v from 'valibot';
import type { ConceptId } from '../entry/concept-entry.ts';
import { conceptIdSchema } from '../entry/concept-entry-schema.ts';

/** Which side of a card is shown first: the Chinese, or the other language. */
export const PRACTICE_DIRECTIONS = ['fromChinese', 'toChinese'] as const;
export type PracticeDirection = (typeof PRACTICE_DIRECTIONS)[number];

/** How well a card was known. */
export const GRADES = ['known', 'slow', 'unknown'] as const;
export type Grade = (typeof GRADES)[number];

/** The boxes of a card index after Leitner: the higher, the rarer its cards are asked. */
export const BOXES = [1, 2, 3, 4, 5] as const;
export type LeitnerBox = (typeof BOXES)[number];

/** What a card is: a concept is asked in each direction by itself. */
export interface CardKey {
  readonly concept: ConceptId;
  readonly direction: PracticeDirection;
}

/** A card that was practised. */
export interface PractisedCard extends CardKey {
  readonly box: LeitnerBox;
  /** The day on which it was put there, by the user's clock: `2026-11-29`. */
  readonly day: string;
}

/** Most cards whose box is kept; of more the ones practised first go. */
export const MOST_PRACTISED = 20_000;

const directionSchema = v.picklist(PRACTICE_DIRECTIONS);

/** The form of a key. */
export const cardKeySchema: v.GenericSchema<unknown, CardKey> = v.object({
  concept: conceptIdSchema,
  direction: directionSchema,
});

/** The form of a practised card. */
export const practisedCardSchema: v.GenericSchema<unknown, PractisedCard> = v.object({
  concept: conceptIdSchema,
  direction: directionSchema,
  box: v.picklist(BOXES),
  day: v.pipe(v.string(), v.isoDate()),
});

/** Whether two are the same card. */
export const isSameCard = (one: CardKey, other: CardKey): boolean =>
  one.concept === other.concept && one.direction === other.direction;

/** A card as a key of a map. */
export const keyOfCard = ({ concept, direction }: CardKey): string => `${direction} ${concept}`;

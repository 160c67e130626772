/** When a card is asked again, and into which box it goes. */
import { BOXES, type LeitnerBox, type Grade, type PractisedCard } from './practised-card.ts';

/** What is known of a card: its box, and since when it lies there. Undefined for a new one. */
export type Standing = Pick<PractisedCard, 'box' | 'day'> | undefined;

/** After how many days the cards of a box are asked again. */
const DAYS: Readonly<Record<LeitnerBox, number>> = { 1: 1, 2: 2, 3: 4, 4: 8, 5: 16 };

const DAY = 86_400_000;

/** The day of a moment by the clock and the time zone of the user: `2026-11-29`. */
export function dayOf(moment: Date): string {
  const [year, month, day] = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Days have no hours here, so that a change to summer time is no part of a day. */
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/**
 * Whether a card is to be asked on a day. A new one is. So is one of a day to come: the clock was wrong
 * then, and the card would not be asked for as long.
 */
export function isAskedOn(standing: Standing, today: string): boolean {
  if (standing === undefined) return true;
  const passed = daysBetween(standing.day, today);
  return passed < 0 || passed >= DAYS[standing.box];
}

/**
 * Where a card stands after an answer. The first answer of a day counts: known takes a card that is due
 * one box up, slow leaves it in its box, unknown puts it into the first. What is asked again before it
 * is due can only fall: to know a card ten times in one evening is not to know it in a week.
 */
export function afterAnswer(
  standing: Standing,
  grade: Grade,
  today: string,
): NonNullable<Standing> {
  const { box } = standing ?? { box: BOXES[0] };
  if (grade === 'unknown') return { box: BOXES[0], day: today };
  if (standing !== undefined && !isAskedOn(standing, today)) return standing;
  return { box: grade === 'known' ? nextBox(box) : box, day: today };
}

/** The box above; the last is above itself. */
const nextBox = (box: LeitnerBox): LeitnerBox => BOXES.find((one) => one > box) ?? box;

import {
  type CardKey,
  isSameCard,
  keyOfCard,
  MOST_PRACTISED,
  type PractisedCard,
} from '../../../../glossary/model/practice/practised-card.ts';
import { STORED_PRACTICE } from '../../../../glossary/storage/stored-practice.ts';
import { createStoredValue } from './stored-value.ts';

const storedPractice = createStoredValue('practice', 'practised cards', STORED_PRACTICE);

/** The cards that the user practised; none where none can be read. */
export async function readPractice(): Promise<readonly PractisedCard[]> {
  const read = await storedPractice.read();
  return read.outcome === 'migrated' ? read.value.cards : [];
}

/** The cards as they are stored, in any version; undefined until the first. */
export const readStoredPractice = storedPractice.readRaw;

/** The cards that could not be read and were replaced. */
export const listPracticeSetAside = async (): Promise<readonly unknown[]> =>
  (await storedPractice.listSetAside()).map(([at, practice]) => ({ at, practice }));

/**
 * Keeps a card in its box, or forgets it; of too many those practised first go.
 * @throws NewerStorageError where a later version wrote them
 */
export async function changePractice(card: CardKey, kept: PractisedCard | null): Promise<void> {
  await storedPractice.change(({ cards } = { version: 1, cards: [] }) => {
    const others = cards.filter((one) => !isSameCard(one, card));
    const all = kept === null ? others : [...others, kept];
    return { version: 1, cards: all.slice(-MOST_PRACTISED) };
  });
}

/** The cards of a copy that are not here, or were practised here on an earlier day. */
export function practiceBeside(
  copied: readonly PractisedCard[],
  here: readonly PractisedCard[],
): readonly PractisedCard[] {
  const days = new Map(here.map((card) => [keyOfCard(card), card.day]));
  return copied.filter((card) => card.day > (days.get(keyOfCard(card)) ?? ''));
}

/**
 * Adds the cards of a copy; of two of one card the later day counts. Of too many those practised first go.
 * @throws NewerStorageError where a later version wrote those that are here
 */
export async function addPractice(copied: readonly PractisedCard[]): Promise<void> {
  await storedPractice.change(({ cards } = { version: 1, cards: [] }) => {
    const later = practiceBeside(copied, cards);
    const replaced = new Set(later.map(keyOfCard));
    const all = [...later, ...cards.filter((card) => !replaced.has(keyOfCard(card)))];
    const byDay = all.toSorted((a, b) => Date.parse(a.day) - Date.parse(b.day));
    return { version: 1, cards: byDay.slice(-MOST_PRACTISED) };
  });
}

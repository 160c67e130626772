/** Opens cards in this frame. The script that draws them is loaded when it is first needed. */
import type { CardSubject } from '../../../glossary/model/page/card-entry.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import type { CardManner } from '../../../glossary/model/page/lifted-card.ts';
import { offeredSurface } from '../../shared/card/card-surface.ts';
import type {
  CardAnchor,
  CardOwner,
  CardSurface,
  OpenCard,
} from '../../shared/card/card-surface.ts';
import { loadOnce } from '../../shared/load-once.ts';
import { request } from '../../shared/messaging.ts';

/** A place where cards can be opened. */
export interface CardPlace {
  /** Fetches what a card needs, because it will probably be opened soon. */
  prepare(subject: CardSubject): void;
  /** Gives undefined where no card can be shown. */
  open(
    subject: CardSubject,
    anchor: CardAnchor,
    manner: CardManner,
    owner: CardOwner,
  ): Promise<OpenCard | undefined>;
}

const loadScript = loadOnce(() => request('loadCardScript', 'here'));

/** The interface of this frame's card script, which is loaded; undefined where it cannot be. */
export async function cardSurface(): Promise<CardSurface | undefined> {
  // Forgotten once it is loaded: the frame may take it away and need it again.
  if (offeredSurface() === undefined) await loadScript().finally(loadScript.forget);
  return offeredSurface();
}

/** Does something with this frame's card script, if it can be loaded. */
export function withSurface(use: (surface: CardSurface) => void): void {
  cardSurface().then(
    (surface) => surface && use(surface),
    () => undefined,
  );
}

/** Shows cards in this frame. Pinned cards stay until `stay` aborts. */
export function cardsHere(reading: ReadingSettings, stay: AbortSignal): CardPlace {
  return {
    prepare: (subject) => {
      // If this fails, `open` tries again, and gives undefined if that fails too.
      withSurface((surface) => surface.prepare(subject));
    },
    open: async (subject, anchor, manner, owner) => {
      const surface = await cardSurface().catch(() => undefined);
      if (owner.life.aborted || stay.aborted) return undefined;
      return surface?.open(subject, anchor, manner, reading, owner, stay);
    },
  };
}

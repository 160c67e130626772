/** Opens cards in this frame; the script that draws them comes when it is first needed. */
import type { CardSubject } from '../../../glossary/model/page/card-entry.ts';
import type { ReadingSettings } from '../../../glossary/model/settings/settings.ts';
import { offeredSurface } from '../../shared/card-surface.ts';
import type {
  CardAnchor,
  CardManner,
  CardOwner,
  CardSurface,
  OpenCard,
} from '../../shared/card-surface.ts';
import { request } from '../../shared/messaging.ts';

/** A place where cards can be opened. */
export interface CardPlace {
  /** Gets ready to show a card soon; it may then not be shown. */
  prepare(subject: CardSubject): void;
  /** Undefined where no card can be shown. */
  open(
    subject: CardSubject,
    anchor: CardAnchor,
    manner: CardManner,
    owner: CardOwner,
  ): Promise<OpenCard | undefined>;
}

/** Cards in this very frame; those that the reader pins stay until the signal aborts. */
export function cardsHere(reading: ReadingSettings, stay: AbortSignal): CardPlace {
  let loading: Promise<CardSurface | undefined> | undefined;
  const load = async (): Promise<CardSurface | undefined> => {
    const here = offeredSurface();
    if (here !== undefined) return here;
    loading ??= request('loadCardScript', 'here')
      .then(() => offeredSurface())
      .finally(() => {
        loading = undefined;
      });
    return loading;
  };
  return {
    prepare: (subject) => {
      load().then(
        (surface) => surface?.prepare(subject),
        // Whoever opens a card hears of it; the script's life ends elsewhere.
        () => undefined,
      );
    },
    open: async (subject, anchor, manner, owner) => {
      const surface = await load().catch(() => undefined);
      if (owner.life.aborted || stay.aborted) return undefined;
      return surface?.open(subject, anchor, manner, reading, owner, stay);
    },
  };
}

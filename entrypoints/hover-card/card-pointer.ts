/** Whether the pointer is on a card, by the events of the card's element. */
import type { CardHost } from './card-host.ts';

/** A pointer that moved less than this rests where it is, in CSS pixels. */
const REST = 24;

/** What is told of the pointer. */
interface PointerListener {
  entered(): void;
  left(): void;
}

/** Follows the pointer over a card. Events that the page's scripts make up are ignored. */
export class CardPointer {
  readonly #host: CardHost;
  readonly #listener: PointerListener;
  readonly #life: AbortSignal;
  #isOn = false;
  /** The latest press in the card. */
  #press: PointerEvent | undefined;
  /** Ends the waiting for the pointer to be off the card. */
  #waiting = new AbortController();

  /** @param life ends it, as when the card closes */
  constructor(host: CardHost, listener: PointerListener, life: AbortSignal) {
    this.#host = host;
    this.#listener = listener;
    this.#life = life;
    const listen = (type: string, heard: (event: PointerEvent) => void): void =>
      host.listen(
        type,
        (event) => {
          if (event instanceof PointerEvent && event.isTrusted) heard(event);
        },
        life,
      );
    listen('pointerenter', () => this.#entered());
    listen('pointerdown', (event) => {
      this.#press = event;
    });
    listen('pointerleave', (event) => this.#left(event));
  }

  /** Whether it is on the card, or left it in no way that counts. */
  get isOn(): boolean {
    return this.#isOn;
  }

  #entered(): void {
    this.#waiting.abort();
    this.#isOn = true;
    this.#listener.entered();
  }

  /**
   * While a button is held, as in selecting text, the pointer has not left yet. Nor has one that
   * rests where it pressed: there the card moved or shrank.
   */
  #left(event: PointerEvent): void {
    this.#waiting.abort();
    this.#waiting = new AbortController();
    const signal = AbortSignal.any([this.#waiting.signal, this.#life]);
    const gone = (): void => {
      this.#isOn = false;
      this.#listener.left();
    };
    const unlessBack = (end: Event): void => {
      if (!this.#host.isTargetOf(end)) gone();
    };
    if (this.#press !== undefined && isAboutThere(this.#press, event)) {
      whenMovedOff(this.#press, unlessBack, signal);
    } else if (event.buttons === 0) gone();
    else addEventListener('pointerup', unlessBack, { capture: true, once: true, signal });
  }
}

/** Whether the pointer was about the same place of the viewport in both events. */
function isAboutThere(one: MouseEvent, other: MouseEvent): boolean {
  return Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY) < REST;
}

/**
 * Calls back once, as soon as the pointer is no longer about where an event saw it, has left the
 * window, or is over a frame, from which no movements come.
 */
function whenMovedOff(
  seen: MouseEvent,
  off: (event: PointerEvent) => void,
  signal: AbortSignal,
): void {
  const done = new AbortController();
  const options = { passive: true, signal: AbortSignal.any([done.signal, signal]) };
  const end = (event: PointerEvent): void => {
    if (!event.isTrusted) return;
    done.abort();
    off(event);
  };
  const moved = (move: PointerEvent): void => {
    if (!isAboutThere(move, seen)) end(move);
  };
  const over = (event: PointerEvent): void => {
    if (event.target instanceof HTMLIFrameElement) end(event);
  };
  addEventListener('pointermove', moved, { ...options, capture: true });
  addEventListener('pointerover', over, { ...options, capture: true });
  document.documentElement.addEventListener('pointerleave', end, options);
}

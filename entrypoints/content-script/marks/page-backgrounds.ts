/** Tells how bright the page is behind the marks. */
import {
  contrastOf,
  laidOver,
  type Shade,
  shadeOf,
} from '../../../glossary/model/settings/luminance.ts';
import { type Ground, groundOf } from '../../../glossary/model/settings/mark-look.ts';
import { flatParentOf, isConnected, isElement } from '../text/dom.ts';

const WHITE = 1;
const BLACK = 0;
/** The background of most elements, which need not be parsed. */
const TRANSPARENT = 'rgba(0, 0, 0, 0)';
const NOTHING: Shade = { luminance: WHITE, alpha: 0 };
/** With less contrast than this to its boxes, text must be painted over something else. */
const LEAST_READABLE = 1.6;
const BRIGHT_TEXT = 0.4;
/** How many elements are checked again to find out whether the page has changed its colours. */
const SAMPLES = 12;

/** The combined background colour of an element and those around it, or `picture`. */
type Behind = Shade | 'picture';

/** How bright the page is behind elements, kept from the first time it was asked for. */
export class PageBackgrounds {
  #known = new WeakMap<Element, Ground>();
  #behind = new WeakMap<Element, Behind>();
  /** Some of the elements that were asked for last; they may have been removed from the page. */
  readonly #samples: Element[] = [];
  #asked = 0;

  /** How bright it is behind the text directly in an element. */
  of(element: Element): Ground {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const ground = this.#look(element);
    this.#known.set(element, ground);
    this.#samples[this.#asked % SAMPLES] = element;
    this.#asked += 1;
    return ground;
  }

  /**
   * Forgets everything if the page has changed its colours, judging by the samples. @returns
   * whether it had
   */
  forgetIfChanged(): boolean {
    this.#behind = new WeakMap();
    const isChanged = this.#samples.some(
      (element) => isConnected(element) && this.#look(element) !== this.#known.get(element),
    );
    if (isChanged) this.#known = new WeakMap();
    return isChanged;
  }

  #look(element: Element): Ground {
    return groundFrom(element, this.#behindOf(element));
  }

  #behindOf(element: Element): Behind {
    const around: (readonly [Element, Shade])[] = [];
    let behind: Behind = NOTHING;
    for (let at: Node | null = element; at !== null; at = flatParentOf(at)) {
      if (!isElement(at)) continue;
      const known = this.#behind.get(at) ?? ownBox(at);
      if (known === 'picture' || known.alpha === 1 || this.#behind.has(at)) {
        behind = known;
        this.#behind.set(at, behind);
        break;
      }
      around.push([at, known]);
    }
    for (const [one, shade] of around.reverse()) {
      if (behind !== 'picture') {
        const alpha: number = shade.alpha + behind.alpha * (1 - shade.alpha);
        // The upper layer's part of the combined opacity.
        const share = { ...shade, alpha: alpha === 0 ? 0 : shade.alpha / alpha };
        behind = { luminance: laidOver(share, behind.luminance), alpha };
      }
      this.#behind.set(one, behind);
    }
    return behind;
  }
}

function ownBox(element: Element): Behind {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  if (backgroundImage === 'none' && backgroundColor === TRANSPARENT) return NOTHING;
  return backgroundImage === 'none' ? (shadeOf(backgroundColor) ?? NOTHING) : 'picture';
}

/**
 * Over a picture, or where the text would be unreadable on its boxes and must be painted over
 * something else, the text's own colour decides: bright text is on something dark, and under dark
 * text a dark line is visible. Below all boxes is the browser's canvas, taken as black under bright
 * text.
 */
function groundFrom(element: Element, behind: Behind): Ground {
  const text = shadeOf(getComputedStyle(element).color)?.luminance ?? BLACK;
  const isBright = text > BRIGHT_TEXT;
  const luminance = behind === 'picture' ? text : laidOver(behind, isBright ? BLACK : WHITE);
  if (contrastOf(text, luminance) < LEAST_READABLE) return isBright ? 'dark' : 'mid';
  return groundOf(luminance);
}

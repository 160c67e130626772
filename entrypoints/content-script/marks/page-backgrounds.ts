/** What the marks stand on: how bright the page is behind them. */
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
const NOTHING: Shade = { luminance: WHITE, alpha: 0 };
/** Text that stands out less than this from what its boxes say is on something else. */
const LEAST_READABLE = 1.6;
const BRIGHT_TEXT = 0.4;
/** How many grounds are looked at again to tell whether the page has other colours. */
const SAMPLES = 12;

/** What is behind an element: what its boxes make together, or a picture. */
type Behind = Shade | 'picture';

/** The grounds of elements, as they were when they were first asked for. */
export class PageBackgrounds {
  #known = new WeakMap<Element, Ground>();
  #behind = new WeakMap<Element, Behind>();
  /** Some of the elements that were asked for last, those that are gone from the page included. */
  readonly #samples: Element[] = [];
  #asked = 0;

  /** The ground of text that stands directly in an element. */
  of(element: Element): Ground {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const ground = this.#look(element);
    this.#known.set(element, ground);
    this.#samples[this.#asked % SAMPLES] = element;
    this.#asked += 1;
    return ground;
  }

  /** Forgets them if the page has other colours now, as far as the samples tell. */
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
        // Of what is seen of both, the share of the upper one.
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
  return backgroundImage === 'none' ? (shadeOf(backgroundColor) ?? NOTHING) : 'picture';
}

/**
 * Where there is a picture, or the text could not be read on its boxes and so is painted over
 * something else, the text itself tells: bright text is on something dark, and a dark line is seen
 * below dark text. Below all boxes is the browser's own canvas, dark where a page asks for that.
 */
function groundFrom(element: Element, behind: Behind): Ground {
  const text = shadeOf(getComputedStyle(element).color)?.luminance ?? BLACK;
  const isBright = text > BRIGHT_TEXT;
  const luminance = behind === 'picture' ? text : laidOver(behind, isBright ? BLACK : WHITE);
  if (contrastOf(text, luminance) < LEAST_READABLE) return isBright ? 'dark' : 'mid';
  return groundOf(luminance);
}

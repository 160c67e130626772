/** Where a piece of text stands on the picture of its page. */
import type { PageViewport } from './pdfjs.ts';
import type { TextItem, TextStyle } from './runs.ts';

/** The height of letters at which their ascent is measured, in pixels. */
const MEASURED = 32;

let context: CanvasRenderingContext2D | null = null;
/** The font of `context`: setting it costs more than measuring. */
let font = '';
const ascents = new Map<string, number>();

/** Makes a piece as wide as in the picture, at a scale. */
export type FitPiece = (scale: number) => void;

/**
 * Places the span of a piece, in units of the page: `--scale` of the document makes pixels of them.
 * @param text what the span shows, which may differ from what the file has
 * @returns makes it as wide as the item that it is. Small letters are as wide as the pixels of some
 * screens want them, so that this has to be measured for each scale.
 */
export function placePiece(
  span: HTMLElement,
  text: string,
  { transform, width, height }: TextItem,
  style: TextStyle | undefined,
  viewport: PageViewport,
): FitPiece {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = viewport.transform as readonly number[];
  const [ta = 1, tb = 0, tc = 0, td = 1, x = 0, y = 0] = transform;
  const isVertical = style?.vertical === true;
  const angle = Math.atan2(b * ta + d * tb, a * ta + c * tb) + (isVertical ? Math.PI / 2 : 0);
  const size = Math.hypot(a * tc + c * td, b * tc + d * td);
  const family = style?.fontFamily ?? 'sans-serif';
  // A vertical line is placed by its middle.
  const rise = size * (isVertical ? 0.5 : ascentOf(family, style));
  const left = a * x + c * y + e + rise * Math.sin(angle);
  const top = b * x + d * y + f - rise * Math.cos(angle);
  const wanted = isVertical ? height : width;
  span.style.left = `${percent(left, viewport.width)}%`;
  span.style.top = `${percent(top, viewport.height)}%`;
  span.style.fontFamily = family;
  span.style.setProperty('--size', size.toFixed(2));
  const turn = angle === 0 ? '' : `rotate(${((angle * 180) / Math.PI).toFixed(2)}deg) `;
  return (scale) => {
    const stretch = (wanted * scale) / widthOf(text, family, size * scale);
    span.style.transform = `${turn}scaleX(${Number.isFinite(stretch) ? stretch.toFixed(4) : 1})`;
  };
}

function percent(part: number, whole: number): string {
  return ((100 * part) / whole).toFixed(3);
}

function widthOf(text: string, family: string, size: number): number {
  return measuring(family, size)?.measureText(text).width ?? size * text.length;
}

/** How far above the base line a line of text starts, in heights of a letter. */
function ascentOf(family: string, style: TextStyle | undefined): number {
  const known = ascents.get(family);
  if (known !== undefined) return known;
  const metrics = measuring(family, MEASURED)?.measureText('');
  const { fontBoundingBoxAscent: up = 0, fontBoundingBoxDescent: down = 0 } = metrics ?? {};
  const measured = up + down > 0 ? up / (up + down) : (style?.ascent ?? 0.8);
  ascents.set(family, measured);
  return measured;
}

function measuring(family: string, size: number): CanvasRenderingContext2D | null {
  context ??= measuringCanvas().getContext('2d');
  if (context === null) return null;
  const wanted = `${size}px ${family}`;
  if (font !== wanted) context.font = wanted;
  font = wanted;
  return context;
}

/**
 * A canvas that is never shown. It has no language, like the document: Firefox chooses the font of
 * `sans-serif` by language.
 */
function measuringCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.lang = '';
  document.head.append(canvas);
  return canvas;
}

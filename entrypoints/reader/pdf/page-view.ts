/** One page in the document: its picture, its text over it, and its links. */
import { runInSlices } from '../../shared/run-in-slices.ts';
import { followLinks, linksOf } from './links.ts';
import { idOfPage } from './outline.ts';
import { pageTextOf, type PageText, textOf } from './page-text.ts';
import { type FitPiece, placePiece } from './place-pieces.ts';
import {
  AnnotationMode,
  itemsOf,
  type PageViewport,
  type PDFDocumentProxy,
  type PDFPageProxy,
  type RenderTask,
} from './pdfjs.ts';

/** Most pixels of a picture: more than that some browsers refuse. */
const MOST_PIXELS = 16_777_216;

/**
 * A page. Once its text is read, it is in the document: *plain*, with one node for each block, far
 * from the view; *placed*, with each piece over its picture, near it. Both read the same.
 */
export class PageView {
  readonly element = document.createElement('div');
  readonly number: number;
  readonly #pdf: PDFDocumentProxy;
  readonly #text = document.createElement('div');
  readonly #links = document.createElement('div');
  #canvas: HTMLCanvasElement | undefined;
  #drawing: RenderTask | undefined;
  /** The scale of the picture, times the pixel ratio of the screen. */
  #drawnAt = 0;
  #state: PageText['state'] | undefined;
  /** Resolves once the text is placed; undefined while it is plain. */
  #placing: Promise<void> | undefined;
  #fits: readonly FitPiece[] = [];
  /** The latest scale that the text was to be fitted to. */
  #wanted = 0;
  /** Counts how often the text was placed or made plain, so that late results are dropped. */
  #turn = 0;

  constructor(pdf: PDFDocumentProxy, number: number, name: string) {
    this.#pdf = pdf;
    this.number = number;
    this.element.className = 'page';
    this.element.id = idOfPage(number);
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', name);
    this.#text.className = 'textLayer';
    this.#links.className = 'page-links';
    this.element.append(this.#links, this.#text);
    followLinks(this.element, this.#links);
  }

  /** Gives the page the size of a viewport at scale 1. */
  resize({ width, height }: Pick<PageViewport, 'width' | 'height'>): void {
    this.element.style.setProperty('--width', String(width));
    this.element.style.setProperty('--height', String(height));
  }

  /** The state of its text; undefined until it is read. */
  get state(): PageText['state'] | undefined {
    return this.#state;
  }

  /** Whether its text is placed, or about to be. */
  get isPlaced(): boolean {
    return this.#placing !== undefined;
  }

  /** Reads the text and puts it into the document, plain. */
  async read(): Promise<void> {
    const page = await this.#page();
    this.resize(page.getViewport({ scale: 1 }));
    const { items, styles } = await itemsOf(page);
    const { blocks, state } = pageTextOf(items, styles);
    this.#state = state;
    if (this.#text.childElementCount === 0) {
      this.#text.replaceChildren(...blocks.map((pieces) => paragraph(textOf(pieces))));
    }
  }

  /** Places the text over the picture, and the links. Reads the page first if it was not read. */
  async place(scale: () => number): Promise<void> {
    this.#placing ??= this.#place(scale);
    await this.#placing;
  }

  async #place(scale: () => number): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const isLate = (): boolean => turn !== this.#turn;
    const page = await this.#page();
    const viewport = page.getViewport({ scale: 1 });
    this.resize(viewport);
    const { items, styles } = await itemsOf(page);
    if (isLate()) return;
    const { blocks, state } = pageTextOf(items, styles);
    const fits: FitPiece[] = [];
    const fitted = scale();
    const placed = function* (): Generator<void, readonly HTMLElement[]> {
      const paragraphs: HTMLElement[] = [];
      for (const pieces of blocks) {
        const content: (string | Node)[] = [];
        for (const { text, item } of pieces) {
          const own = item === undefined ? undefined : items[item];
          if (own === undefined) {
            content.push(text);
            continue;
          }
          const span = document.createElement('span');
          span.textContent = text;
          const fit = placePiece(span, text, own, styles[own.fontName], viewport);
          fit(fitted);
          fits.push(fit);
          content.push(span);
          yield;
        }
        paragraphs.push(paragraph(...content));
      }
      return paragraphs;
    };
    const paragraphs = await runInSlices(placed());
    if (isLate()) return;
    this.#state = state;
    this.#fits = fits;
    this.#text.replaceChildren(...paragraphs);
    this.element.classList.add('placed');
    if (scale() !== fitted) await this.fit(scale());
    const links = await linksOf(this.#pdf, await page.getAnnotations(), viewport);
    if (!isLate()) this.#links.replaceChildren(...links);
  }

  /**
   * Fits the placed text to another scale. Stops if yet another one is wanted, or the text is made
   * plain.
   */
  async fit(scale: number): Promise<void> {
    this.#wanted = scale;
    const fits = this.#fits;
    const isLate = (): boolean => scale !== this.#wanted || fits !== this.#fits;
    await runInSlices(
      (function* (): Generator<void, void> {
        for (const fit of fits) {
          if (isLate()) return;
          fit(scale);
          yield;
        }
      })(),
    );
  }

  /** Makes the text plain again, and frees the picture. */
  takeBack(): void {
    this.#turn += 1;
    this.undraw();
    if (!this.isPlaced) return;
    this.#placing = undefined;
    this.#fits = [];
    this.element.classList.remove('placed');
    const blocks = Array.from(this.#text.children, (block) => paragraph(block.textContent ?? ''));
    this.#text.replaceChildren(...blocks);
    this.#links.replaceChildren();
  }

  /** Draws the picture at a scale, and replaces one of another scale. */
  async draw(scale: number): Promise<void> {
    const page = await this.#page();
    const size = page.getViewport({ scale: 1 });
    const largest = Math.sqrt(MOST_PIXELS / (size.width * size.height));
    const fine = Math.min(scale * devicePixelRatio, largest);
    if (this.#drawnAt === fine) return;
    this.#drawing?.cancel();
    this.#drawnAt = fine;
    const viewport = page.getViewport({ scale: fine });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.setAttribute('aria-hidden', 'true');
    this.#drawing = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
    try {
      await this.#drawing.promise;
    } catch {
      // It was cancelled, or the page is damaged: what has been drawn is shown.
    }
    if (this.#drawnAt !== fine) return;
    this.#canvas?.remove();
    this.#canvas = canvas;
    this.element.prepend(canvas);
  }

  /** Frees the picture. */
  undraw(): void {
    this.#drawing?.cancel();
    this.#drawnAt = 0;
    this.#canvas?.remove();
    this.#canvas = undefined;
  }

  async #page(): Promise<PDFPageProxy> {
    return this.#pdf.getPage(this.number);
  }
}

function paragraph(...content: readonly (string | Node)[]): HTMLElement {
  const block = document.createElement('div');
  block.setAttribute('role', 'paragraph');
  // An empty text between two pieces means that they are adjacent.
  block.append(...content.map((one) => (typeof one === 'string' ? new Text(one) : one)));
  return block;
}

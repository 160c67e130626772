/**
 * Shows a PDF as a document: all its pages in order. Their text is read at once, their pictures are
 * drawn near the view.
 */
import type {
  Notice,
  OutlineItem,
  PageSpan,
  Zoom,
} from '../../../glossary/model/document/document-facts.ts';
import type { OpenedFile } from '../opened-file.ts';
import { nextTask } from '../../shared/next-task.ts';
import { type NearPages, watchNearPages } from './near-pages.ts';
import { outlineOf } from './outline.ts';
import { PIXELS, wantedScale } from './page-scale.ts';
import { spansOf } from './page-spans.ts';
import type { PageText } from './page-text.ts';
import { PageView } from './page-view.ts';
import { openPdf, type PDFDocumentProxy, type RunningPdf } from './pdfjs.ts';

export { startThread } from './pdfjs.ts';

/** Most pages that are read. */
const MOST_PAGES = 2_000;

/** What opening a PDF needs from outside. */
export interface PdfContext {
  /** Asks for the password; called again with true after a wrong one. */
  readonly askPassword: (wasWrong: boolean) => Promise<string>;
  /** Gives the name of a page for screen readers. */
  readonly nameOfPage: (page: number) => string;
  /** Called if the thread that reads the file ends by itself. */
  readonly died: () => void;
}

/**
 * Opens a PDF.
 * @param bytes transferred to the thread that reads the file
 * @throws OpeningRefusedError if it cannot be read
 */
export async function openPdfFile(
  bytes: Uint8Array<ArrayBuffer>,
  context: PdfContext,
): Promise<OpenedFile> {
  const running = await openPdf(bytes, context.askPassword, context.died);
  const { info } = await running.pdf.getMetadata().catch(() => ({ info: {} }));
  const title = (info as { readonly Title?: unknown }).Title;
  return new PdfFile(running, typeof title === 'string' ? title.trim() : '', context);
}

class PdfFile implements OpenedFile {
  readonly title: string;
  readonly encoding = undefined;
  outline: readonly OutlineItem[] = [];
  readonly pages;
  readonly #pdf: PDFDocumentProxy;
  readonly #views: readonly PageView[];
  readonly #life = new AbortController();
  /** The state of each page's text that has been read; `picture` for a page that cannot be. */
  readonly #states = new Map<number, PageText['state']>();
  #root: HTMLElement | undefined;
  #near: NearPages = { inView: [], drawn: [], placed: new Set() };
  #zoom: Zoom = 'width';
  #scale = PIXELS;
  #current = 1;
  #isPlacing = false;
  #changed: () => void = () => {};

  constructor(running: RunningPdf, title: string, context: PdfContext) {
    const { pdf } = running;
    this.#pdf = pdf;
    this.title = title;
    const count = Math.min(pdf.numPages, MOST_PAGES);
    this.#views = Array.from(
      { length: count },
      (_, at) => new PageView(pdf, at + 1, context.nameOfPage(at + 1)),
    );
    this.#life.signal.addEventListener('abort', () => running.close());
    const current = (): number => this.#current;
    const scale = (): number => this.#scale / PIXELS;
    this.pages = {
      count,
      get current() {
        return current();
      },
      get scale() {
        return scale();
      },
      goTo: (page: number) => this.#viewOf(page)?.element.scrollIntoView({ block: 'start' }),
      zoom: (zoom: Zoom) => this.#setZoom(zoom),
    };
  }

  get progress(): OpenedFile['progress'] {
    return { read: this.#states.size, total: this.#views.length };
  }

  get notices(): readonly Notice[] {
    const left = this.#pdf.numPages - this.#views.length;
    const isDone = this.#states.size === this.#views.length;
    const pictures = this.#spansOf('picture');
    const illegible = this.#spansOf('illegible');
    const isScan = isDone && [...this.#states.values()].every((state) => state === 'picture');
    return [
      ...(left > 0
        ? [{ kind: 'pagesLeftOut', shown: this.#views.length, total: this.#pdf.numPages } as const]
        : []),
      ...(isScan ? [{ kind: 'withoutText' } as const] : []),
      ...(isDone && !isScan && pictures.length > 0
        ? [{ kind: 'pagesWithoutText', pages: pictures } as const]
        : []),
      ...(illegible.length > 0 ? [{ kind: 'pagesUnreadable', pages: illegible } as const] : []),
    ];
  }

  async show(root: HTMLElement, changed: () => void): Promise<void> {
    const { signal } = this.#life;
    this.#root = root;
    this.#changed = changed;
    root.classList.add('pages');
    const first = await this.#pdf.getPage(1);
    const size = first.getViewport({ scale: 1 });
    // The other pages are probably as large; each gets its own size when it is read.
    for (const view of this.#views) view.resize(size);
    this.#fit();
    root.append(...this.#views.map(({ element }) => element));
    await this.#read(1, true);
    watchNearPages(
      this.#views.map(({ element }) => element),
      (near) => this.#follow(near),
      signal,
    );
    addEventListener('scroll', () => this.#findCurrent(), { passive: true, signal });
    const resized = new ResizeObserver(() => this.#fit());
    resized.observe(root);
    signal.addEventListener('abort', () => resized.disconnect());
    void this.#readAll();
  }

  close(): void {
    this.#life.abort();
    for (const view of this.#views) view.takeBack();
    this.#root?.classList.remove('pages');
    this.#root?.replaceChildren();
  }

  #viewOf(page: number): PageView | undefined {
    return this.#views[page - 1];
  }

  /** Reads all pages, those in view first. */
  async #readAll(): Promise<void> {
    const { signal } = this.#life;
    try {
      this.outline = await outlineOf(this.#pdf);
    } catch {
      // A damaged table of contents counts as missing.
    }
    this.#changed();
    let next = 2;
    while (!signal.aborted && this.#states.size < this.#views.length) {
      while (this.#states.has(next)) next += 1;
      const near = [...this.#near.inView, ...this.#near.placed].find(
        (page) => !this.#states.has(page),
      );
      await this.#read(near ?? next, near !== undefined);
      this.#changed();
      await nextTask();
    }
  }

  /** Reads a page, and places its text at once if it is near the view. */
  async #read(page: number, isNear: boolean): Promise<void> {
    const view = this.#viewOf(page);
    try {
      if (isNear) await view?.place(() => this.#scale);
      // It may be far from the view by now.
      if (view?.state === undefined) await view?.read();
    } catch {
      // A damaged page is shown as far as it can be drawn.
    }
    this.#states.set(page, view?.state ?? 'picture');
  }

  /** Places the text of one page after another, those in view first. */
  async #placeNear(): Promise<void> {
    if (this.#isPlacing) return;
    this.#isPlacing = true;
    const next = (): number | undefined =>
      [...this.#near.inView, ...this.#near.placed].find(
        (page) => this.#viewOf(page)?.isPlaced === false,
      );
    for (let page = next(); page !== undefined && !this.#life.signal.aborted; page = next()) {
      await this.#viewOf(page)
        ?.place(() => this.#scale)
        .catch(leaveDamaged);
      await nextTask();
    }
    this.#isPlacing = false;
  }

  #follow(near: NearPages): void {
    const before = this.#near;
    this.#near = { ...near, placed: new Set(near.placed) };
    for (const page of before.placed) {
      if (!near.placed.has(page)) this.#viewOf(page)?.takeBack();
    }
    for (const page of before.drawn) {
      if (!near.drawn.includes(page)) this.#viewOf(page)?.undraw();
    }
    void this.#placeNear();
    this.#findCurrent();
    this.#draw();
  }

  /** Draws one page after another, beginning with the first in view. */
  #draw(): void {
    const { drawn } = this.#near;
    const scale = this.#scale;
    const draw = async (): Promise<void> => {
      for (const page of drawn) {
        if (this.#near.drawn !== drawn || this.#scale !== scale || this.#life.signal.aborted)
          return;
        await this.#viewOf(page)?.draw(scale).catch(leaveDamaged);
      }
    };
    void draw();
  }

  /** Finds the page that reaches into the upper third of the view. */
  #findCurrent(): void {
    const line = innerHeight / 3;
    const current = this.#near.inView.findLast(
      (page) => (this.#viewOf(page)?.element.getBoundingClientRect().top ?? 0) <= line,
    );
    if (current === undefined || current === this.#current) return;
    this.#current = current;
    this.#changed();
  }

  #setZoom(zoom: Zoom): void {
    this.#zoom = zoom;
    this.#fit();
    this.#changed();
  }

  /** Gives all pages the wanted scale, and keeps the place in the view. */
  #fit(): void {
    const root = this.#root;
    if (root === undefined) return;
    const element = this.#viewOf(this.#current)?.element;
    const scale = wantedScale(this.#zoom, root, element ?? root);
    if (scale === this.#scale && root.style.length > 0) return;
    const before = element?.getBoundingClientRect();
    this.#scale = scale;
    root.style.setProperty('--scale', String(scale));
    void this.#fitPlaced();
    if (element?.isConnected === true && before !== undefined && before.height > 0) {
      const after = element.getBoundingClientRect();
      scrollBy(0, after.top - (before.top * after.height) / before.height);
    }
    this.#draw();
    this.#changed();
  }

  /** Fits one page after another to the scale, those in view first. */
  async #fitPlaced(): Promise<void> {
    const scale = this.#scale;
    for (const page of new Set([...this.#near.inView, ...this.#near.placed])) {
      if (this.#scale !== scale || this.#life.signal.aborted) return;
      await this.#viewOf(page)?.fit(scale);
    }
  }

  /** The pages whose text is in a state, as ranges. */
  #spansOf(wanted: 'picture' | 'illegible'): readonly PageSpan[] {
    return spansOf([...this.#states].flatMap(([page, state]) => (state === wanted ? [page] : [])));
  }
}

/** A damaged page stays as it is; the others are shown. */
function leaveDamaged(): void {}

/** What every kind of file becomes before it is shown, and why a file is refused. */

/** An entry of the table of contents. */
export interface OutlineItem {
  readonly title: string;
  /** The id of an element of the document; undefined for an entry that leads nowhere. */
  readonly target: string | undefined;
  readonly items: readonly OutlineItem[];
}

/** Pages from `first` to `last`, both counted from 1 and both meant. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** What the reader should know of a file that is shown; the shell has the texts. */
export type Notice =
  /** No page has text: it is a scan. */
  | { readonly kind: 'withoutText' }
  /** These pages are pictures. */
  | { readonly kind: 'pagesWithoutText'; readonly pages: readonly PageSpan[] }
  /** The file does not say which characters these pages show. */
  | { readonly kind: 'pagesUnreadable'; readonly pages: readonly PageSpan[] }
  /** Only the first `shown` pages of `total` are read. */
  | { readonly kind: 'pagesLeftOut'; readonly shown: number; readonly total: number }
  /** These chapters or parts could not be read. */
  | { readonly kind: 'chaptersLeftOut'; readonly names: readonly string[] };

/** Formats that are recognised so that they can be refused by their names. */
export type RefusedFormat = 'OFD' | 'CAJ' | 'MOBI' | 'DOC' | 'RTF' | 'DjVu';

/** Why a file cannot be opened. */
export type Refusal =
  | { readonly reason: 'empty' }
  /** A page came from the address of a file: mostly a login. */
  | { readonly reason: 'webPage' }
  | { readonly reason: 'damaged' }
  /** Copy protection (DRM). */
  | { readonly reason: 'protected' }
  | { readonly reason: 'format'; readonly format: RefusedFormat }
  | { readonly reason: 'unknownFormat' }
  /** Over so many megabytes, as it is or unpacked. */
  | { readonly reason: 'tooLarge'; readonly megabytes: number; readonly unpacked: boolean }
  | { readonly reason: 'tooManyFiles'; readonly most: number }
  /** The thread that reads it ended, mostly for want of memory. */
  | { readonly reason: 'outOfMemory' }
  /** The server answered with this status. */
  | { readonly reason: 'status'; readonly status: number }
  | { readonly reason: 'unreachable' }
  /** The tab that showed it was closed, or shows something else. */
  | { readonly reason: 'tabGone' };

/** The file cannot be opened; thrown by all that opens files, and shown by the shell. */
export class OpeningRefusedError extends Error {
  override readonly name = 'OpeningRefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/** How far a file is read, in pages or chapters. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** How wide pages are drawn: as the view, as a whole in the view, or by a factor. */
export type Zoom = 'width' | 'page' | number;

/** Moving in a file that has pages. Pages are counted from 1. */
export interface Pages {
  readonly count: number;
  /** The page at the top of the view. */
  readonly current: number;
  /** The factor by which pages are drawn now, 1 for 96 pixels an inch. */
  readonly scale: number;
  goTo(page: number): void;
  zoom(zoom: Zoom): void;
}

/** A file that was understood so far that it can be shown. */
export interface OpenedFile {
  /** What the file says that it is called; empty where it says nothing. */
  readonly title: string;
  readonly outline: readonly OutlineItem[];
  /** May grow until all is read. */
  readonly notices: readonly Notice[];
  readonly progress: Progress;
  /** Undefined for what has no pages. */
  readonly pages: Pages | undefined;
  /** The encoding that a text was decoded by; undefined for files that name it themselves. */
  readonly encoding: string | undefined;
  /**
   * Puts the document into an empty `root`; its first part stands when this resolves.
   * @param changed called when notices, progress or the current page are others than before
   */
  show(root: HTMLElement, changed: () => void): Promise<void>;
  /** Ends all work on it and gives its memory back. */
  close(): void;
}

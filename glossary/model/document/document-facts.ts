/** What is said of a file in the reader, as keys and values; the views have the texts. */

/** An entry of a file's table of contents. */
export interface OutlineItem {
  readonly title: string;
  /** The id of an element of the document; undefined for an entry that leads nowhere. */
  readonly target: string | undefined;
  readonly items: readonly OutlineItem[];
}

/** A range of pages, counted from 1, both ends included. */
export interface PageSpan {
  readonly first: number;
  readonly last: number;
}

/** What a person should know of a file that is shown. */
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

/** Formats that are recognised only to say by name that they are not read. */
export type RefusedFormat = 'OFD' | 'CAJ' | 'MOBI' | 'DOC' | 'RTF' | 'DjVu';

/** Why a file cannot be opened. */
export type Refusal =
  | { readonly reason: 'empty' }
  /** A page came from the address of a file: mostly a login. */
  | { readonly reason: 'webPage' }
  | { readonly reason: 'damaged' }
  /** Copy protection (DRM). */
  | { readonly reason: 'protected' }
  /** By a password, in a format in which none can be given here. */
  | { readonly reason: 'locked' }
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

/** How far a file is read, in pages or chapters. */
export interface Progress {
  readonly read: number;
  readonly total: number;
}

/** The same, with what is counted. */
export interface DocumentProgress extends Progress {
  readonly parts: 'pages' | 'chapters';
}

/** How large pages are drawn: as wide as the view, whole in the view, or by a factor. */
export type Zoom = 'width' | 'page' | number;

/** The factor by which one press makes pages larger or smaller. */
export const ZOOM_STEP = 1.2;

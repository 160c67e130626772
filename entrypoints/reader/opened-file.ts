/** What every kind of file becomes before it is shown, and why a file is refused. */
import type {
  Notice,
  OutlineItem,
  Progress,
  Refusal,
  Zoom,
} from '../../glossary/model/document/document-facts.ts';

/** A file cannot be opened. Thrown by whatever opens files; the reader shows why. */
export class OpeningRefusedError extends Error {
  override readonly name = 'OpeningRefusedError';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/** Larger files are refused, in megabytes of 1,000,000 bytes. */
const MOST_MEGABYTES = 200;

/**
 * Refuses a file of too many bytes.
 * @param unpacked whether they are what it would unpack to
 * @throws OpeningRefusedError when there are more than are read
 */
export function checkNotTooLarge(bytes: number, unpacked: boolean): void {
  if (bytes > MOST_MEGABYTES * 1_000_000) {
    throw new OpeningRefusedError({ reason: 'tooLarge', megabytes: MOST_MEGABYTES, unpacked });
  }
}

/** A file with pages, and how to move in it. Pages are counted from 1. */
export interface Pages {
  readonly count: number;
  /** The page that reaches into the upper third of the view. */
  readonly current: number;
  /** The factor by which pages are drawn now, 1 for 96 pixels an inch. */
  readonly scale: number;
  goTo(page: number): void;
  zoom(zoom: Zoom): void;
}

/** A file that is ready to be shown. */
export interface OpenedFile {
  /** The title that the file itself gives; empty if it gives none. */
  readonly title: string;
  /** May be filled only after the document is shown. */
  readonly outline: readonly OutlineItem[];
  /** May grow until all is read. */
  readonly notices: readonly Notice[];
  readonly progress: Progress;
  /** Undefined for a file without pages. */
  readonly pages: Pages | undefined;
  /** The encoding with which a text was decoded; undefined for files that name it themselves. */
  readonly encoding: string | undefined;
  /**
   * Puts the document into an empty `root`; resolves when its first part is there.
   * @param changed called when any of the above may have changed
   */
  show(root: HTMLElement, changed: () => void): Promise<void>;
  /** Ends all work on it and frees its memory. */
  close(): void;
}

import { type OpenedFile, OpeningRefusedError } from './opened-file.ts';
import type { PdfContext } from './pdf/pdf-file.ts';

/** The endings of files that are read. */
export const ACCEPTED =
  '.pdf,.epub,.docx,.txt,.md,.markdown,.html,.htm,.xhtml,.srt,.vtt,text/plain,application/pdf';

const MEGABYTE = 1_000_000;
/** Larger files are refused. */
const MOST_MEGABYTES = 200;

/** A file that came from somewhere. */
export interface ArrivedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it came from an address, where a web page may come in its place. */
  readonly isFromWeb: boolean;
}

/** The name of the file at an address. */
export function nameIn(address: string): string {
  const [last = ''] = new URL(address).pathname.split('/').slice(-1);
  try {
    return decodeURIComponent(last);
  } catch {
    // Not every address is written in UTF-8.
    return last;
  }
}

/** @throws OpeningRefusedError when a file of this size cannot be opened */
export function checkSize(size: number): void {
  if (size === 0) throw new OpeningRefusedError({ reason: 'empty' });
  if (size > MOST_MEGABYTES * MEGABYTE) {
    throw new OpeningRefusedError({
      reason: 'tooLarge',
      megabytes: MOST_MEGABYTES,
      unpacked: false,
    });
  }
}

/**
 * Opens a file, whatever its kind; what reads the kind is loaded for it.
 * @throws OpeningRefusedError when it cannot be opened
 */
export async function openFile({ bytes }: ArrivedFile, context: PdfContext): Promise<OpenedFile> {
  checkSize(bytes.length);
  if (isPdf(bytes)) return (await import('./pdf/pdf-file.ts')).openPdfFile(bytes, context);
  throw new OpeningRefusedError({ reason: 'unknownFormat' });
}

function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1_024)).includes('%PDF-');
}

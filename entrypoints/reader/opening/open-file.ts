import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import { fileKind } from './file-kind.ts';
import { checkNotTooLarge, type OpenedFile, OpeningRefusedError } from '../opened-file.ts';
import type { PdfContext } from '../pdf/pdf-file.ts';

/** The endings of files that are read. */
export const ACCEPTED =
  '.pdf,.epub,.docx,.txt,.md,.markdown,.html,.htm,.xhtml,.srt,.vtt,text/plain,application/pdf';

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

/** The file at an address whose bytes came in pieces. */
export async function fileOfPieces(
  address: string,
  pieces: readonly Uint8Array<ArrayBuffer>[],
): Promise<ArrivedFile> {
  const bytes = new Uint8Array(await new Blob([...pieces]).arrayBuffer());
  return { name: nameIn(address), bytes, isFromWeb: true };
}

/** Starts what reads PDFs, as most files are, while a file is chosen or comes. */
export function expectPdf(): void {
  // What fails is tried again with the file.
  import('../pdf/pdf-file.ts').then(({ startThread }) => startThread()).catch(() => undefined);
}

/** @throws OpeningRefusedError when a file of this size cannot be opened */
export function checkSize(size: number): void {
  if (size === 0) throw new OpeningRefusedError({ reason: 'empty' });
  checkNotTooLarge(size, false);
}

/**
 * Opens a file, whatever its kind; what reads the kind is loaded for it.
 * @param encoding chosen for a text
 * @throws OpeningRefusedError when it cannot be opened
 */
export async function openFile(
  { name, bytes, isFromWeb }: ArrivedFile,
  context: PdfContext,
  encoding?: Encoding,
): Promise<OpenedFile> {
  checkSize(bytes.length);
  const kind = fileKind(bytes);
  if (kind === 'pdf') return (await import('../pdf/pdf-file.ts')).openPdfFile(bytes, context);
  // Nobody asks for the file of a tab that shows a web page.
  if (kind === 'html' && isFromWeb) throw new OpeningRefusedError({ reason: 'webPage' });
  return (await import('./open-document.ts')).openDocument(kind, bytes, name, encoding);
}

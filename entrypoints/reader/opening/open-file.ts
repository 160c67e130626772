import type { Encoding } from '../../../glossary/exchange/file/encoding.ts';
import { fileKind } from './file-kind.ts';
import { checkNotTooLarge, type OpenedFile, OpeningRefusedError } from '../opened-file.ts';
import type { PdfContext } from '../pdf/pdf-file.ts';

/** The file name extensions that the reader opens. */
export const ACCEPTED =
  '.pdf,.epub,.docx,.txt,.md,.markdown,.html,.htm,.xhtml,.srt,.vtt,text/plain,application/pdf';

/** A file that has arrived, from wherever. */
export interface ArrivedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Whether it came from an address, which may have sent a web page instead. */
  readonly isFromWeb: boolean;
}

/** The file name in an address. */
export function nameIn(address: string): string {
  const [last = ''] = new URL(address).pathname.split('/').slice(-1);
  try {
    return decodeURIComponent(last);
  } catch {
    // Not every address is encoded in UTF-8.
    return last;
  }
}

/** Makes a file of the pieces in which its bytes arrived. */
export async function fileOfPieces(
  address: string,
  pieces: readonly Uint8Array<ArrayBuffer>[],
): Promise<ArrivedFile> {
  const bytes = new Uint8Array(await new Blob([...pieces]).arrayBuffer());
  return { name: nameIn(address), bytes, isFromWeb: true };
}

/**
 * Starts loading what reads PDFs while a file is chosen or fetched, because most files are PDFs.
 */
export function expectPdf(): void {
  // If this fails, it is tried again with the file.
  import('../pdf/pdf-file.ts').then(({ startThread }) => startThread()).catch(() => undefined);
}

/** @throws OpeningRefusedError if a file of this size is too large */
export function checkSize(size: number): void {
  if (size === 0) throw new OpeningRefusedError({ reason: 'empty' });
  checkNotTooLarge(size, false);
}

/**
 * Opens a file of any kind. The code for its kind is loaded only then.
 * @param encoding chosen for a text
 * @throws OpeningRefusedError if it cannot be opened
 */
export async function openFile(
  { name, bytes, isFromWeb }: ArrivedFile,
  context: PdfContext,
  encoding?: Encoding,
): Promise<OpenedFile> {
  checkSize(bytes.length);
  const kind = fileKind(bytes);
  if (kind === 'pdf') return (await import('../pdf/pdf-file.ts')).openPdfFile(bytes, context);
  // Nobody asks for the file of a tab that shows an ordinary web page.
  if (kind === 'html' && isFromWeb) throw new OpeningRefusedError({ reason: 'webPage' });
  return (await import('./open-document.ts')).openDocument(kind, bytes, name, encoding);
}

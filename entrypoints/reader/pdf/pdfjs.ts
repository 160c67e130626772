/** The only module that uses PDF.js. */
import {
  getDocument,
  PDFWorker,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PasswordResponses,
  VerbosityLevel,
} from 'pdfjs-dist';
// Vite gives its address, as a default export. Shipped byte by byte as it is published, so that it can be compared.
// oxlint-disable-next-line import/default
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { trustedScript } from '../../shared/own-pages/trusted-script.ts';
import { OpeningRefusedError } from '../opened-file.ts';
import type { TextItem, TextStyle } from './runs.ts';

export { AnnotationMode } from 'pdfjs-dist';
export type { PageViewport, PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';

/** A PDF and the thread that reads it. */
export interface RunningPdf {
  readonly pdf: PDFDocumentProxy;
  /** Ends the thread. */
  close(): void;
}

/** A thread that has been started and has no file yet. */
let idle: Worker | undefined;

/** Starts the thread for the next file in advance: that takes as long as reading a small file. */
export function startThread(): void {
  if (idle !== undefined) return;
  const thread = newThread();
  idle = thread;
  thread.addEventListener('error', () => {
    if (idle === thread) idle = undefined;
  });
}

function newThread(): Worker {
  return new Worker(trustedScript(workerAddress), { type: 'module' });
}

/**
 * Opens a PDF in a thread of its own, which ends with `close`.
 * @param bytes transferred to the thread
 * @param askPassword called again with true after a wrong one
 * @param died called if the thread ends by itself later
 * @throws OpeningRefusedError if it cannot be read
 */
export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  askPassword: (wasWrong: boolean) => Promise<string>,
  died: () => void,
): Promise<RunningPdf> {
  const thread = idle ?? newThread();
  idle = undefined;
  const worker = PDFWorker.create({ port: thread, verbosity: VerbosityLevel.ERRORS });
  const task = getDocument({
    data: bytes,
    worker,
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: '/pdf/cmaps/',
    standardFontDataUrl: '/pdf/fonts/',
    wasmUrl: '/pdf/decoders/',
    useWasm: false,
    useWorkerFetch: true,
    disableWorkerRendering: true,
    enableXfa: false,
  });
  const close = (): void => {
    void task.destroy().finally(() => {
      worker.destroy();
      thread.terminate();
    });
  };
  task.onPassword = (update: (password: string | Error) => void, reason: number) => {
    askPassword(reason === PasswordResponses.INCORRECT_PASSWORD).then(update, update);
  };
  const broken = Promise.withResolvers<never>();
  broken.promise.catch(died);
  thread.addEventListener('error', () => {
    broken.reject(new OpeningRefusedError({ reason: 'outOfMemory' }));
  });
  try {
    return { pdf: await Promise.race([task.promise, broken.promise]), close };
  } catch (error) {
    close();
    const isBroken = error instanceof Error && /^(?:InvalidPDF|FormatError)/u.test(error.name);
    throw isBroken ? new OpeningRefusedError({ reason: 'damaged' }) : error;
  }
}

/** The text of a page, in the order of the file. */
export async function itemsOf(page: PDFPageProxy): Promise<{
  readonly items: readonly TextItem[];
  readonly styles: Readonly<Record<string, TextStyle>>;
}> {
  const { items, styles } = await page.getTextContent({
    includeMarkedContent: false,
    disableNormalization: true,
  });
  // Without marked content, all items are text.
  return { items: items as readonly TextItem[], styles };
}

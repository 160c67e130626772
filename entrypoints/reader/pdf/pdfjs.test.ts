import { expect, test, vi } from 'vitest';
import { openPdf, startThread } from './pdfjs.ts';

/** The threads that were started. */
const started: EventTarget[] = [];
const ports: unknown[] = [];

vi.mock('pdfjs-dist', () => ({
  getDocument: () => ({ promise: Promise.resolve({}) }),
  PDFWorker: { create: ({ port }: { readonly port: unknown }) => ports.push(port) },
  PasswordResponses: {},
  VerbosityLevel: {},
}));

test('a thread that fails before it has a file is given none', async () => {
  class Thread extends EventTarget {
    constructor() {
      super();
      started.push(this);
    }
  }
  vi.stubGlobal('Worker', Thread);
  startThread();
  startThread();
  expect(started).toHaveLength(1);
  started[0]?.dispatchEvent(new Event('error'));
  startThread();
  expect(started).toHaveLength(2);
  const open = async (): Promise<unknown> =>
    openPdf(
      new Uint8Array(),
      async () => '',
      () => {},
    );
  await open();
  expect(ports).toEqual([started[1]]);
});

/**
 * Takes a file from the tab that shows it, in Chromium: there it is in the browser's cache, as the
 * site gave it to you.
 */
import { browser } from 'wxt/browser';
import { decodeParcel, type Parcel } from '../../../glossary/messages/decode-parcel.ts';
import { onPort } from '../../shared/ports.ts';
import { OpeningRefusedError } from '../opened-file.ts';
import { type ArrivedFile, checkSize, fileOfPieces } from './open-file.ts';

/**
 * Gets the file at an address in a tab, or in one of its frames.
 * @param progress gets the number of bytes so far, and the total if it is known
 * @throws OpeningRefusedError if the tab is gone or shows something else, or the site refuses
 */
export async function fileFromTab(
  tab: number,
  address: string,
  progress: (read: number, total: number | undefined) => void,
  signal: AbortSignal,
): Promise<ArrivedFile> {
  const name = crypto.randomUUID();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  let total: number | undefined;
  const all = Promise.withResolvers<void>();
  const refuse = (refusal: OpeningRefusedError['refusal']): void =>
    all.reject(new OpeningRefusedError(refusal));
  const take = (parcel: Parcel): void => {
    switch (parcel.kind) {
      case 'begins':
        total = parcel.total;
        break;
      case 'piece':
        pieces.push(parcel.bytes);
        read += parcel.bytes.length;
        break;
      case 'ends':
        all.resolve();
        return;
      case 'refused':
        refuse({ reason: 'status', status: parcel.status });
        return;
      case 'unreachable':
        refuse({ reason: 'unreachable' });
        return;
    }
    try {
      checkSize(Math.max(read, total ?? 1));
      progress(read, total);
    } catch (error) {
      all.reject(error);
    }
  };
  const ask = async (): Promise<void> => {
    const target = { tabId: tab, allFrames: true };
    const frames = await browser.scripting
      .executeScript({ target, func: sendFile, args: [name, address] })
      .catch(() => []);
    if (!frames.some(({ result }) => result === true)) refuse({ reason: 'tabGone' });
  };
  const listening = new AbortController();
  onPort({ tab, name }, decodeParcel, take, () => refuse({ reason: 'tabGone' }), listening.signal);
  const abort = (): void => all.reject(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    await Promise.all([ask(), all.promise]);
    return await fileOfPieces(address, pieces);
  } finally {
    listening.abort();
    signal.removeEventListener('abort', abort);
  }
}

/**
 * Runs in the frames of the tab. It is sent there as text, so it must not use anything outside
 * itself. The frame with the address reads its own file again, from the cache, and sends it in
 * pieces.
 * @returns whether this is that frame
 */
function sendFile(name: string, address: string): boolean {
  if (location.href !== address) return false;
  const PIECE = 4_000_000;
  const { chrome } = globalThis as unknown as { readonly chrome: typeof browser };
  const port = chrome.runtime.connect({ name });
  const send = async (): Promise<void> => {
    const response = await fetch(address, { cache: 'force-cache', credentials: 'include' });
    if (!response.ok) {
      port.postMessage({ kind: 'refused', status: response.status });
      return;
    }
    const length = Number(response.headers.get('content-length'));
    const isPacked = response.headers.has('content-encoding');
    port.postMessage({ kind: 'begins', total: length > 0 && !isPacked ? length : undefined });
    const bytes = new Uint8Array(await response.arrayBuffer());
    for (let at = 0; at < bytes.length; at += PIECE) {
      port.postMessage({ kind: 'piece', bytes: bytes.slice(at, at + PIECE) });
    }
    port.postMessage({ kind: 'ends' });
  };
  send().catch(() => port.postMessage({ kind: 'unreachable' }));
  return true;
}

/**
 * Asks for a file at its address, in Firefox, whose viewer lets no script of an extension in. It is
 * the only request of the extension's own pages to anything outside, and made when a person asks for it.
 */
import { type ArrivedFile, checkSize, fileOfPieces } from './open-file.ts';
import { OpeningRefusedError } from '../opened-file.ts';

/**
 * Fetches the file at an address, with the cookies of its site.
 * @param progress gets the number of bytes so far, and the total if it is known
 * @throws OpeningRefusedError if the site refuses or cannot be reached
 */
export async function fileFromAddress(
  address: string,
  progress: (read: number, total: number | undefined) => void,
  signal: AbortSignal,
): Promise<ArrivedFile> {
  const response = await fetch(address, { credentials: 'include', signal }).catch(unreachable);
  if (!response.ok) throw new OpeningRefusedError({ reason: 'status', status: response.status });
  const length = Number(response.headers.get('content-length'));
  const isPacked = response.headers.has('content-encoding');
  const total = length > 0 && !isPacked ? length : undefined;
  if (total !== undefined) checkSize(total);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let read = 0;
  const body = response.body?.getReader();
  for (;;) {
    const next = await body?.read().catch(unreachable);
    if (next?.value === undefined) break;
    pieces.push(next.value);
    read += next.value.length;
    checkSize(read);
    progress(read, total);
  }
  return fileOfPieces(address, pieces);
}

function unreachable(): never {
  throw new OpeningRefusedError({ reason: 'unreachable' });
}

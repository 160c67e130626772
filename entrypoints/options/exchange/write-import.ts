/** Writes the changes of an import: stages them in parts, and then stores them all at once. */
import type { CommitResult } from '../../../glossary/messages/protocol.ts';
import { request } from '../../shared/messaging.ts';
import { type ImportPlace, importTargetOf } from './import-place.ts';
import type { Exchange } from './start-exchange.ts';

/** An import that has begun. */
export interface BegunImport {
  /** The id from `beginImport`. */
  readonly importing: string;
  /** The name of the change: that of the file. */
  readonly fileName: string;
  readonly place: ImportPlace;
  /** The revision that the file was compared with. */
  readonly basedOn: number;
  /** How many entries it changes. */
  readonly all: number;
}

const STAGED_AT_ONCE = 500;
/** How often the progress is asked for, in milliseconds. */
const PROGRESS_EVERY = 500;

/**
 * Hands over the changed entries, and has them stored.
 * @param show gets the number of entries handed over plus the number stored; in the end twice `all`
 * @returns undefined if the signal aborts before they are stored
 * @throws Error if an entry is refused; the message says how many are, and why the first
 */
export async function writeImport(
  exchange: Exchange,
  { importing, fileName, place, basedOn, all }: BegunImport,
  show: (done: number) => void,
  signal: AbortSignal,
): Promise<CommitResult | undefined> {
  const refused: string[] = [];
  for (let at = 0; ; at += STAGED_AT_ONCE) {
    const part = await exchange.call('listChanges', at, STAGED_AT_ONCE);
    if (signal.aborted) return undefined;
    if (part.length === 0) break;
    const staged = await request('stageEntries', importing, part);
    refused.push(...staged.refused.map(({ issue }) => issue.message));
    show(at + part.length);
  }
  if (signal.aborted) return undefined;
  const [first] = refused;
  if (first !== undefined) throw new Error(`${refused.length}: ${first}`);
  const target = importTargetOf(place, await request('listGlossaries'));
  const following = followProgress(importing, (written) => {
    if (!signal.aborted) show(all + written);
  });
  return request('commitImport', importing, fileName, basedOn, target).finally(following);
}

/**
 * Asks repeatedly how far the background is.
 * @returns ends that
 */
function followProgress(importing: string, show: (written: number) => void): () => void {
  const asking = setInterval(() => {
    request('getImportProgress', importing).then(show, () => undefined);
  }, PROGRESS_EVERY);
  return () => clearInterval(asking);
}

import type { ConceptEntry } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { UpdatedEntry } from '../../../glossary/model/glossary/subscription.ts';
import { compareUpdate, type LocalEntries } from '../../../glossary/subscription/compare-update.ts';
import { withLocalIds } from '../../../glossary/subscription/local-ids.ts';
import type { ReadSource } from '../../../glossary/subscription/read-source.ts';
import { usableEntries } from '../../../glossary/subscription/usable-entries.ts';
import { toBase64 } from '../../shared/base64.ts';
import { runInSlices } from '../../shared/run-in-slices.ts';

/** What a file would make of the entries of a subscription. */
export interface PlannedUpdate {
  readonly changes: readonly UpdatedEntry[];
  readonly entries: LocalEntries;
  /** How many entries of the file have errors. */
  readonly leftOut: number;
}

/** Plans an update of the entries that are there. */
export async function planUpdate(
  glossary: GlossaryId,
  before: LocalEntries,
  { entries: read }: ReadSource,
): Promise<PlannedUpdate> {
  const { entries: usable, leftOut } = await runInSlices(usableEntries(read));
  const entries = await withLocalIds(glossary, usable, sha256);
  return { changes: await runInSlices(compareUpdate(before, entries)), entries, leftOut };
}

/** A text that is the same for the same entries alone, by which a file is known again. */
export async function contentOf(entries: Iterable<ConceptEntry>): Promise<string> {
  return toBase64(await sha256(JSON.stringify([...entries])));
}

async function sha256(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
}

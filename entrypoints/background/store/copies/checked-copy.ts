import { soundEntry } from '../../../../glossary/overlay/decide-entry.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { SnapshotContent } from '../../../../glossary/storage/stored-snapshot.ts';
import { recordIn } from '../database/stored-record.ts';
import { readTrashed } from '../overlay/trash-store.ts';

/** A copy from a file, and the number of its records that were left out. */
interface CheckedCopy {
  readonly content: SnapshotContent;
  readonly refused: number;
}

/**
 * Checks a copy from a file. Entries with errors, which an import would refuse too, are left out;
 * the others are made tidy as an import does. Records that cannot be read stay in it, and are
 * counted when it is compared.
 */
export function checkedCopy(content: SnapshotContent): CheckedCopy {
  const { records, trash = [] } = content;
  const sound = records.flatMap((stored) => {
    const record = recordIn(stored);
    return record === undefined ? [stored] : (soundRecord(record) ?? []);
  });
  const soundTrash = trash.flatMap((stored) => {
    const [trashed] = readTrashed([stored]);
    if (trashed === undefined) return [stored];
    const record = soundRecord(trashed.record);
    return record === undefined ? [] : [{ ...trashed, record }];
  });
  return {
    content: { ...content, records: sound, trash: soundTrash },
    refused: records.length - sound.length + (trash.length - soundTrash.length),
  };
}

/** A record with its entries made tidy; undefined where its entry has errors. */
function soundRecord(record: OverlayRecord): OverlayRecord | undefined {
  if (record.kind === 'added') {
    const sound = soundEntry(record.entry);
    return sound.ok ? recordIn({ ...record, entry: sound.entry }) : undefined;
  }
  const { baseEntry, ...others } = record;
  const base = baseEntry && soundEntry(baseEntry);
  const kept = { ...others, ...(base?.ok === true && { baseEntry: base.entry }) };
  if (others.kind === 'hidden') return recordIn(kept);
  const sound = soundEntry(others.entry);
  return sound.ok ? recordIn({ ...kept, entry: sound.entry }) : undefined;
}

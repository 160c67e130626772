import { soundEntry } from '../../../../glossary/overlay/decide-entry.ts';
import type { OverlayRecord } from '../../../../glossary/overlay/record.ts';
import type { SnapshotContent } from '../../../../glossary/storage/stored-snapshot.ts';
import { recordIn } from '../database/stored-record.ts';
import { readTrashed } from '../overlay/trash-store.ts';

/** A copy from a file, and how many of its records were left out. */
interface CheckedCopy {
  readonly content: SnapshotContent;
  readonly refused: number;
}

/**
 * A copy that comes from a file, with those of its entries that an import would take, as it would
 * store them. What cannot be read at all stays in it, to be counted by whoever reads it.
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

/** The record with its entries as they are stored; none where its entry has errors. */
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

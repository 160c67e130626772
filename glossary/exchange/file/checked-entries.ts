import * as v from 'valibot';
import { conceptEntrySchema } from '../../model/entry/concept-entry-schema.ts';
import type { ConceptEntry } from '../../model/entry/concept-entry.ts';
import { nameOf } from '../../model/entry/entry-name.ts';
import { tidyEntry } from '../../model/entry/tidy-entry.ts';
import { hasErrors, validateEntry } from '../../model/entry/validate.ts';
import { buildEntry, type FoundEntry } from './entry-builder.ts';
import { ownCopy } from './own-copy.ts';
import { isPlace } from './place-id.ts';
import { type FileEntry, type FileIssue, fileIssue } from './read-result.ts';

/**
 * The valid entries, each with a unique id, one after the other as they are found; invalid ones are
 * reported.
 */
export function* checkedEntries(
  found: Iterable<FoundEntry>,
  report: (issue: FileIssue) => void,
): Generator<FileEntry> {
  const ids = new Map<string, number>();
  for (const parts of found) {
    const { line } = parts;
    const built = buildEntry(parts, report);
    if (built === undefined) continue;
    const result = v.safeParse(conceptEntrySchema, tidyEntry(built), { abortEarly: true });
    if (!result.success) {
      const message = `This entry is not one: ${result.issues[0].message}`;
      const place = v.getDotPath(result.issues[0]) ?? '';
      report(fileIssue('warning', 'badEntry', message, { line, found: place }));
      continue;
    }
    const entry = result.output;
    if (!isSound(entry, line, report)) continue;
    const id = freeId(entry.id, ids);
    if (id !== entry.id && !isPlace(entry.id)) {
      const message = 'Another entry of this file has this id; it is one of its own all the same.';
      report(fileIssue('warning', 'sameId', message, { line, found: entry.id }));
    }
    yield { entry: ownCopy({ ...entry, id }), line };
  }
}

/**
 * Gives the id, or the first free one made from it by adding a number.
 * @param taken each id with the last number that was tried for it, because all entries may have the
 * same id
 */
function freeId(id: string, taken: Map<string, number>): string {
  let free = id;
  let number = taken.get(id) ?? 1;
  while (taken.has(free)) {
    number += 1;
    free = `${id}-${number}`;
  }
  taken.set(id, number);
  if (free !== id) taken.set(free, 1);
  return free;
}

/** Whether an entry is valid; if not, its first problem is reported. */
export function isSound(
  entry: ConceptEntry,
  line: number,
  report: (issue: FileIssue) => void,
): boolean {
  const issues = validateEntry(entry);
  if (!hasErrors(issues)) return true;
  const error = issues.find(({ severity }) => severity === 'error');
  const message = `This entry was left out: ${error?.message ?? ''}`;
  report(fileIssue('warning', 'badEntry', message, { line, found: nameOf(entry) }));
  return false;
}

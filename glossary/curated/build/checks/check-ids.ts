import type { Issue } from '../../../model/entry/issue.ts';
import type { CuratedFiles } from '../read-curated.ts';

/** `concept-a`, or `concept-a retired: merged into concept-b`. */
const RECORDED = /^(concept-[a-z0-9-]+)(?: (retired): \S.*)?$/u;

/**
 * Compares the ids with `ids.txt`. Edits of users and files of other people refer to ids, so a
 * published id stays, or is listed as retired with the reason and is never used again.
 */
export function checkIds({ subjects, ids }: CuratedFiles): readonly Issue[] {
  const present = new Set([...subjects.values()].flatMap((file) => Object.keys(file)));
  const recorded = new Set<string>();
  const issues: Issue[] = [];
  const add = (severity: Issue['severity'], id: string, message: string): void => {
    issues.push({ severity, place: `ids.txt ${id}`, message });
  };
  let previous = '';
  for (const line of ids) {
    const [, id = '', retired] = RECORDED.exec(line) ?? [];
    if (id === '') {
      add('error', line, 'neither an id nor "id retired: reason"');
      continue;
    }
    if (id === previous) add('error', id, 'stands twice');
    if (id < previous) add('error', id, `stands after ${previous}: sort the ids`);
    previous = id;
    recorded.add(id);
    if (retired === undefined && !present.has(id)) {
      add('error', id, 'no file has it: an id does not change; "retired: reason" ends it');
    }
    if (retired !== undefined && present.has(id)) add('error', id, 'is retired, and yet in a file');
  }
  for (const id of present) if (!recorded.has(id)) add('warning', id, 'is new: add it to the list');
  return issues;
}

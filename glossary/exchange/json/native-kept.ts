import type { KeptValue } from '../../model/entry/concept-entry.ts';
import { survives } from '../file/more.ts';

/** Where in an entry a kept value belongs. */
export type Level = 'entry' | 'section' | 'term';

const LEVELS: ReadonlyMap<string, readonly Level[]> = new Map<string, readonly Level[]>([
  ['admin:customerSubset', ['entry', 'term']],
  ['admin:projectSubset', ['entry', 'term']],
  ['admin:source', ['entry', 'section']],
  ['descrip:context', ['term']],
  ['xref:externalCrossReference', ['entry', 'section', 'term']],
  ['xref:xGraphic', ['entry', 'section']],
  ['transac:transactionType', ['entry', 'section', 'term']],
  ['termNote:grammaticalGender', ['term']],
  ['note', ['section']],
]);

const PICKLISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['transac:transactionType', ['origination', 'modification']],
  ['termNote:grammaticalGender', ['masculine', 'feminine', 'neuter', 'other']],
]);

/** Values that may be grouped with a value in TBX-Basic. */
const COMPANIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['descrip:context', ['admin:source', 'note']],
  ['descrip:definition', ['admin:source', 'note']],
  ['transac:transactionType', ['transacNote:responsibility', 'date', 'note']],
]);

/**
 * Whether TBX-Basic has a place for a kept value at a level, from which it would be read back
 * unchanged. All others are written as JSON.
 */
export function isNative(value: KeptValue, level: Level): boolean {
  const picklist = PICKLISTS.get(value.name);
  return (
    LEVELS.get(value.name)?.includes(level) === true &&
    survives(value.value) &&
    !value.value.startsWith('x-termlight') &&
    (picklist === undefined || picklist.includes(value.value)) &&
    (value.target === undefined || isAddress(value.target)) &&
    (value.name.startsWith('xref:') ? value.target !== undefined : true) &&
    hasNativeGroup(value)
  );
}

/** Whether all values grouped with a value may be in its group. */
export function hasNativeGroup({ name, with: group }: KeptValue): boolean {
  if (group === undefined) return true;
  const companions = COMPANIONS.get(name) ?? [];
  return (
    group.length > 0 &&
    group.every(
      (other) =>
        companions.includes(other.name) &&
        survives(other.value) &&
        (other.target === undefined || isAddress(other.target)) &&
        (other.name !== 'date' || /^\d{4}-\d{2}-\d{2}$/u.test(other.value)),
    )
  );
}

function isAddress(target: string): boolean {
  return /^https?:\/\/[!-~]+$/u.test(target);
}

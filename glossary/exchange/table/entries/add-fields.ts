import type { KeptValue } from '../../../model/entry/concept-entry.ts';
import { isSameValue } from '../../../model/entry/same-value.ts';

/**
 * Adds what another place of the file says to the fields of an entry, a language or a term. A list
 * is continued, and so is a note; any other field keeps its value, and a different one is kept beside it.
 */
export function addFields(
  fields: Record<string, unknown>,
  kept: KeptValue[],
  said: Readonly<Record<string, unknown>>,
): void {
  for (const [name, value] of Object.entries(said)) {
    const before = fields[name];
    if (before === undefined) fields[name] = value;
    else if (isSameValue(before, value)) continue;
    else if (Array.isArray(before) && Array.isArray(value)) {
      fields[name] = [...(before as readonly unknown[]), ...(value as readonly unknown[])];
    } else if (name === 'note' && typeof before === 'string' && typeof value === 'string') {
      fields[name] = `${before}\n${value}`;
    } else {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      kept.push({ name: `column:${name}`, value: text });
    }
  }
}

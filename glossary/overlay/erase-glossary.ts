import type { GlossaryId } from '../model/glossary/glossary.ts';
import { type GlossaryList, withoutGlossary } from '../model/glossary/glossary-list.ts';
import type { GlossaryDecision, Records } from './change.ts';
import { conceptsIn } from './place.ts';

/** Takes a glossary out of the trash for good, with its entries. */
export function decideErasing(
  list: GlossaryList,
  records: Records,
  id: GlossaryId,
): GlossaryDecision {
  const without = withoutGlossary(list, id);
  if (!without.ok) return without;
  return { ...without, records: new Map(conceptsIn(records, list, id).map((one) => [one, null])) };
}

import type { ConceptId } from '../model/entry/concept-entry.ts';
import type { GlossaryList } from '../model/glossary/glossary-list.ts';
import type { Records } from './change.ts';
import { glossaryOf } from './place.ts';
import type { OverlayRecord } from './record.ts';
import { withRelatedReplaced } from './replace-related.ts';

/**
 * Where entries name a merged concept as related, names the concept that it was merged into. What
 * comes from an address stays as it is there.
 */
export function followMerged(
  all: Records,
  list: GlossaryList,
  records: Map<ConceptId, OverlayRecord | null>,
  goneInto: ReadonlyMap<ConceptId, ConceptId>,
  modified: string,
): void {
  for (const [concept, before] of all) {
    const record = records.has(concept) ? records.get(concept) : before;
    if (record === null || record === undefined || record.kind === 'hidden') continue;
    if (glossaryOf(record, list).comesFrom === 'subscription') continue;
    const entry = withRelatedReplaced(record.entry, goneInto);
    if (entry !== record.entry) records.set(concept, { ...record, entry, modified });
  }
}

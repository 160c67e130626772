import type { GlossaryId } from '../../../../glossary/model/glossary/glossary.ts';
import type { UpdatedEntry } from '../../../../glossary/model/glossary/subscription.ts';
import type { Records } from '../../../../glossary/overlay/change.ts';

/**
 * Whether an entry would come into the place of one that stands elsewhere, as one that was exported
 * from the same subscription on another computer and imported here.
 */
export function isPlaceTaken(
  { concept }: Pick<UpdatedEntry, 'concept'>,
  glossary: GlossaryId,
  records: Records,
): boolean {
  const record = records.get(concept);
  return record !== undefined && (record.kind !== 'added' || record.glossary !== glossary);
}

import {
  type Glossary,
  type GlossaryId,
  isInUse,
} from '../../../glossary/model/glossary/glossary.ts';
import type { GlossaryList } from '../../../glossary/model/glossary/glossary-list.ts';
import { sourceGlossaryId } from '../../../glossary/subscription/local-ids.ts';
import { newGlossaryId } from '../../shared/new-id.ts';
import { sha256 } from '../../shared/sha256.ts';

/**
 * The id that a glossary from an address gets, see `sourceGlossaryId`; a new one if a glossary of the
 * list has that.
 * @param replaced the kind of a glossary in the trash that may have it, because it comes back
 */
export async function idForSource(
  source: readonly string[],
  list: GlossaryList,
  replaced?: Glossary['comesFrom'],
): Promise<GlossaryId> {
  const id = await sourceGlossaryId(source, sha256);
  const found = list.find((one) => one.id === id);
  const isFree = found === undefined || (!isInUse(found) && found.comesFrom === replaced);
  return isFree ? id : newGlossaryId();
}

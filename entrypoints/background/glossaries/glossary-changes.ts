import { isSameValue } from '../../../glossary/model/entry/same-value.ts';
import { glossaryName } from '../../../components/texts/glossary-name.ts';
import type { Texts } from '../../../components/texts/texts.tsx';
import type { GlossaryResult } from '../../../glossary/messages/glossary-answers.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../../glossary/model/glossary/glossary.ts';
import type { GlossaryList } from '../../../glossary/model/glossary/glossary-list.ts';
import type { ChangeKind } from '../../../glossary/model/list/named-change.ts';
import type { GlossaryDecision, Records } from '../../../glossary/overlay/change.ts';
import { interfaceTexts } from '../../shared/interface-texts.ts';
import { readSettings } from '../store/settings/settings-store.ts';
import type { Stores } from '../store/stores.ts';

/**
 * Stores a change of a glossary, named by the glossary. `concepts` are those whose records it
 * reads.
 */
export type StoreGlossaryChange = (
  kind: ChangeKind,
  glossary: GlossaryId,
  decide: (list: GlossaryList, records: Records) => GlossaryDecision,
  concepts?: readonly ConceptId[],
) => Promise<GlossaryResult>;

/** Names each change by its glossary, in the language of the interface. */
export function createGlossaryStorer({ overlay }: Pick<Stores, 'overlay'>): StoreGlossaryChange {
  return async (kind, glossary, decide, concepts = []) => {
    const t = await interfaceTexts((await readSettings()).interfaceLanguage);
    const changed = await overlay.change(concepts, (found, before) => {
      const decided = decide(before, found);
      if (!decided.ok) return decided;
      const { list = before, records = new Map() } = decided;
      const isOtherList = !isSameValue(list, before);
      const term = nameIn(t, list, glossary) ?? nameIn(t, before, glossary) ?? '';
      const change = { kind, term, records, ...(isOtherList && { list }) };
      return { ok: true, answer: undefined, change };
    });
    return changed.ok ? { ok: true, revision: changed.revision, glossary } : changed;
  };
}

function nameIn(t: Texts, list: GlossaryList, id: GlossaryId): string | undefined {
  const found = list.find((glossary) => glossary.id === id);
  return found && glossaryName(t, found);
}

import { glossaryName } from '../../../components/texts/glossary-name.ts';
import type { Texts } from '../../../components/texts/texts.tsx';
import type { GlossaryResult } from '../../../glossary/messages/glossary-answers.ts';
import type { ChangeKind } from '../../../glossary/model/list/named-change.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import {
  type GlossaryId,
  glossaryIn,
  takesEntries,
} from '../../../glossary/model/glossary/glossary.ts';
import {
  type GlossaryList,
  missingGlossary,
  readOnlyGlossary,
} from '../../../glossary/model/glossary/glossary-list.ts';
import type { Issue } from '../../../glossary/model/entry/issue.ts';
import type { AddedRecord, OverlayRecord } from '../../../glossary/overlay/record.ts';
import { interfaceTexts } from '../../shared/interface-texts.ts';
import { type MergePlan, planMerge } from '../../../glossary/overlay/merge-glossaries.ts';
import { readSettings } from '../store/settings-store.ts';
import type { Stores } from '../store/stores.ts';
import { newConceptId } from '../../shared/new-id.ts';

type Records = ReadonlyMap<ConceptId, OverlayRecord>;

/** What a change of a glossary writes: another list, other records, or both. */
interface GlossaryWrite {
  readonly list?: GlossaryList;
  readonly records?: ReadonlyMap<ConceptId, OverlayRecord | null>;
}

/** Stores a change of a glossary as one change in words. */
export type StoreGlossaryChange = (
  kind: ChangeKind,
  glossary: GlossaryId,
  decide: (list: GlossaryList, records: Records) => GlossaryWrite | Issue,
  concepts?: readonly ConceptId[],
) => Promise<GlossaryResult>;

/** @param changed is called after each change, with the new revision */
export function createGlossaryStorer(
  { overlay }: Pick<Stores, 'overlay'>,
  changed: (revision: number) => void,
): StoreGlossaryChange {
  return async (kind, glossary, decide, concepts = []) => {
    const t = await interfaceTexts((await readSettings()).interfaceLanguage);
    let refused: Issue | undefined;
    let altered = false;
    const revision = await overlay.changeMany(concepts, (found, before) => {
      const decided = decide(before, found);
      if ('severity' in decided) {
        refused = decided;
        return undefined;
      }
      const { list = before, records = new Map() } = decided;
      const isOtherList = JSON.stringify(list) !== JSON.stringify(before);
      altered = isOtherList || records.size > 0;
      const term = nameIn(t, list, glossary) ?? nameIn(t, before, glossary) ?? '';
      return { kind, term, records, ...(isOtherList && { list }) };
    });
    if (refused !== undefined) return { ok: false, issues: [refused] };
    if (altered) changed(revision);
    return { ok: true, revision, glossary };
  };
}

function nameIn(t: Texts, list: GlossaryList, id: GlossaryId): string | undefined {
  const found = list.find((glossary) => glossary.id === id);
  return found && glossaryName(t, found);
}

/** The concepts of the records that stand in some glossaries. */
export function conceptsIn(
  records: Records,
  list: GlossaryList,
  ...glossaries: readonly GlossaryId[]
): readonly ConceptId[] {
  return [...records.values()].flatMap((record) =>
    record.kind === 'added' && glossaries.includes(glossaryIn(list, record.glossary).id)
      ? [record.id]
      : [],
  );
}

/** What one glossary put into another would write, or why it may not be. */
export function mergeIn(
  list: GlossaryList,
  records: Records,
  from: GlossaryId,
  into: GlossaryId,
): MergePlan | Issue {
  const [source, target] = [from, into].map((id) => list.find((one) => one.id === id));
  if (source === undefined || target === undefined || from === into) return missingGlossary();
  for (const glossary of [source, target]) {
    if (glossary.deleted !== undefined) return missingGlossary();
    if (!takesEntries(glossary)) return readOnlyGlossary();
  }
  const standsIn =
    (id: GlossaryId) =>
    (record: AddedRecord): boolean =>
      glossaryIn(list, record.glossary).id === id;
  return planMerge(
    records,
    standsIn(from),
    standsIn(into),
    into,
    new Date().toISOString(),
    newConceptId,
  );
}

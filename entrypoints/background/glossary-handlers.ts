import { glossaryName } from '../../components/glossary-name.ts';
import type {
  ChangeKind,
  ExtensionRequests,
  GlossaryResult,
  Handlers,
  ListedGlossary,
} from '../../glossary/messages/protocol.ts';
import { CURATED_GLOSSARY, type GlossaryId, glossaryIn } from '../../glossary/model/glossary.ts';
import {
  type GlossaryList,
  inOrder,
  withChangedGlossary,
  withDeletedGlossary,
  withNewGlossary,
  withRestoredGlossary,
} from '../../glossary/model/glossary-list.ts';
import type { Issue } from '../../glossary/model/issue.ts';
import { interfaceTexts } from '../shared/interface-texts.ts';
import { readSettings } from './store/settings-store.ts';
import type { Stores } from './stores.ts';

type GlossaryCalls =
  | 'listGlossaries'
  | 'createGlossary'
  | 'changeGlossary'
  | 'orderGlossaries'
  | 'deleteGlossary'
  | 'restoreGlossary';

/** Answers the calls about whole glossaries. @param changed is called with the new revision */
export function glossaryHandlers(
  { overlay, glossaries, loadBase }: Stores,
  changed: (revision: number) => void,
): Pick<Handlers<ExtensionRequests>, GlossaryCalls> {
  const store = async (
    kind: ChangeKind,
    glossary: GlossaryId,
    next: (list: GlossaryList) => GlossaryList | Issue,
  ): Promise<GlossaryResult> => {
    const t = await interfaceTexts((await readSettings()).interfaceLanguage);
    let refused: Issue | undefined;
    let altered = false;
    const revision = await overlay.changeMany([], (_records, before) => {
      const list = next(before);
      if ('severity' in list) {
        refused = list;
        return undefined;
      }
      altered = JSON.stringify(list) !== JSON.stringify(before);
      if (!altered) return undefined;
      const named = list.find(({ id }) => id === glossary);
      const term = named === undefined ? '' : glossaryName(t, named);
      return { kind, term, records: new Map(), list };
    });
    if (refused !== undefined) return { ok: false, issues: [refused] };
    if (altered) changed(revision);
    return { ok: true, revision, glossary };
  };
  return {
    listGlossaries: async () => {
      const [base, { records }, list] = await Promise.all([
        loadBase(),
        overlay.readAll(),
        glossaries.read(),
      ]);
      const entries = new Map<GlossaryId, number>([[CURATED_GLOSSARY, base.entries.size]]);
      const count = (id: GlossaryId, more: number): void => {
        entries.set(id, (entries.get(id) ?? 0) + more);
      };
      for (const record of records.values()) {
        const isInBase = base.entries.has(record.id);
        if (record.kind === 'added') count(glossaryIn(list, record.glossary).id, 1);
        else if (record.kind === 'hidden') count(CURATED_GLOSSARY, isInBase ? -1 : 0);
        else count(CURATED_GLOSSARY, isInBase ? 0 : 1);
      }
      return list.map((glossary): ListedGlossary => ({
        glossary,
        entries: entries.get(glossary.id) ?? 0,
      }));
    },
    createGlossary: (draft) => {
      const id = `glossary-${crypto.randomUUID()}`;
      return store('glossaryCreated', id, (list) => withNewGlossary(list, id, draft));
    },
    changeGlossary: (id, change) =>
      store('glossaryChanged', id, (list) => withChangedGlossary(list, id, change)),
    orderGlossaries: (order) =>
      store('glossariesOrdered', order[0] ?? CURATED_GLOSSARY, (list) => inOrder(list, order)),
    deleteGlossary: (id) =>
      store('glossaryDeleted', id, (list) =>
        withDeletedGlossary(list, id, new Date().toISOString()),
      ),
    restoreGlossary: (id) =>
      store('glossaryRestored', id, (list) => withRestoredGlossary(list, id)),
  };
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { issueText } from '../../../components/texts/issue-text.ts';
import { SelectionBar } from '../../../components/list/SelectionBar.tsx';
import { numberText } from '../../../components/texts/number-text.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { BulkResult, SelectedEntries } from '../../../glossary/model/list/bulk-request.ts';
import type { ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { request } from '../../shared/messaging.ts';
import { usePage } from '../page-context.ts';
import { openPractice, setOf } from '../../shared/own-pages/open-practice.ts';
import { BulkDialog } from './BulkDialog.tsx';
import { listedConcepts } from './listed-concepts.ts';
import type { EntryList } from './use-list.ts';
import type { ListSelection } from './use-list-selection.ts';

interface SelectionActionsProps {
  readonly list: EntryList;
  readonly chosen: ListSelection;
  readonly subjectFields: readonly string[];
  readonly onExport: (concepts: () => Promise<readonly ConceptId[]>) => void;
}

/**
 * The actions for the selected entries, with their requests. No request contains the entries
 * themselves.
 */
export function SelectionActions(props: SelectionActionsProps): JSX.Element {
  const t = useTexts();
  const { list, chosen, subjectFields, onExport } = props;
  const { readOnly, attempt, tellChange, say } = usePage();
  const { selection, count, selectNone } = chosen;
  const [dialog, setDialog] = useState<'change' | 'replace'>();
  const [isBusy, setIsBusy] = useState(false);
  const { text, filter } = list.query;
  const query = { text, ...(filter && { filter }) };
  const selected: SelectedEntries =
    selection.kind === 'some'
      ? { concepts: [...selection.concepts] }
      : { query, except: [...selection.except] };
  const tell = async ({ changed, refused }: BulkResult & { readonly ok: true }): Promise<void> => {
    const stayed = refused === 0 ? undefined : t('bulk.stayed', refused, [numberText(t, refused)]);
    if (changed > 0) await tellChange(stayed);
    else if (stayed !== undefined) say(stayed);
  };
  const chosenConcepts = async (): Promise<readonly ConceptId[]> => {
    if (selection.kind === 'some') return [...selection.concepts];
    const found = await listedConcepts(query);
    return found.filter((concept) => !selection.except.has(concept));
  };
  const deleteAll = async (): Promise<void> => {
    setIsBusy(true);
    try {
      const result = await request('changeEntries', selected, { kind: 'delete' }, []);
      if (!result.ok) throw new Error(issueText(t, result.issues[0]));
      selectNone();
      await tell(result);
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <SelectionBar
        count={count}
        readOnly={readOnly}
        isBusy={isBusy}
        onChange={() => setDialog('change')}
        onReplace={() => setDialog('replace')}
        onExport={() => onExport(chosenConcepts)}
        onPractise={() => attempt(async () => openPractice(setOf(await chosenConcepts())))}
        onDelete={() => attempt(deleteAll)}
        onClear={selectNone}
      />
      {dialog !== undefined && (
        <BulkDialog
          kind={dialog}
          selection={selected}
          count={count}
          subjectFields={subjectFields}
          onClose={() => setDialog(undefined)}
          onDone={(counts) => {
            setDialog(undefined);
            selectNone();
            attempt(() => tell(counts));
          }}
        />
      )}
    </>
  );
}

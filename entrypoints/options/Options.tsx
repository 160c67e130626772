import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { rowId } from '../../components/list/EntryTableRow.tsx';
import { DraftList } from '../../components/form/DraftList.tsx';
import { Dialog } from '../../components/controls/Dialog.tsx';
import { Notices } from '../../components/controls/Notices.tsx';
import { OptionsView } from '../../components/list/OptionsView.tsx';
import { interfaceLanguage, useTexts } from '../../components/texts/texts.tsx';
import { Toast } from '../../components/controls/Toast.tsx';
import type { SearchResult } from '../../glossary/messages/protocol.ts';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { ListView } from '../../glossary/model/list/list-view.ts';
import { blankEntryWith } from '../../glossary/model/form/quick-entry.ts';
import { request } from '../shared/messaging.ts';
import { newConceptId } from '../shared/new-id.ts';
import { useGlossaries } from '../shared/own-pages/use-glossaries.ts';
import { useGlossaryChanges, useStorageHealth } from '../shared/own-pages/use-glossary.ts';
import { useAttempt } from '../shared/own-pages/use-attempt.ts';
import { ChangedBases } from './entry/ChangedBases.tsx';
import { Copies } from './exchange/Copies.tsx';
import { saveBackup } from './exchange/backup.ts';
import { BackupDialog } from './exchange/BackupDialog.tsx';
import { Duplicates } from './glossaries/Duplicates.tsx';
import { ExportDialog } from './exchange/ExportDialog.tsx';
import { FormerSources } from './glossaries/FormerSources.tsx';
import { Glossaries } from './glossaries/Glossaries.tsx';
import { ImportDialog } from './exchange/ImportDialog.tsx';
import { listedConcepts } from './list/listed-concepts.ts';
import { ListSection } from './list/ListSection.tsx';
import { OpenEntry } from './entry/OpenEntry.tsx';
import { PageProvider } from './page-context.ts';
import { TryText } from './entry/TryText.tsx';
import { Trash } from './list/Trash.tsx';
import { draftsBeside, useDrafts } from './entry/use-drafts.ts';
import { useList } from './list/use-list.ts';
import { useOpenEntry } from './entry/use-open-entry.ts';
import { useUndo } from './list/use-undo.ts';

interface OptionsProps {
  /** What the page showed when it was open last, as far as that is known. */
  readonly keptList?: SearchResult | undefined;
  readonly keptView?: ListView | undefined;
}

/** The options page with its requests. */
export function Options({ keptList, keptView }: OptionsProps): JSX.Element {
  const t = useTexts();
  const changes = useGlossaryChanges();
  const [open, setOpen] = useOpenEntry();
  const [dialog, setDialog] = useState<'import' | 'export' | 'trial'>();
  const [backup, setBackup] = useState<File>();
  const [exported, setExported] = useState<() => Promise<readonly ConceptId[]>>();
  const { attempt, fail, failure } = useAttempt();
  const drafts = useDrafts(fail);
  const list = useList(changes, keptList);
  // Whatever reads all entries waits until the list is shown: both are answered by the background,
  // one after the other.
  const isListed = list.answer?.isKept === false || list.failure !== undefined;
  const health = useStorageHealth(changes, isListed);
  const glossaries = useGlossaries(changes, isListed);
  const known = glossaries.value ?? (glossaries.failure === undefined ? undefined : []);
  const undo = useUndo(t, changes, fail);
  const isLost = health.value?.state === 'lost';
  const readOnly = isLost || ['newer', 'unreadable', 'blocked'].includes(health.value?.state ?? '');
  const trouble = failure ?? list.failure ?? health.failure ?? glossaries.failure;
  const restore = async (snapshot: string, withSettings = false): Promise<void> => {
    await request('restoreSnapshot', snapshot, withSettings);
    await undo.tell();
  };
  const exportOwn = (): void => attempt(saveBackup);
  const add = (text: string): void => {
    const concept = newConceptId();
    drafts.edit(blankEntryWith(concept, text, interfaceLanguage(t)), undefined);
    setOpen(concept);
  };
  const closeForm = (): void => {
    setOpen(undefined);
    const row = open === undefined ? null : document.getElementById(rowId(open));
    // After the list is shown again in the place of the form.
    requestAnimationFrame(() => row?.focus());
  };

  return (
    <PageProvider
      value={{ changes, readOnly, attempt, fail, tellChange: undo.tell, say: undo.say }}
    >
      <OptionsView
        notices={
          <>
            <Notices
              trouble={trouble}
              health={health.value}
              onExport={exportOwn}
              onRestore={(snapshot) => attempt(() => restore(snapshot))}
              onBeginAnew={() => attempt(() => request('beginAnew'))}
              onRetry={() => location.reload()}
            />
            <DraftList drafts={draftsBeside(drafts, open)} onOpen={setOpen} />
            <FormerSources glossaries={isLost ? undefined : glossaries.value} />
            <ChangedBases due={isListed} onOpen={setOpen} />
          </>
        }
        glossaries={<Glossaries listed={glossaries} onFile={() => setDialog('import')} />}
        list={
          <ListSection
            keptView={keptView}
            list={list}
            glossaries={glossaries.value ?? []}
            open={open}
            onOpen={setOpen}
            onAdd={add}
            onExport={(concepts) => {
              setExported(() => concepts);
              setDialog('export');
            }}
          />
        }
        open={open}
        form={
          open === undefined ? undefined : (
            <OpenEntry
              concept={open}
              drafts={drafts}
              glossaries={known?.map(({ glossary }) => glossary)}
              onOpen={setOpen}
              onClose={closeForm}
              onExport={exportOwn}
            />
          )
        }
        readOnly={readOnly}
        footer={
          <>
            <Duplicates onOpen={setOpen} />
            <Trash />
            <Copies
              readOnly={readOnly && !isLost}
              onExport={exportOwn}
              onRestore={(snapshot, withSettings) => attempt(() => restore(snapshot, withSettings))}
              onBackup={setBackup}
            />
          </>
        }
        undoName={undo.undoName}
        redoName={undo.redoName}
        onUndo={() => attempt(undo.undo)}
        onRedo={() => attempt(undo.redo)}
        onAdd={() => setOpen(newConceptId())}
        onImport={() => setDialog('import')}
        onExport={() => {
          setExported(undefined);
          setDialog('export');
        }}
        onTry={() => setDialog('trial')}
      />
      {dialog === 'import' && (
        <ImportDialog
          onClose={() => setDialog(undefined)}
          onDone={(changed) => {
            setDialog(undefined);
            if (changed > 0) attempt(undo.tell);
            else undo.say(t('importing.nothingChanged'));
          }}
          onExport={exportOwn}
        />
      )}
      {backup !== undefined && (
        <BackupDialog
          file={backup}
          onClose={() => setBackup(undefined)}
          onDone={() => {
            setBackup(undefined);
            attempt(undo.tell);
          }}
        />
      )}
      {dialog === 'export' && (
        <ExportDialog
          selected={exported}
          open={open}
          listed={
            list.query.text.trim() === '' && list.query.filter === undefined
              ? undefined
              : () => listedConcepts(list.query)
          }
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'trial' && (
        <Dialog
          title={t('trial.title')}
          closeName={t('form.close')}
          onClose={() => setDialog(undefined)}
        >
          <TryText />
        </Dialog>
      )}
      <Toast
        message={undo.message}
        onUndo={undo.undoable ? () => attempt(undo.undoShown) : undefined}
        onClose={undo.close}
      />
    </PageProvider>
  );
}

import type { JSX } from 'preact';
import { Button } from '../../../components/controls/Button.tsx';
import { Dialog } from '../../../components/controls/Dialog.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { FileDrop } from '../../../components/exchange/FileDrop.tsx';
import { fileIssueText } from '../../shared/own-pages/file-issue-text.ts';
import { issueText } from '../../../components/texts/issue-text.ts';
import { ChoiceField } from '../../../components/form/Field.tsx';
import { type Texts, useTexts } from '../../../components/texts/texts.tsx';
import { useGlossaries } from '../../shared/own-pages/use-glossaries.ts';
import { EncodingChoice } from './EncodingChoice.tsx';
import { FileIssues } from './FileIssues.tsx';
import { ImportDifferences } from './ImportDifferences.tsx';
import { ImportPlaceFields } from './ImportPlaceFields.tsx';
import { ImportReading } from './ImportReading.tsx';
import { type ImportedFile, useImport } from './use-import.ts';

interface ImportDialogProps {
  readonly onClose: () => void;
  /** Called after the import, with the number of entries that it changed. */
  readonly onDone: (changed: number) => void;
  /** Saves everything that the user made to a file; offered when the import failed. */
  readonly onExport: () => void;
}

const ACCEPT =
  '.tbx,.xml,.mtf,.csv,.tsv,.tab,.txt,.utf8,.utx,.xlsx,.ods,.json,.jsonl,.md,text/csv,text/plain,application/json';

/** Imports files: shows how they were read and what they would change, and only then changes it. */
export function ImportDialog({ onClose, onDone, onExport }: ImportDialogProps): JSX.Element {
  const t = useTexts();
  const imported = useImport(
    { pasted: t('importing.pastedName'), several: (files) => t('importing.severalFiles', files) },
    onDone,
  );
  const { state, take, takeText, choose, showFile, setMode, setPlace } = imported;
  const { showKind, showMore, write, restart } = imported;
  const glossaries = useGlossaries(0).value ?? [];
  const { step, files, shown, counts, rows, mode, preference, progress } = state;
  const { choices = {}, read } = files[shown] ?? {};
  const changes = counts === undefined ? 0 : counts.new + counts.changed + counts.conflict;
  const isBusy = step === 'reading' || step === 'writing';
  return (
    <Dialog
      title={t('importing.title')}
      closeName={t('importing.cancel')}
      onClose={onClose}
      isBusy={isBusy}
      actions={
        <>
          {' '}
          {step !== 'file' && (
            <Button disabled={isBusy} onClick={restart}>
              {t('importing.another')}
            </Button>
          )}
          {files.some((file) => file.read?.outcome === 'read') && (
            <Button class="primary" disabled={isBusy || changes === 0} onClick={write}>
              {t('importing.write', changes)}
            </Button>
          )}
        </>
      }
    >
      {step === 'file' ? (
        <FileDrop accept={ACCEPT} onFiles={take} onText={takeText} />
      ) : (
        <p>
          <strong>{state.fileName}</strong>{' '}
          {read?.outcome === 'read' && (
            <span class="soft">
              {[
                t(`importing.format.${read.format}`),
                ...(read.encoding === undefined ? [] : [read.encoding.toUpperCase()]),
                t('importing.foundEntries', read.found.entries),
                t('importing.foundTerms', read.found.terms),
              ].join(' · ')}
            </span>
          )}
        </p>
      )}
      {files.length > 1 && step !== 'reading' && (
        <ChoiceField
          label={t('importing.file')}
          choice={String(shown)}
          choices={files.map((file, at) => [String(at), `${file.name} – ${stateOf(t, file)}`])}
          onChoice={(choice) => showFile(Number(choice))}
        />
      )}
      <output class="status">
        {step === 'reading' && t('importing.reading')}
        {step === 'writing' && t('importing.writing')}
      </output>
      {isBusy && (
        <progress
          aria-label={step === 'reading' ? t('importing.reading') : t('importing.writing')}
          max={progress?.all}
          value={progress !== undefined && progress.done < progress.all ? progress.done : undefined}
        />
      )}
      {state.failure !== undefined && (
        <FailureNotice
          title={t('importing.failed')}
          advice={t('importing.failedAdvice')}
          message={state.failure}
          onExport={onExport}
        />
      )}
      {state.refusal !== undefined && (
        <p role="alert" class="notice error">
          {issueText(t, state.refusal)}
        </p>
      )}
      {state.comparedAgain === true && (
        <p role="alert" class="notice">
          {t('importing.comparedAgain')}
        </p>
      )}
      {read?.outcome === 'refused' && (
        <p role="alert" class="notice error">
          {fileIssueText(t, read.issue)}
        </p>
      )}
      {read?.outcome === 'asksEncoding' && step !== 'reading' && (
        <EncodingChoice
          previews={read.previews}
          onEncoding={(encoding) => choose({ ...choices, encoding })}
        />
      )}
      {read?.outcome === 'read' && (
        <>
          <ImportReading key={shown} read={read} choices={choices} onChoices={choose} />
          <FileIssues issues={read.issues} count={read.issueCount} />
        </>
      )}
      {files.some((file) => file.read?.outcome === 'read') && (
        <>
          <ImportPlaceFields
            place={state.place}
            glossaries={glossaries}
            fileName={state.fileName}
            onPlace={setPlace}
          />
          <div class="field-row">
            <ChoiceField
              label={t('importing.mode')}
              choice={mode}
              choices={(['merge', 'replace', 'addAll'] as const).map((one) => [
                one,
                t(`importing.modeOf.${one}`),
              ])}
              onChoice={(choice) => setMode(choice, preference)}
            />
            {mode === 'merge' && (
              <ChoiceField
                label={t('importing.preference')}
                choice={preference}
                choices={(['existing', 'incoming'] as const).map((one) => [
                  one,
                  t(`importing.preferenceOf.${one}`),
                ])}
                onChoice={(choice) => setMode(mode, choice)}
              />
            )}
          </div>
          {counts !== undefined && (
            <ImportDifferences
              counts={counts}
              rows={rows}
              shownKind={state.shownKind}
              isBusy={isBusy}
              onKind={showKind}
              onMore={showMore}
            />
          )}
        </>
      )}
    </Dialog>
  );
}

/** The state of one of several files, in a few words. */
function stateOf(t: Texts, { read }: ImportedFile): string {
  switch (read?.outcome) {
    case 'read':
      if (read.unknownLanguages.length > 0) return t('importing.unknownLanguages');
      if ((read.table?.unsure.length ?? 0) > 0) return t('importing.unsureColumns');
      return t('importing.foundEntries', read.found.entries);
    case 'refused':
      return fileIssueText(t, read.issue);
    case 'asksEncoding':
      return t('importing.asks');
    case undefined:
      return '';
  }
}

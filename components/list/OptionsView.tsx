import type { ComponentChildren, JSX } from 'preact';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';
import { UndoBar } from './UndoBar.tsx';

interface OptionsViewProps {
  readonly notices: ComponentChildren;
  /** The list of glossaries. */
  readonly glossaries: ComponentChildren;
  /** The list of entries, with its search. */
  readonly list: ComponentChildren;
  readonly open: ConceptId | undefined;
  /** The form of the open entry. */
  readonly form: ComponentChildren;
  readonly readOnly: boolean;
  /** Shown below the list. */
  readonly footer: ComponentChildren;
  /** What undo and redo would do, in words; undefined when there is nothing. */
  readonly undoName: string | undefined;
  readonly redoName: string | undefined;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onTry: () => void;
}

/** The options page: the list of entries, with one open beside it. */
export function OptionsView(props: OptionsViewProps): JSX.Element {
  const t = useTexts();
  return (
    <div class={`options ${props.open === undefined ? '' : 'with-form'}`}>
      <header class="page-header">
        <h1 class="brand">
          {t('extension.name')} <span class="soft">{t('options.title')}</span>
        </h1>
        <span class="header-actions">
          <a class="button plain-button" href="/check.html">
            {t('check.title')}
          </a>
          <a class="button plain-button" href="/practice.html">
            {t('practice.title')}
          </a>
          <a class="button plain-button" href="/settings.html">
            {t('settings.title')}
          </a>
          <Button disabled={props.readOnly} onClick={props.onImport}>
            {t('importing.open')}
          </Button>
          <Button onClick={props.onTry}>{t('trial.open')}</Button>
          <Button onClick={props.onExport}>{t('exporting.open')}</Button>
          <Button class="primary" disabled={props.readOnly} onClick={props.onAdd}>
            {t('options.add')}
          </Button>
        </span>
      </header>
      <main>
        {props.notices}
        <UndoBar
          undoName={props.undoName}
          redoName={props.redoName}
          readOnly={props.readOnly}
          onUndo={props.onUndo}
          onRedo={props.onRedo}
        />
        {props.glossaries}
        <div class="columns">
          <section class="list" aria-label={t('options.title')}>
            {props.list}
          </section>
          {props.open !== undefined && <section class="detail">{props.form}</section>}
        </div>
        {props.footer}
        <p class="small">
          <a class="soft" href="/notices.txt" target="_blank" rel="noreferrer">
            {t('options.notices')}
          </a>
        </p>
      </main>
    </div>
  );
}

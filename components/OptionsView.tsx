import type { ComponentChildren, JSX } from 'preact';
import type { ConceptId } from '../glossary/model/concept-entry.ts';
import { EntryTable, type TableRow } from './EntryTable.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useTexts } from './texts.tsx';
import { UndoBar } from './UndoBar.tsx';

interface OptionsViewProps {
  readonly notices: ComponentChildren;
  readonly searchText: string;
  readonly onlyOwn: boolean;
  /** Absent until the first answer. */
  readonly list: { readonly total: number; readonly rows: readonly TableRow[] } | undefined;
  readonly open: ConceptId | undefined;
  /** The form of the open entry. */
  readonly form: ComponentChildren;
  readonly readOnly: boolean;
  /** What stands below the list. */
  readonly footer: ComponentChildren;
  /** What undo and redo would do, in words; absent where there is nothing. */
  readonly undoName: string | undefined;
  readonly redoName: string | undefined;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onSearchText: (text: string) => void;
  readonly onOnlyOwn: (onlyOwn: boolean) => void;
  readonly onShowMore: () => void;
  readonly onOpen: (concept: ConceptId) => void;
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onTry: () => void;
}

/** The options page: the glossary as a list, with one entry open beside it. */
export function OptionsView(props: OptionsViewProps): JSX.Element {
  const t = useTexts();
  const { list } = props;
  return (
    <div class={`options ${props.open === undefined ? '' : 'with-form'}`}>
      <header>
        <h1>
          {t('extension.name')} <span class="soft">{t('options.title')}</span>
        </h1>
        <span class="header-actions">
          <a class="button plain-button" href="/settings.html">
            {t('settings.title')}
          </a>
          <button type="button" class="button" disabled={props.readOnly} onClick={props.onImport}>
            {t('importing.open')}
          </button>
          <button type="button" class="button" onClick={props.onTry}>
            {t('trial.open')}
          </button>
          <button type="button" class="button" onClick={props.onExport}>
            {t('exporting.open')}
          </button>
          <button
            type="button"
            class="button primary"
            disabled={props.readOnly}
            onClick={props.onAdd}
          >
            {t('options.add')}
          </button>
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
        <div class="columns">
          <section class="list" aria-label={t('options.title')}>
            <div class="list-tools">
              <SearchBox
                label={t('options.search')}
                text={props.searchText}
                onText={props.onSearchText}
              />
              <label class="check">
                <input
                  type="checkbox"
                  checked={props.onlyOwn}
                  onChange={(event) => props.onOnlyOwn(event.currentTarget.checked)}
                />{' '}
                {t('options.onlyOwn')}
              </label>
              <output class="soft small">
                {list !== undefined && t('options.count', list.total)}
              </output>
            </div>
            {list?.total === 0 ? (
              <p class="quiet soft">{t('options.nothing')}</p>
            ) : (
              <EntryTable rows={list?.rows ?? []} open={props.open} onOpen={props.onOpen} />
            )}
            {list !== undefined && list.rows.length < list.total && (
              <button type="button" class="button show-more" onClick={props.onShowMore}>
                {t('options.showMore')}
              </button>
            )}
          </section>
          <section class="detail">
            {props.form ?? <p class="quiet soft">{t('options.choose')}</p>}
          </section>
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

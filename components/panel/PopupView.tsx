import type { ComponentChildren, JSX } from 'preact';
import type { DocumentProgress } from '../../glossary/model/document/document-facts.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { FoundEntries } from './FoundEntries.tsx';
import type { TabFile } from '../../glossary/model/document/tab-file.ts';
import { FileOffer } from './FileOffer.tsx';
import { PageStandingText, NothingToShow, UnreachableText } from './PageStandingText.tsx';
import type { PageState } from '../../glossary/model/page/page-state.ts';
import { PageTerms } from './PageTerms.tsx';
import { PerhapsCount } from './PerhapsCount.tsx';
import { Button } from '../controls/Button.tsx';
import { SearchBox } from '../controls/SearchBox.tsx';
import type { PageStanding } from '../../glossary/model/page/page-standing.ts';
import { SiteControls, type SiteActions } from './SiteControls.tsx';
import { progressText } from '../texts/progress-text.ts';
import { useTexts } from '../texts/texts.tsx';

export interface PopupViewProps extends PageStanding, SiteActions {
  readonly page: PageState;
  /** How far the reader has read its file; undefined elsewhere. */
  readonly progress: DocumentProgress | undefined;
  readonly searchText: string;
  /** The result of the search; undefined while it runs or if nothing is searched for. */
  readonly found: { readonly total: number; readonly entries: readonly ConceptEntry[] } | undefined;
  /** See `drawsItsText` in `drawn-text.ts`. */
  readonly drawsItsText: boolean;
  /** Notices about problems, at the top. */
  readonly notices?: ComponentChildren;
  /** Asks for access to sites; undefined where the extension has it. */
  readonly onAllowSites: (() => void) | undefined;
  readonly onSearchText: (text: string) => void;
  readonly onReveal: (concept: ConceptId) => void;
  readonly onOpenEntry: (concept: ConceptId) => void;
  readonly onOpenGlossary: () => void;
  readonly onOpenSettings: () => void;
  readonly onOpenReader: () => void;
  readonly onOpenCheck: () => void;
  /** The file that the tab shows, for the reader. */
  readonly file: TabFile | undefined;
  readonly onReadFile: (address: string | undefined) => void;
  readonly onOpenPanel: () => void;
}

/** The toolbar popup. */
export function PopupView(props: PopupViewProps): JSX.Element {
  const t = useTexts();
  const { searchText, found } = props;
  const progress = progressText(t, props.progress);
  return (
    <div class="popup">
      <header>
        <h1 class="brand">{t('extension.name')}</h1>
        <nav>
          <span>
            <Button class="plain-button" onClick={props.onOpenGlossary}>
              {t('popup.openGlossary')}
            </Button>
            <Button class="plain-button" onClick={props.onOpenSettings}>
              {t('settings.title')}
            </Button>
          </span>
          <span class="for-page">
            <Button class="plain-button" onClick={props.onOpenPanel}>
              {t('popup.openPanel')}
            </Button>
            <Button class="plain-button" onClick={props.onOpenReader}>
              {t('reader.title')}
            </Button>
            <Button class="plain-button" onClick={props.onOpenCheck}>
              {t('check.open')}
            </Button>
          </span>
        </nav>
      </header>
      {props.notices}
      <SearchBox label={t('popup.search')} text={searchText} onText={props.onSearchText} />
      <main>
        {searchText.trim() === '' ? (
          <>
            {props.file !== undefined && <FileOffer file={props.file} onRead={props.onReadFile} />}
            {progress !== undefined && <p class="reading-progress small soft">{progress}</p>}
            {props.drawsItsText && (
              <NothingToShow title={t('popup.drawn')} text={t('popup.drawnHint')}>
                <Button onClick={props.onOpenReader}>{t('reader.title')}</Button>
              </NothingToShow>
            )}
            <Page {...props} />
          </>
        ) : (
          found !== undefined && (
            <FoundEntries entries={found.entries} total={found.total} onOpen={props.onOpenEntry} />
          )
        )}
      </main>
      <footer>
        <SiteControls {...props} />
      </footer>
    </div>
  );
}

function Page(props: PopupViewProps): JSX.Element | null {
  const t = useTexts();
  const { page, paused, tabOff, marking, onReveal, onAllowSites } = props;
  if (paused || tabOff || marking !== 'on') return <PageStandingText {...props} />;
  const isListed = page.state === 'reached' && page.terms.length > 0;
  // Of a PDF all is said already; what may be one may also be a page without access.
  if (props.file !== undefined && props.file.kind !== 'perhaps' && !isListed) return null;
  switch (page.state) {
    case 'loading':
      return null;
    case 'unreachable':
      return <UnreachableText onAllowSites={onAllowSites} />;
    case 'reached':
      return page.terms.length === 0 ? (
        <>
          <NothingToShow title={t('popup.nothing')} text={t('popup.nothingHint')} />
          <PerhapsCount count={page.perhaps.length} />
        </>
      ) : (
        <PageTerms {...page} onReveal={onReveal} />
      );
  }
}

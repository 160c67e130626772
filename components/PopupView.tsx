import type { ComponentChildren, JSX } from 'preact';
import type { ConceptEntry, ConceptId } from '../glossary/model/concept-entry.ts';
import { FoundEntries } from './FoundEntries.tsx';
import { PageTerms, type PageTerm } from './PageTerms.tsx';
import { SearchBox } from './SearchBox.tsx';
import { Switch } from './Switch.tsx';
import { useTexts } from './texts.tsx';

/** What the popup knows of the page below it. */
export type PageState =
  | { readonly state: 'loading' }
  /** No content script there: a page of the browser, a shop page, or one opened before installing. */
  | { readonly state: 'unreachable' }
  | {
      readonly state: 'reached';
      readonly terms: readonly PageTerm[];
      readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
    };

export interface PopupViewProps {
  readonly page: PageState;
  /** The host that the site switch is for; absent where a page has none. */
  readonly site: string | undefined;
  readonly paused: boolean;
  readonly siteOff: boolean;
  readonly searchText: string;
  /** What the search found; absent while it runs or where nothing is searched for. */
  readonly found: { readonly total: number; readonly entries: readonly ConceptEntry[] } | undefined;
  /** Notices of trouble, above everything. */
  readonly notices?: ComponentChildren;
  readonly onPaused: (paused: boolean) => void;
  readonly onSiteOff: (off: boolean) => void;
  readonly onSearchText: (text: string) => void;
  readonly onReveal: (concept: ConceptId) => void;
  readonly onOpenEntry: (concept: ConceptId) => void;
  readonly onOpenGlossary: () => void;
}

/** The toolbar popup. */
export function PopupView(props: PopupViewProps): JSX.Element {
  const t = useTexts();
  const { site, paused, siteOff, searchText, found } = props;
  return (
    <div class="popup">
      <header>
        <h1>{t('extension.name')}</h1>
        <button type="button" class="button plain-button" onClick={props.onOpenGlossary}>
          {t('popup.openGlossary')}
        </button>
      </header>
      {props.notices}
      <SearchBox label={t('popup.search')} text={searchText} onText={props.onSearchText} />
      <main>
        {searchText.trim() === '' ? (
          <Page {...props} />
        ) : (
          found !== undefined && (
            <FoundEntries entries={found.entries} total={found.total} onOpen={props.onOpenEntry} />
          )
        )}
      </main>
      <footer>
        {site !== undefined && (
          <Switch
            label={t('popup.markOn', { site })}
            on={!siteOff}
            onChange={(on) => props.onSiteOff(!on)}
          />
        )}
        <Switch label={t('popup.pause')} on={paused} onChange={props.onPaused} />
      </footer>
    </div>
  );
}

function Page({ page, paused, siteOff, site, onReveal }: PopupViewProps): JSX.Element | null {
  const t = useTexts();
  if (paused) return <Quiet title={t('popup.paused')} text={t('popup.pausedHint')} />;
  if (siteOff && site !== undefined) {
    return <Quiet title={t('popup.siteOff', { site })} text={t('popup.siteOffHint')} />;
  }
  switch (page.state) {
    case 'loading':
      return null;
    case 'unreachable':
      return <Quiet title={t('popup.unreachable')} text={t('popup.unreachableHint')} />;
    case 'reached':
      return page.terms.length === 0 ? (
        <Quiet title={t('popup.nothing')} text={t('popup.nothingHint')} />
      ) : (
        <PageTerms terms={page.terms} entries={page.entries} onReveal={onReveal} />
      );
  }
}

function Quiet({ title, text }: { readonly title: string; readonly text: string }): JSX.Element {
  return (
    <output class="quiet">
      <span>{title}</span>
      <span class="soft small">{text}</span>
    </output>
  );
}

import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { DocumentProgress } from '../../glossary/model/document/document-facts.ts';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import { ExportControl } from '../exchange/ExportControl.tsx';
import { filtered, grouped, type PageOrder } from '../../glossary/model/page/page-rows.ts';
import { PageStandingText, NothingToShow, UnreachableText } from './PageStandingText.tsx';
import { PanelTerm } from './PanelTerm.tsx';
import { PerhapsMeant } from './PerhapsMeant.tsx';
import type { PageListFormat } from '../../glossary/model/page/page-list.ts';
import type { PageState } from '../../glossary/model/page/page-state.ts';
import type { FoundConcept } from '../../glossary/model/page/found-concept.ts';
import { Button } from '../controls/Button.tsx';
import { SearchBox } from '../controls/SearchBox.tsx';
import { Select } from '../controls/Select.tsx';
import type { PageStanding } from '../../glossary/model/page/page-standing.ts';
import { fieldNames } from '../texts/term-names.ts';
import { progressText } from '../texts/progress-text.ts';
import { useTexts } from '../texts/texts.tsx';

export interface PanelViewProps extends PageStanding {
  readonly page: PageState;
  /** How far the reader has read its file; undefined elsewhere. */
  readonly progress: DocumentProgress | undefined;
  /** The title of the page; empty if it is not known. */
  readonly title: string;
  readonly notices: ComponentChildren;
  /** What is said of the translation that the page has; nothing where it has none. */
  readonly translation: ComponentChildren;
  /** The occurrence that was last scrolled to, numbered from 1. */
  readonly place: { readonly concept: ConceptId; readonly number: number } | undefined;
  /** Asks for access to sites; undefined where the extension has it. */
  readonly onAllowSites: (() => void) | undefined;
  readonly onReveal: (concept: ConceptId, step: 1 | -1) => void;
  readonly onOpenEntry: (concept: ConceptId) => void;
  readonly onExport: (format: PageListFormat, terms: readonly FoundConcept[]) => void;
  readonly onPractise: (terms: readonly FoundConcept[]) => void;
  readonly onPrint: () => void;
  /** Opens the translation check with this page. */
  readonly onCompare: () => void;
}

/** The side panel: lists the terms of the page. */
export function PanelView(props: PanelViewProps): JSX.Element {
  const t = useTexts();
  const { page, title, notices } = props;
  const isOn = !props.paused && !props.tabOff && props.marking === 'on';
  const progress = progressText(t, props.progress);
  return (
    <div class="panel">
      <header>
        <h1>{t('panel.title')}</h1>
        <p class="soft small">{title}</p>
        {progress !== undefined && <p class="soft small">{progress}</p>}
      </header>
      {notices}
      <main>
        {isOn && props.translation}
        {!isOn ? (
          <PageStandingText {...props} />
        ) : page.state === 'unreachable' ? (
          <UnreachableText onAllowSites={props.onAllowSites} />
        ) : page.state === 'loading' ? null : page.terms.length === 0 ? (
          <NothingToShow title={t('popup.nothing')} text={t('panel.nothingHint')} />
        ) : (
          <Terms {...props} terms={page.terms} entries={page.entries} />
        )}
        {isOn && page.state === 'reached' && (
          <PerhapsMeant count={page.perhaps.length}>
            <PanelTerms {...props} terms={page.perhaps} entries={page.entries} />
          </PerhapsMeant>
        )}
      </main>
    </div>
  );
}

interface TermsProps extends PanelViewProps {
  readonly terms: readonly FoundConcept[];
  readonly entries: ReadonlyMap<ConceptId, ConceptEntry>;
}

function Terms(props: TermsProps): JSX.Element {
  const t = useTexts();
  const { terms, entries } = props;
  const [order, setOrder] = useState<PageOrder>('page');
  const [text, setText] = useState('');
  const shown = filtered(terms, entries, text);
  const groups = grouped(shown, entries, order, fieldNames(t));
  const inOrder = (): readonly FoundConcept[] => groups.flatMap((one) => one.terms);
  return (
    <>
      <div class="panel-tools">
        <SearchBox label={t('panel.filter')} text={text} onText={setText} />
        <div class="panel-order">
          <label class="soft small" htmlFor="panel-order">
            {t('panel.order')}
          </label>
          <Select
            id="panel-order"
            choice={order}
            choices={[
              ['page', t('panel.orderPage')],
              ['frequency', t('panel.orderFrequency')],
              ['subjectField', t('panel.orderField')],
            ]}
            onChoice={setOrder}
          />
        </div>
      </div>
      <h2 class="small soft" aria-live="polite">
        {t('popup.termsOnPage', shown.length)}
      </h2>
      {groups.map(({ heading, terms: own }) => (
        <section key={heading ?? ''} aria-label={heading ?? t('panel.title')}>
          {heading !== undefined && <h3>{heading}</h3>}
          <ul class="plain">
            <PanelTerms {...props} terms={own} />
          </ul>
        </section>
      ))}
      <footer>
        <ExportControl onExport={(format) => props.onExport(format, inOrder())} />
        <Button onClick={() => props.onPractise(inOrder())}>{t('practice.open')}</Button>
        <Button onClick={props.onPrint}>{t('panel.print')}</Button>
        <Button onClick={props.onCompare}>{t('panel.compare')}</Button>
      </footer>
    </>
  );
}

function PanelTerms({ terms, entries, place, onReveal, onOpenEntry }: TermsProps): JSX.Element {
  return (
    <>
      {terms.map((term) => (
        <PanelTerm
          key={term.concept}
          term={term}
          entry={entries.get(term.concept)}
          place={place?.concept === term.concept ? place.number : undefined}
          onReveal={(step) => onReveal(term.concept, step)}
          onOpen={() => onOpenEntry(term.concept)}
        />
      ))}
    </>
  );
}

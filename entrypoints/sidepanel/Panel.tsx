import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PageListFormat } from '../../glossary/model/page/page-list.ts';
import { FailureNotice } from '../../components/controls/FailureNotice.tsx';
import { ChineseFirstProvider } from '../../components/card/use-sides.ts';
import { chineseFirst } from '../../glossary/model/page/chinese-first.ts';
import { inPriority, sidesOfTerms } from '../../glossary/model/page/page-rows.ts';
import type { FoundConcept } from '../../glossary/model/page/found-concept.ts';
import { PanelView, type PanelViewProps } from '../../components/panel/PanelView.tsx';
import { GlossariesProvider } from '../../components/glossaries/GlossaryOf.tsx';
import { interfaceLanguage, useTexts } from '../../components/texts/texts.tsx';
import { DEFAULT_SETTINGS } from '../../glossary/model/settings/settings.ts';
import { openCheck, openGlossary, openOwnPage } from '../shared/own-pages/open-glossary.ts';
import { pageStandingOf } from '../shared/own-pages/site-control.ts';
import { openPractice } from '../shared/own-pages/open-practice.ts';
import { useGlossaryChanges, useSettings, useTabOff } from '../shared/own-pages/use-glossary.ts';
import { useAttempt } from '../shared/own-pages/use-attempt.ts';
import { useGlossariesOf } from '../shared/own-pages/use-glossaries.ts';
import { entriesOf, storedEntriesOf, usePageTerms } from '../shared/own-pages/use-page-terms.ts';
import { useSiteAccess } from '../shared/own-pages/use-site-access.ts';
import { useTab } from '../shared/own-pages/use-tab.ts';
import { PageTranslation } from './PageTranslation.tsx';
import { savePageList } from './save-page-list.ts';

/** The side panel with its requests. With `?tab=ID` it is about one tab, else about the one in front. */
export function Panel({ query }: { readonly query: string }): JSX.Element {
  const t = useTexts();
  const changes = useGlossaryChanges();
  const isOwnTab = query !== '';
  const watch = useTab(query, !isOwnTab);
  const settings = useSettings();
  const { attempt, failure } = useAttempt();
  const [place, setPlace] = useState<PanelViewProps['place']>();
  const { page, reveal, failure: entriesFailure } = usePageTerms(watch, changes);
  const { tab } = watch;
  const tabOff = useTabOff(tab?.id);
  const access = useSiteAccess(tab?.address);
  const trouble = failure ?? settings.failure ?? entriesFailure;
  const sides = sidesOfTerms(page);
  const chinese = chineseFirst(
    (settings.value ?? DEFAULT_SETTINGS).readersScript,
    interfaceLanguage(t),
    sides,
  );
  const save = async (format: PageListFormat, terms: readonly FoundConcept[]): Promise<void> => {
    // Asked for: the entry of a term that has just come may not be shown yet, and belongs in the file.
    // What may be imported has names as they are stored, and not as they stand on this page.
    const found = await (format === 'tbx'
      ? storedEntriesOf(terms.map(({ concept }) => concept))
      : entriesOf(terms));
    const entries = new Map(found.map((one) => [one.id, one]));
    savePageList(format, { terms, entries, tab, chinese }, t);
  };
  const listed = page.state === 'reached' ? [...page.terms, ...page.perhaps] : [];
  const glossariesOf = useGlossariesOf(
    listed.map(({ concept }) => concept),
    changes,
  );
  const view = (
    <PanelView
      {...pageStandingOf(settings.value ?? DEFAULT_SETTINGS, tab, tabOff)}
      page={inPriority(page, glossariesOf, sides)}
      progress={watch.progress}
      title={tab?.title ?? ''}
      notices={trouble !== undefined && <FailureNotice message={trouble} />}
      translation={<PageTranslation watch={watch} attempt={attempt} />}
      place={place}
      onAllowSites={access === undefined ? undefined : () => attempt(access)}
      onReveal={(concept, step) =>
        attempt(async () => {
          const number = await reveal(concept, step);
          setPlace(number === 0 ? undefined : { concept, number });
        })
      }
      onOpenEntry={(concept) => attempt(() => openGlossary(concept))}
      onExport={(format, terms) => attempt(() => save(format, terms))}
      onPractise={(terms) => attempt(() => openPractice({ title: tab?.title ?? '', terms }))}
      onCompare={() => attempt(() => openCheck(tab))}
      onPrint={() => {
        // A panel cannot be printed in every browser; a page can.
        if (isOwnTab) window.print();
        else attempt(() => openOwnPage(`/sidepanel.html?tab=${tab?.id}`));
      }}
    />
  );
  return (
    <ChineseFirstProvider value={chinese}>
      <GlossariesProvider value={glossariesOf}>{view}</GlossariesProvider>
    </ChineseFirstProvider>
  );
}

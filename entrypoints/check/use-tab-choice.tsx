import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { TabDialog } from '../../components/check/TabDialog.tsx';
import type { CheckSide } from '../../glossary/model/check/check-stage.ts';
import type { OpenTab, OpenTabs, TabRefusal } from '../../glossary/model/check/open-tab.ts';
import type { PageParagraph } from '../../glossary/model/page/page-paragraph.ts';
import type { Attempt } from '../shared/own-pages/use-attempt.ts';
import { useSiteAccess } from '../shared/own-pages/use-site-access.ts';
import { openTab, openTabs } from './open-tabs.ts';
import { TabRefusedError, textOfTab } from '../shared/check/text-of-tab.ts';

/** How the texts of tabs are chosen. */
export interface TabChoice {
  /** Opens the list of tabs for a side. */
  readonly choose: (side: CheckSide) => void;
  /** The tab from which the page was opened; undefined once it is gone. */
  readonly offered: OpenTab | undefined;
  /** Takes the text of a tab. The list is open meanwhile, and stays where the tab gives none; closing it ends this. */
  readonly take: (side: CheckSide, tab: OpenTab) => void;
  readonly dialog: JSX.Element | null;
}

/**
 * Lets the user choose a tab for each side.
 * @param from the tab from which the page was opened, and whether its text is taken as the source at once
 * @param onTexts gets the texts of the page in a tab. Answers the side that is still without a text, for
 *   which another tab is to be chosen
 */
export function useTabChoice(
  from: { readonly id: number | undefined; readonly isTaken: boolean },
  attempt: Attempt,
  onTexts: (
    side: CheckSide,
    tab: OpenTab,
    texts: readonly PageParagraph[],
  ) => CheckSide | undefined,
): TabChoice {
  const [side, setSide] = useState<CheckSide>();
  const [listed, setListed] = useState<OpenTabs>();
  const [refused, setRefused] = useState<{ readonly tab: OpenTab; readonly why: TabRefusal }>();
  const [isBusy, setBusy] = useState(false);
  const [offered, setOffered] = useState<OpenTab>();
  const access = useSiteAccess(undefined);
  const isOpen = side !== undefined;
  /** What is being read; closing the list aborts it. */
  const reading = useRef<AbortController>(null);

  useEffect(() => {
    const { id, isTaken } = from;
    if (id === undefined) return;
    attempt(async () => {
      const tab = await openTab(id);
      setOffered(tab);
      if (isTaken && tab !== undefined) take('source', tab);
    });
  }, []);
  useEffect(() => {
    if (!isOpen) return undefined;
    const listening = new AbortController();
    const list = (): void => attempt(async () => setListed(await openTabs()));
    list();
    // The user may have opened a page meanwhile, or shown one that was asleep.
    addEventListener('focus', list, { signal: listening.signal });
    return () => listening.abort();
  }, [isOpen, access === undefined]);

  const choose = (next: CheckSide | undefined): void => {
    reading.current?.abort();
    setBusy(false);
    setRefused(undefined);
    setSide(next);
  };
  const take = (wanted: CheckSide, tab: OpenTab): void =>
    attempt(async () => {
      choose(wanted);
      setBusy(true);
      const own = new AbortController();
      reading.current = own;
      try {
        const texts = await textOfTab(tab.id);
        // It may have another page than when it was listed.
        const now = (await openTab(tab.id)) ?? tab;
        if (!own.signal.aborted) choose(onTexts(wanted, now, texts));
      } catch (error) {
        if (own.signal.aborted) return;
        choose(error instanceof TabRefusedError ? wanted : undefined);
        if (!(error instanceof TabRefusedError)) throw error;
        setRefused({ tab, why: error.refusal });
      }
    });
  return {
    choose,
    offered,
    take,
    dialog:
      side === undefined ? null : (
        <TabDialog
          key={side}
          side={side}
          listed={listed}
          refused={refused}
          isBusy={isBusy}
          onAllowSites={access === undefined ? undefined : () => attempt(access)}
          onChoose={(tab) => take(side, tab)}
          onClose={() => choose(undefined)}
        />
      ),
  };
}

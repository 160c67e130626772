import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { TabDialog } from '../../components/check/TabDialog.tsx';
import type { CheckSide } from '../../glossary/model/check/check-stage.ts';
import type { OpenTab, OpenTabs, TabRefusal } from '../../glossary/model/check/open-tab.ts';
import type { PageParagraph } from '../../glossary/model/page/page-paragraph.ts';
import type { Attempt } from '../shared/own-pages/use-attempt.ts';
import { useSiteAccess } from '../shared/own-pages/use-site-access.ts';
import { openTab, openTabs } from './open-tabs.ts';
import { TabRefusedError, textOfTab } from './text-of-tab.ts';

/** How the texts of tabs are chosen. */
export interface TabChoice {
  /** Opens the list of tabs for a side. */
  readonly choose: (side: CheckSide) => void;
  /** The tab from which the page was opened; undefined once it is gone. */
  readonly offered: OpenTab | undefined;
  /** Takes the text of a tab; the list opens where it gives none. */
  readonly take: (side: CheckSide, tab: OpenTab) => void;
  readonly dialog: JSX.Element | null;
}

/**
 * Lets the user choose a tab for each side.
 * @param from the id of the tab from which the page was opened
 * @param onTexts gets the texts of the page in a tab. Answers the side that is still without a text, for
 *   which another tab is to be chosen
 */
export function useTabChoice(
  from: number | undefined,
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

  useEffect(() => {
    if (from !== undefined) attempt(async () => setOffered(await openTab(from)));
  }, [from]);
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
    setRefused(undefined);
    setSide(next);
  };
  const take = (wanted: CheckSide, tab: OpenTab): void =>
    attempt(async () => {
      setRefused(undefined);
      setBusy(true);
      try {
        choose(onTexts(wanted, tab, await textOfTab(tab.id)));
      } catch (error) {
        if (!(error instanceof TabRefusedError)) throw error;
        setRefused({ tab, why: error.refusal });
        setSide(wanted);
      } finally {
        setBusy(false);
      }
    });
  return {
    choose,
    offered,
    take,
    dialog:
      side === undefined ? null : (
        <TabDialog
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

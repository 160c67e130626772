import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PageCheckView } from '../../components/check/PageCheckView.tsx';
import { Toast } from '../../components/controls/Toast.tsx';
import { useTexts } from '../../components/texts/texts.tsx';
import { splitPage } from '../../glossary/bitext/split-page.ts';
import type { MarkedText, ReportPlace } from '../../glossary/model/check/check-report.ts';
import type { TabRefusal } from '../../glossary/model/check/open-tab.ts';
import type { PageParagraph } from '../../glossary/model/page/page-paragraph.ts';
import { type Done, findingActions } from '../shared/check/finding-actions.ts';
import { showInTab, TabRefusedError, textOfTab } from '../shared/check/text-of-tab.ts';
import { NO_TEXTS, textsOf, type TextsToCheck } from '../shared/check/texts-to-check.ts';
import { useAnswers } from '../shared/check/use-answers.ts';
import { useCheck } from '../shared/check/use-check.ts';
import { showPageBehind } from '../shared/desktop-apis.ts';
import { request } from '../shared/messaging.ts';
import { openCheck } from '../shared/own-pages/open-glossary.ts';
import type { TabReports } from '../shared/own-pages/tab-reports.ts';
import type { Attempt } from '../shared/own-pages/use-attempt.ts';
import { quotedPlaces, quotedSentences } from './quoted-places.ts';

/** What the panel has read of a page. */
type PageReading =
  | { readonly state: 'reading' | 'oneLanguage' }
  | { readonly state: 'refused'; readonly why: TabRefusal }
  | {
      readonly state: 'read';
      readonly page: readonly PageParagraph[];
      readonly texts: TextsToCheck;
    };

interface PageCheckOfTab {
  /** The id of the tab. */
  readonly tab: number;
  /** What its frames report; a change is a sign that the page may have changed. */
  readonly reports: TabReports;
  readonly attempt: Attempt;
}

/** Reads a page with a text and its translation, checks it, and shows what was found. */
export function PageCheck({ tab, reports, attempt }: PageCheckOfTab): JSX.Element {
  const t = useTexts();
  const [reading, setReading] = useState<PageReading>({ state: 'reading' });
  const [isChanged, setChanged] = useState(false);
  const [done, setDone] = useState<Done>();
  const answers = useAnswers();
  const { source, target, said, opened } = reading.state === 'read' ? reading.texts : NO_TEXTS;
  const { outcome, step, again, cancel } = useCheck({
    source,
    target,
    said,
    isByLine: opened?.isByLine === true,
  });
  const read = async (): Promise<void> => {
    setReading({ state: 'reading' });
    setChanged(false);
    try {
      const page = await textOfTab(tab);
      const both = splitPage(page);
      setReading(
        both === undefined
          ? { state: 'oneLanguage' }
          : { state: 'read', page, texts: textsOf(both, '') },
      );
    } catch (error) {
      if (!(error instanceof TabRefusedError)) throw error;
      setReading({ state: 'refused', why: error.refusal });
    }
  };
  useEffect(() => {
    attempt(read);
    attempt(() => answers.show(request('getAnswers')));
  }, []);
  useChangeOfPage(tab, reports, reading.state === 'read' ? reading.page : undefined, () =>
    setChanged(true),
  );
  const report = outcome.state === 'done' ? outcome.report : undefined;
  const showTexts = async (texts: readonly MarkedText[]): Promise<void> => {
    if (!(await showInTab(tab, texts))) setChanged(true);
  };
  const showPlace = async (place: ReportPlace): Promise<void> => {
    if (outcome.state === 'done') await showTexts(quotedPlaces(place, outcome));
  };
  return (
    <>
      <PageCheckView
        check={reading.state === 'read' ? { state: 'read', outcome, step } : reading}
        answers={answers.all}
        isChanged={isChanged}
        {...findingActions(t, { report, answers, attempt, onDone: setDone })}
        // On a phone, the page would cover the finding that was just opened.
        onCome={(place) => attempt(() => showPlace(place))}
        onShow={(place) =>
          attempt(async () => {
            await showPlace(place);
            await showPageBehind(tab);
          })
        }
        onShowSentence={(place) =>
          attempt(async () => {
            await showTexts(quotedSentences(place));
            await showPageBehind(tab);
          })
        }
        onCancel={cancel}
        onAgain={() => {
          // The texts are those of the page, unless it changed.
          if (!isChanged && (outcome.state === 'failed' || outcome.state === 'cancelled')) again();
          else attempt(read);
        }}
        onOpenAll={() => attempt(async () => openCheck({ id: tab }, true))}
      />
      <Toast message={done?.message} onUndo={done?.undo} onClose={() => setDone(undefined)} />
    </>
  );
}

/** Reads a page again when its frames report something else, and says when its text is another one. */
function useChangeOfPage(
  tab: number,
  reports: TabReports,
  page: readonly PageParagraph[] | undefined,
  onChange: () => void,
): void {
  const told = page === undefined ? '' : JSON.stringify([...reports]);
  const before = useRef('');
  useEffect(() => {
    const isFirst = before.current === '';
    before.current = told;
    if (page === undefined || isFirst) return undefined;
    const overtaken = new AbortController();
    const compare = async (): Promise<void> => {
      const now = await textOfTab(tab);
      if (!overtaken.signal.aborted && JSON.stringify(now) !== JSON.stringify(page)) onChange();
    };
    // A page that gives no text now says so when a place in it is looked for.
    compare().catch(() => undefined);
    return () => overtaken.abort();
  }, [told, page]);
}

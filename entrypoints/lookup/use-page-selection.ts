import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { decodeReport } from '../../glossary/messages/decode-report.ts';
import type { SelectedText } from '../../glossary/messages/protocol.ts';
import { onReports, requestTab } from '../shared/messaging.ts';

/** A selection with the page that it stands on. */
export interface PageSelection extends SelectedText {
  readonly title: string;
  readonly address: string;
}

/** What is selected in the tab and frame that a query names; nothing for a query without them. */
export function usePageSelection(asked: URLSearchParams): PageSelection | undefined {
  const [selection, setSelection] = useState<PageSelection>();
  const tab = numberIn(asked, 'tab');
  const frame = numberIn(asked, 'frame') ?? 0;
  useEffect(() => {
    const listening = new AbortController();
    const ask = async (id: number): Promise<void> => {
      const { title = '', url = '' } = await browser.tabs.get(id);
      setSelection({ text: '', language: '', sentence: '', title, address: url });
      onReports(
        'reportSelection',
        decodeReport,
        (sender, selected) => {
          if (sender.tab === id) setSelection({ ...selected, title, address: url });
        },
        listening.signal,
      );
      await requestTab(id, frame, 'requestSelection');
    };
    // Where no frame answers, the text that the browser gave is all there is.
    if (tab !== undefined) ask(tab).catch(() => undefined);
    return () => listening.abort();
  }, [tab, frame]);
  return selection;
}

function numberIn(asked: URLSearchParams, name: string): number | undefined {
  const text = asked.get(name);
  return text === null || !/^\d+$/u.test(text) ? undefined : Number(text);
}

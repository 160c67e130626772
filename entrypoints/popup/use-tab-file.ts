import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { TabFile } from '../../glossary/model/document/tab-file.ts';
import type { TabWatch } from '../shared/own-pages/use-tab.ts';

/** The file that a tab shows and that could be opened in the reader; undefined where there is none. */
export function useTabFile({ tab, unreachable }: TabWatch): TabFile | undefined {
  const [file, setFile] = useState<TabFile>();
  const id = tab?.id;
  // In Chromium a script answers beside the viewer of a web address.
  const shut = import.meta.env.FIREFOX ? /^(?:https?|file):/u : /^file:/u;
  const isPerhaps = unreachable && shut.test(tab?.address ?? '');
  useEffect(() => {
    setFile(undefined);
    if (id === undefined) return undefined;
    let left = false;
    const look = async (): Promise<void> => {
      const addresses = await pdfsIn(id);
      if (left || addresses.length === 0) return;
      const { incognito } = await browser.tabs.get(id);
      // Firefox opens pages of ours in private windows too.
      const isShut = incognito && !import.meta.env.FIREFOX;
      if (!left) setFile(isShut ? { kind: 'private' } : { kind: 'pdf', addresses });
    };
    // Where no script may run, nobody can tell.
    look().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [id, tab?.address]);
  return file ?? (isPerhaps ? { kind: 'perhaps' } : undefined);
}

/** The addresses of PDFs in a tab. In Chromium a script may run beside its viewer. */
async function pdfsIn(tabId: number): Promise<readonly string[]> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => [document.contentType, location.href],
  });
  return frames.flatMap(({ result }) => {
    const [type, address] = (result ?? []) as readonly [string?, string?];
    return type === 'application/pdf' && address !== undefined ? [address] : [];
  });
}

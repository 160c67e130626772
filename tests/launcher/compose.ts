/** Composes text as an input method does, in the page with the focus. */
import type { Page } from 'puppeteer-core';
import { evaluateInBrowser } from './firefox.ts';
import type { RunningBrowser } from './launch.ts';

/** One step of a composition: the text so far, or the text that is entered in the end. */
export interface Composed {
  readonly text: string;
  readonly isDone: boolean;
}

/**
 * Does one step of a composition. Firefox has a tool for that, but in the process of the page,
 * where the driver's protocol does not reach: a script of the browser's own takes the step there.
 */
export async function compose(
  { name, browser }: Pick<RunningBrowser, 'browser' | 'name'>,
  page: Page,
  step: Composed,
): Promise<void> {
  if (name === 'firefox') {
    const script = `data:text/javascript;charset=utf-8,${encodeURIComponent(`(${String(composeInFirefox)})(this, ${JSON.stringify(step)})`)}`;
    await evaluateInBrowser(
      browser,
      `new Promise((done) => {
        const { messageManager } = gBrowser.selectedBrowser;
        const heard = ({ data }) => {
          messageManager.removeMessageListener('composed', heard);
          done(data);
        };
        messageManager.addMessageListener('composed', heard);
        messageManager.loadFrameScript(${JSON.stringify(script)}, false, true);
      }).then((failure) => { if (failure) throw new Error(failure); })`,
    );
    return;
  }
  const session = await page.createCDPSession();
  const { text, isDone } = step;
  if (isDone) await session.send('Input.insertText', { text });
  else {
    const [selectionStart, selectionEnd] = [text.length, text.length];
    await session.send('Input.imeSetComposition', { text, selectionStart, selectionEnd });
  }
  await session.detach();
}

/** What takes part in a composition in Firefox, by the browser's own names. */
interface TextInputProcessor {
  readonly ATTR_RAW_CLAUSE: number;
  beginInputTransactionForTests(window: unknown): boolean;
  setPendingCompositionString(text: string): void;
  appendClauseToPendingComposition(length: number, attribute: number): void;
  setCaretInPendingComposition(offset: number): void;
  flushPendingComposition(): boolean;
  commitCompositionWith(text: string): boolean;
}

/** How scripts of the browser get at its own classes. */
declare const Components: {
  readonly classes: Record<string, { createInstance(type: unknown): TextInputProcessor }>;
  readonly interfaces: Record<string, unknown>;
};

/** Runs in the process of the page with the browser's rights; it is sent as text. */
function composeInFirefox(
  scope: {
    readonly content: unknown;
    composer?: TextInputProcessor | undefined;
    sendAsyncMessage(name: string, data: string): void;
  },
  { text, isDone }: Composed,
): void {
  try {
    const { classes, interfaces } = Components;
    scope.composer ??= classes['@mozilla.org/text-input-processor;1']?.createInstance(
      interfaces['nsITextInputProcessor'],
    );
    const composer = scope.composer;
    if (composer?.beginInputTransactionForTests(scope.content) !== true) {
      throw new Error('No composition is possible');
    }
    if (isDone) composer.commitCompositionWith(text);
    else {
      composer.setPendingCompositionString(text);
      composer.appendClauseToPendingComposition(text.length, composer.ATTR_RAW_CLAUSE);
      composer.setCaretInPendingComposition(text.length);
      composer.flushPendingComposition();
    }
    scope.sendAsyncMessage('composed', '');
  } catch (error) {
    scope.sendAsyncMessage('composed', String(error));
  }
}

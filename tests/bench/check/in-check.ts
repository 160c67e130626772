/** What the benchmark of the translation check does in the page of the check; each function stands alone. */

/** Milliseconds until something was found, and of the longest task of the page meanwhile. */
export interface Waited {
  readonly found: number;
  readonly longestTask: number;
}

/** What `watchCheck` keeps in the page. */
export interface CheckWatch {
  /** Begins anew; what is on the screen is what was found before. */
  begin(): void;
  /** Undefined until the findings are others than at the beginning, and painted. */
  waited(): Waited | undefined;
}

declare global {
  var checkWatch: CheckWatch;
}

/** Watches the findings of the page from now on; its tasks by `watchTasks`, which runs before. */
export function watchCheck(): void {
  let began = 0;
  let before = '';
  let found: number | undefined;
  // The list of the terms of one text has no such heading.
  const shown = (): string =>
    document.querySelector('#check-results')?.parentElement?.textContent ?? '';
  new MutationObserver(() => {
    if (found !== undefined || shown() === before) return;
    // The next task runs after this frame was painted.
    requestAnimationFrame(() => setTimeout(() => (found ??= performance.now() - began)));
  }).observe(document.body, { subtree: true, childList: true, characterData: true });

  globalThis.checkWatch = {
    begin: () => {
      before = shown();
      found = undefined;
      globalThis.taskWatch.begin();
      began = performance.now();
    },
    waited: () =>
      found === undefined ? undefined : { found, longestTask: globalThis.taskWatch.longest() },
  };
}

/** Drops two files on the page: a text and its translation. */
export function dropTexts(source: string, target: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([source], 'source.txt'));
  dataTransfer.items.add(new File([target], 'target.txt'));
  globalThis.checkWatch.begin();
  const options = { dataTransfer, bubbles: true, cancelable: true };
  document.body.dispatchEvent(new DragEvent('drop', options));
}

/** Writes into the translation, in place of what is found in it, as a key or a paste does. */
export function writeOver(searched: string, written: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('#check-target');
  if (field === null) throw new Error('There is no translation.');
  const at = field.value.indexOf(searched);
  if (at === -1) throw new Error(`“${searched}” is not in the translation.`);
  field.focus();
  field.setSelectionRange(at, at + searched.length);
  globalThis.checkWatch.begin();
  document.execCommand('insertText', false, written);
}

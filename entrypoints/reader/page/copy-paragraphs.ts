import { LINE_HYPHEN } from '../../shared/line-hyphen.ts';

/** When the user copies, removes the line ends inside paragraphs, until the signal aborts. */
export function copyParagraphs(signal: AbortSignal): void {
  document.addEventListener(
    'copy',
    (event) => {
      const { target } = event;
      const selection = getSelection();
      if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      const { commonAncestorContainer: around } = range;
      const element = around instanceof Element ? around : around.parentElement;
      if (element?.closest('.pages') === null || element === null) return;
      const content = range.cloneContents();
      const blocks = [...content.querySelectorAll('[role=paragraph]')];
      const texts =
        blocks.length === 0 ? [content.textContent] : blocks.map((one) => one.textContent);
      const text = texts
        .map((one) => (one ?? '').replaceAll(LINE_HYPHEN, ''))
        .filter((one) => one !== '')
        .join('\n');
      event.clipboardData?.setData('text/plain', text);
      event.preventDefault();
    },
    { signal },
  );
}

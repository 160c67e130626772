/** Reads the user's selection in this frame and the sentence around it. */
import { withoutBreaks } from '../../glossary/model/text/without-breaks.ts';
import { MOST_TEXT } from '../../glossary/messages/text-for-message.ts';
import type { SelectedText } from '../../glossary/messages/protocol.ts';

const MOST_SENTENCE = 300;
/** How far the sentence may extend on each side of the selection, in UTF-16 units. */
const AROUND = 600;

/** The selection and its sentence; undefined where nothing is selected. */
export function selectedText(): SelectedText | undefined {
  const selection = getSelection();
  const text = selection?.toString().trim().slice(0, MOST_TEXT) ?? '';
  if (selection === null || text === '' || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const block = blockAround(element);
  const language = element?.closest('[lang]')?.getAttribute('lang') ?? '';
  return {
    text,
    language: language.slice(0, 60),
    sentence: block === undefined ? '' : sentenceIn(block, range),
  };
}

function blockAround(element: Element | null): Element | undefined {
  for (let at = element; at !== null; at = at.parentElement) {
    if (!getComputedStyle(at).display.startsWith('inline')) return at;
  }
  return undefined;
}

/** The sentence in which a range begins. */
function sentenceIn(block: Element, range: Range): string {
  // A single range: each live one slows down every change of the page until it is collected.
  const side = new Range();
  side.selectNodeContents(block);
  side.setEnd(range.startContainer, range.startOffset);
  // A line break in the source would end a sentence.
  const before = withoutBreaks(side.toString().slice(-AROUND));
  side.selectNodeContents(block);
  side.setStart(range.startContainer, range.startOffset);
  const after = withoutBreaks(side.toString().slice(0, AROUND));
  // Until then it must keep no node of the page in memory.
  side.setEnd(document, 0);
  const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const sentence = sentences.segment(before + after).containing(before.length)?.segment ?? '';
  return sentence.trim().slice(0, MOST_SENTENCE);
}

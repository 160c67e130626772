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
  const before = new Range();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  const after = new Range();
  after.selectNodeContents(block);
  after.setStart(range.startContainer, range.startOffset);
  // A line break in the source would end a sentence.
  const start = withoutBreaks(before.toString().slice(-AROUND));
  const around = start + withoutBreaks(after.toString().slice(0, AROUND));
  const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  const sentence = sentences.segment(around).containing(start.length)?.segment ?? '';
  return sentence.trim().slice(0, MOST_SENTENCE);
}

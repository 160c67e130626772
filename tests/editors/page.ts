/** What the test asks of a page with an editor, whatever editor it is. */
export interface EditorPage {
  /** The text, line by line. */
  text(): string;
  /** Where the caret or the selection stands, in the editor's own terms. */
  selection(): unknown;
  /** What would be saved as HTML, of an editor that does. */
  html?(): string;
}

/** A page as the test sees it. */
export type EditorWindow = typeof globalThis & {
  editor: EditorPage;
  /** The types of the events that the editor got. */
  events: readonly string[];
};

/** Has a term of its own, which is not to be marked. */
export const TEXT = '网络空间 is cyberspace';

const KINDS = [
  'beforeinput',
  'input',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'copy',
  'paste',
  'focus',
  'blur',
] as const;

/** The element that an editor is made in. */
export function editorPlace(): HTMLElement {
  const place = document.querySelector<HTMLElement>('#editor');
  if (place === null) throw new Error('The page has no place for an editor');
  return place;
}

/** Tells the test that the editor is there. */
export function tellTest(editor: EditorPage): void {
  const events: string[] = [];
  for (const kind of KINDS) {
    addEventListener(kind, () => events.push(kind), { capture: true });
  }
  Object.assign(globalThis, { editor, events, settled: true });
}

/** Where the caret stands in the page's own selection, for editors that keep none of their own. */
export function domSelection(): unknown {
  const selection = getSelection();
  return [
    selection?.anchorNode?.textContent,
    selection?.anchorOffset,
    selection?.focusNode?.textContent,
    selection?.focusOffset,
  ];
}

import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  createEditor,
} from 'lexical';
import { editorPlace, tellTest, TEXT } from './page.ts';

const place = editorPlace();
place.contentEditable = 'true';
const editor = createEditor({ onError: (error) => reportError(error) });
editor.setRootElement(place);
registerRichText(editor);
editor.update(
  () => {
    $getRoot()
      .clear()
      .append($createParagraphNode().append($createTextNode(TEXT)));
  },
  { discrete: true },
);
registerHistory(editor, createEmptyHistoryState(), 300);
tellTest({
  text: () => editor.read(() => $getRoot().getTextContent()),
  html: () => place.innerHTML,
  selection: () =>
    editor.read(() => {
      const selection = $getSelection();
      return $isRangeSelection(selection)
        ? [selection.anchor.offset, selection.focus.offset]
        : null;
    }),
});

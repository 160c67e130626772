import * as monaco from 'monaco-editor/editor/editor.api.js';
import { editorPlace, tellTest, TEXT } from './page.ts';

const editor = monaco.editor.create(editorPlace(), {
  value: TEXT,
  language: 'plaintext',
  quickSuggestions: false,
});
tellTest({
  text: () => editor.getValue(),
  selection: () => {
    const at = editor.getSelection();
    return at && [at.startLineNumber, at.startColumn, at.endLineNumber, at.endColumn];
  },
});

import { basicSetup, EditorView } from 'codemirror';
import { editorPlace, tellTest, TEXT } from './page.ts';

const view = new EditorView({ doc: TEXT, extensions: [basicSetup], parent: editorPlace() });
tellTest({
  text: () => view.state.doc.toString(),
  selection: () => [view.state.selection.main.anchor, view.state.selection.main.head],
});

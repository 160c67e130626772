import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { editorPlace, tellTest, TEXT } from './page.ts';

const view = new EditorView(editorPlace(), {
  state: EditorState.create({
    doc: schema.node('doc', null, [schema.node('paragraph', null, [schema.text(TEXT)])]),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  }),
});
tellTest({
  text: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
  html: () => view.dom.innerHTML,
  selection: () => [view.state.selection.anchor, view.state.selection.head],
});

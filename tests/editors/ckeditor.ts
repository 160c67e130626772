import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';
import { domSelection, editorPlace, tellTest, TEXT } from './page.ts';

async function start(): Promise<void> {
  const editor = await ClassicEditor.create(editorPlace(), {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph],
    initialData: `<p>${TEXT}</p>`,
  });
  tellTest({ text: () => editor.getData(), html: () => editor.getData(), selection: domSelection });
}

start().catch(reportError);

import { editorPlace, tellTest, TEXT } from './page.ts';

const area = document.createElement('textarea');
area.value = TEXT;
editorPlace().append(area);
tellTest({ text: () => area.value, selection: () => [area.selectionStart, area.selectionEnd] });

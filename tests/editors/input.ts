import { editorPlace, tellTest, TEXT } from './page.ts';

const input = document.createElement('input');
input.value = TEXT;
editorPlace().append(input);
tellTest({ text: () => input.value, selection: () => [input.selectionStart, input.selectionEnd] });

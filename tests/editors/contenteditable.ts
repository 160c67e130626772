import { domSelection, editorPlace, tellTest, TEXT } from './page.ts';

const place = editorPlace();
place.contentEditable = 'true';
place.innerHTML = `<p>${TEXT}</p>`;
tellTest({
  text: () => place.innerText,
  selection: domSelection,
  html: () => place.innerHTML,
});

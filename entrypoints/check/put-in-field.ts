import type { ReportPlace } from '../../glossary/model/check/check-report.ts';

/** Selects a part of a field, and shows it. */
export function showInField(field: HTMLTextAreaElement, start: number, end: number): void {
  // A field shows what is selected in it when it gets the focus.
  field.blur();
  field.setSelectionRange(start, end);
  field.focus();
}

/**
 * Puts a text where something stands in a field, as if it were typed, so that the field's own undo takes it
 * back. Where nothing is marked, some words of the sentences have to be selected, which it replaces.
 * @returns `unclear` where nothing is selected, `gone` where the field has other sentences by now
 */
export function putInField(
  field: HTMLTextAreaElement,
  { target: { before, marked, after }, start, end }: ReportPlace,
  text: string,
): 'put' | 'unclear' | 'gone' {
  const { value, selectionStart, selectionEnd } = field;
  if (value.slice(start, end) !== (marked === '' ? before + after : marked)) return 'gone';
  if (marked !== '') {
    write(field, start, end, text);
    return 'put';
  }
  const isInside = start <= selectionStart && selectionEnd <= end;
  const length = selectionEnd - selectionStart;
  if (!isInside || length === 0 || length === end - start) {
    showInField(field, start, end);
    return 'unclear';
  }
  write(field, selectionStart, selectionEnd, text);
  return 'put';
}

function write(field: HTMLTextAreaElement, start: number, end: number, text: string): void {
  showInField(field, start, end);
  // There is no other way to edit a field so that its undo knows of it.
  document.execCommand('insertText', false, text);
}

/** Takes the last edit of a field back. */
export function undoInField(field: HTMLTextAreaElement): void {
  field.focus();
  document.execCommand('undo');
}

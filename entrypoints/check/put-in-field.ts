import { withArticle } from '../../glossary/check/report/article.ts';
import type { ReportPlace } from '../../glossary/model/check/check-report.ts';

/** Selects a part of a field, and shows it. */
export function showInField(field: HTMLTextAreaElement, start: number, end: number): void {
  // A field shows what is selected in it when it gets the focus.
  field.blur();
  field.setSelectionRange(start, end);
  field.focus();
}

/** What came of putting an equivalent in its place. */
export type PutInField =
  /** `unsure` is the article before it that may not fit; empty where it fits. */
  | { readonly outcome: 'put'; readonly unsure: string }
  /** Nothing is selected. */
  | { readonly outcome: 'unclear' }
  /** The field has other sentences by now. */
  | { readonly outcome: 'gone' };

/**
 * Puts an equivalent where something stands in a field, with the article before it, as if it were typed, so
 * that the field's own undo takes it back. Where nothing is marked, some words of the sentences have to be
 * selected, which it replaces.
 */
export function putInField(
  field: HTMLTextAreaElement,
  { target: { before, marked, after }, start, end }: ReportPlace,
  text: string,
): PutInField {
  const { value, selectionStart, selectionEnd } = field;
  if (value.slice(start, end) !== (marked === '' ? before + after : marked))
    return { outcome: 'gone' };
  if (marked !== '') return write(field, start, end, text);
  const isInside = start <= selectionStart && selectionEnd <= end;
  const length = selectionEnd - selectionStart;
  if (!isInside || length === 0 || length === end - start) {
    showInField(field, start, end);
    return { outcome: 'unclear' };
  }
  return write(field, selectionStart, selectionEnd, text);
}

/** Enough of a text for an article at its end. */
const BEFORE = 20;

function write(
  field: HTMLTextAreaElement,
  start: number,
  end: number,
  equivalent: string,
): PutInField {
  const { text, before, unsure } = withArticle(
    field.value.slice(Math.max(0, start - BEFORE), start),
    equivalent,
  );
  showInField(field, start - before, end);
  // There is no other way to edit a field so that its undo knows of it.
  document.execCommand('insertText', false, text);
  return { outcome: 'put', unsure };
}

/** Takes the last edit of a field back. */
export function undoInField(field: HTMLTextAreaElement): void {
  field.focus();
  document.execCommand('undo');
}

import type { JSX } from 'preact';
import { useTexts } from '../texts/texts.tsx';
import { notCheckedText, type NotChecked } from './check-text.ts';

/** Says why two texts were not checked, and what to do. */
export function NotCheckedNotice({ reason }: { readonly reason: NotChecked }): JSX.Element {
  const t = useTexts();
  const { why, advice } = notCheckedText(t, reason);
  return (
    <output class="notice">
      <strong>{why}</strong>
      <span>{advice}</span>
    </output>
  );
}

import type { JSX } from 'preact';
import type { CopyDifference } from '../../glossary/model/list/copy-difference.ts';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

/** Shows what restoring a copy would change. */
export function CopyPreview({ contents }: { readonly contents: CopyDifference }): JSX.Element {
  const t = useTexts();
  const { entries, returning, changed, removed, unreadable, refused, trash } = contents;
  const { answers, practice, subscriptions, deletions, settings } = contents;
  const isSame = returning === 0 && changed === 0 && removed === 0;
  return (
    <ul class="small copy-preview">
      <li>{t('copy.entries', entries, [numberText(t, entries)])}</li>
      {isSame && <li>{t('copy.same')}</li>}
      {returning > 0 && <li>{t('copy.returning', returning, [numberText(t, returning)])}</li>}
      {changed > 0 && <li>{t('copy.changed', changed, [numberText(t, changed)])}</li>}
      {removed > 0 && <li>{t('copy.removed', removed, [numberText(t, removed)])}</li>}
      {unreadable > 0 && <li>{t('copy.unreadable', unreadable, [numberText(t, unreadable)])}</li>}
      {refused > 0 && <li>{t('copy.refused', refused, [numberText(t, refused)])}</li>}
      {trash > 0 && <li>{t('copy.trash', trash, [numberText(t, trash)])}</li>}
      {answers > 0 && <li>{t('copy.answers', answers, [numberText(t, answers)])}</li>}
      {practice > 0 && <li>{t('copy.practice', practice, [numberText(t, practice)])}</li>}
      {subscriptions > 0 && (
        <li>{t('copy.subscriptions', subscriptions, [numberText(t, subscriptions)])}</li>
      )}
      {deletions > 0 && <li>{t('copy.deletions', deletions, [numberText(t, deletions)])}</li>}
      <li>{t(`copy.settings.${settings}`)}</li>
    </ul>
  );
}

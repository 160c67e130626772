import type { Texts } from '../texts/texts.tsx';
import type { Refusal } from '../../glossary/model/document/document-facts.ts';

/** Why a file cannot be opened, and what can be done; the latter empty where nothing can. */
export function refusalText(
  t: Texts,
  refusal: Refusal,
): { readonly why: string; readonly advice: string } {
  switch (refusal.reason) {
    case 'empty':
      return { why: t('reader.empty'), advice: t('reader.emptyHint') };
    case 'webPage':
      return { why: t('reader.webPage'), advice: t('reader.webPageHint') };
    case 'damaged':
      return { why: t('reader.damaged'), advice: t('reader.damagedHint') };
    case 'protected':
      return { why: t('reader.protected'), advice: t('reader.protectedHint') };
    case 'locked':
      return { why: t('reader.locked'), advice: t('reader.lockedHint') };
    case 'format':
      return {
        why: t('reader.format', { format: refusal.format }),
        advice: t('reader.formatHint'),
      };
    case 'unknownFormat':
      return { why: t('reader.unknownFormat'), advice: t('reader.formatHint') };
    case 'tooLarge': {
      const size = String(refusal.megabytes);
      const why = refusal.unpacked
        ? t('reader.tooLargeUnpacked', { size })
        : t('reader.tooLarge', { size });
      return { why, advice: t('reader.tooLargeHint') };
    }
    case 'tooManyFiles':
      return {
        why: t('reader.tooManyFiles', { most: String(refusal.most) }),
        advice: t('reader.tooLargeHint'),
      };
    case 'outOfMemory':
      return { why: t('reader.outOfMemory'), advice: t('reader.outOfMemoryHint') };
    case 'status':
      return {
        why: t('reader.status', { status: String(refusal.status) }),
        advice: t('reader.saveAndDrop'),
      };
    case 'unreachable':
      return { why: t('reader.unreachable'), advice: t('reader.saveAndDrop') };
    case 'tabGone':
      return { why: t('reader.tabGone'), advice: t('reader.tabGoneHint') };
  }
  return refusal satisfies never;
}

import type { QuickDraft } from '../../../glossary/model/form/quick-entry.ts';
import { writeQuickDraft } from '../../../glossary/model/form/quick-draft.ts';
import { keepAsked } from '../asked-text.ts';
import { openOwnPage } from './open-glossary.ts';

/** Opens the form for a new entry with what it holds already, in a new tab. Nothing is stored. */
export async function openAdd(draft: QuickDraft): Promise<void> {
  const { asked } = await keepAsked(writeQuickDraft(draft));
  await openOwnPage(`/lookup.html?${new URLSearchParams({ add: '', draft: '', asked })}`);
}

import type { JSX } from 'preact';
import { Button } from '../controls/Button.tsx';
import { momentText } from '../texts/date-text.ts';
import { useTexts } from '../texts/texts.tsx';

/** A draft by its name, and when it was written last, as an ISO 8601 date and time. */
interface LeftDraft {
  readonly id: string;
  readonly at: string;
}

interface LeftDraftsProps<Draft extends LeftDraft> {
  /** The newest first. */
  readonly drafts: readonly Draft[];
  /** Puts one into the form, in exchange for what stands there. */
  readonly onTake: (draft: Draft) => void;
  readonly onDrop: (draft: Draft) => void;
}

/** Offers the unsaved changes to an entry that other windows left, beside those in its form. */
export function LeftDrafts<Draft extends LeftDraft>(props: LeftDraftsProps<Draft>): JSX.Element {
  const { drafts, onTake, onDrop } = props;
  const t = useTexts();
  return (
    <>
      {drafts.map((draft) => (
        <div class="notice" key={draft.id}>
          <p>{t('draft.left', { date: momentText(t, draft.at) })}</p>
          <div class="notice-actions">
            <Button onClick={() => onTake(draft)}>{t('draft.takeLeft')}</Button>
            <Button onClick={() => onDrop(draft)}>{t('draft.dropLeft')}</Button>
          </div>
        </div>
      ))}
    </>
  );
}

import type { JSX } from 'preact';
import { Button } from '../../../components/controls/Button.tsx';
import { BaseUpdate } from '../../../components/form/BaseUpdate.tsx';
import { EntryChanges } from '../../../components/form/EntryChanges.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { SaveResult } from '../../../glossary/messages/save-result.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import { request } from '../../shared/messaging.ts';
import { useLatest } from '../../shared/own-pages/use-latest.ts';
import { usePage } from '../page-context.ts';

interface EntryBaseProps {
  readonly concept: ConceptId;
  readonly isHidden: boolean;
  /** The entry as it is in the form. */
  readonly mine: ConceptEntry;
  /** Grows with every change that was saved here. */
  readonly saves: number;
  /** Puts an entry into the form. */
  readonly onDraft: (entry: ConceptEntry) => void;
  /** Stores what was decided. */
  readonly onChange: (work: () => Promise<SaveResult>) => void;
}

/**
 * Compares an entry that the user changed or hid with the official one, and with a new version of
 * it.
 */
export function EntryBase(props: EntryBaseProps): JSX.Element | null {
  const t = useTexts();
  const { concept, isHidden, mine, saves, onDraft, onChange } = props;
  const { changes, readOnly } = usePage();
  const versions = useLatest(
    () => request('getBaseVersions', concept),
    [concept, changes, saves],
  ).value;
  if (versions === undefined || versions === null) return null;
  const { earlier, today, isSame } = versions;
  const settle = (entry: ConceptEntry | null): void =>
    onChange(() => request('settleConceptEntry', concept, entry));

  if (today === undefined) {
    return (
      <div class="notice">
        <p>{t('comparison.goneBase')}</p>
        <div class="notice-actions">
          <Button disabled={readOnly} onClick={() => settle(mine)}>
            {t('comparison.keepOwn')}
          </Button>
        </div>
      </div>
    );
  }
  if (isHidden) {
    if (isSame) return null;
    return (
      <div class="notice">
        <p>{t('comparison.hiddenBase')}</p>
        <div class="notice-actions">
          <Button disabled={readOnly} onClick={() => settle(null)}>
            {t('comparison.keepHidden')}
          </Button>
        </div>
      </div>
    );
  }
  if (isSame) {
    return <EntryChanges base={today} mine={mine} readOnly={readOnly} onTakeBack={onDraft} />;
  }
  return (
    <BaseUpdate
      earlier={earlier}
      today={today}
      mine={mine}
      readOnly={readOnly}
      onKeepMine={() => settle(mine)}
      onTakeNew={() => onChange(() => request('resetConceptEntry', concept))}
      onMerge={settle}
    />
  );
}

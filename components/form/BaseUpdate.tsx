import type { JSX } from 'preact';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { isSameValue } from '../../glossary/model/entry/same-value.ts';
import { Button } from '../controls/Button.tsx';
import { useTexts } from '../texts/texts.tsx';
import { VersionChoice } from './VersionChoice.tsx';

interface BaseUpdateProps {
  /** The official entry that the user changed; absent when it is no longer known. */
  readonly earlier: ConceptEntry | undefined;
  /** The current official entry. */
  readonly today: ConceptEntry;
  /** The user's entry as it is in the form. */
  readonly mine: ConceptEntry;
  readonly readOnly: boolean;
  readonly onKeepMine: () => void;
  readonly onTakeNew: () => void;
  readonly onMerge: (entry: ConceptEntry) => void;
}

/**
 * Shows a changed official entry beside the user's: the old official one, the new one and the
 * user's, field by field.
 */
export function BaseUpdate(props: BaseUpdateProps): JSX.Element {
  const t = useTexts();
  const { earlier, today, mine, readOnly } = props;
  return (
    <VersionChoice
      title={t('comparison.newBase')}
      hint={t('comparison.newBaseHint')}
      earlier={earlier}
      versions={[
        { entry: today, name: t('comparison.now') },
        { entry: mine, name: t('comparison.mine') },
      ]}
      // What the user left as it was is taken anew.
      preferred={({ values }) =>
        earlier !== undefined && isSameValue(values[0], values[2]) ? 0 : 1
      }
      mergeLabel={t('comparison.merge')}
      readOnly={readOnly}
      onMerge={props.onMerge}
    >
      <Button disabled={readOnly} onClick={props.onKeepMine}>
        {t('comparison.keepMine')}
      </Button>
      <Button disabled={readOnly} onClick={props.onTakeNew}>
        {t('comparison.takeNew')}
      </Button>
    </VersionChoice>
  );
}

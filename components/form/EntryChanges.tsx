import type { JSX } from 'preact';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import { compareVersions, placeName } from '../../glossary/model/entry/field-comparison.ts';
import { mergeVersions } from '../../glossary/model/entry/merge-versions.ts';
import { Button } from '../controls/Button.tsx';
import { ComparedValues } from './ComparedValues.tsx';
import { comparisonName } from './field-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface EntryChangesProps {
  /** The official entry. */
  readonly base: ConceptEntry;
  /** The user's entry as it is in the form. */
  readonly mine: ConceptEntry;
  readonly readOnly: boolean;
  /** Puts the entry without one of the differences into the form. */
  readonly onTakeBack: (entry: ConceptEntry) => void;
}

/**
 * The differences between the entry in the form and the official one, each of which can be undone.
 */
export function EntryChanges({ base, mine, readOnly, onTakeBack }: EntryChangesProps): JSX.Element {
  const t = useTexts();
  const changes = compareVersions([base, mine]);
  return (
    <details class="entry-changes">
      <summary>{t('comparison.changes', changes.length)}</summary>
      <ul>
        {changes.map((change) => {
          const name = comparisonName(t, change);
          return (
            <li key={placeName(change)}>
              <div>
                <strong>{name}</strong>
                <ComparedValues
                  change={change}
                  names={[t('comparison.official'), t('comparison.yours')]}
                />
              </div>
              <Button
                class="plain-button"
                disabled={readOnly}
                aria-label={t('comparison.takeBackOf', { field: name })}
                onClick={() =>
                  onTakeBack(
                    mergeVersions([base, mine], (one) =>
                      placeName(one) === placeName(change) ? 0 : 1,
                    ),
                  )
                }
              >
                {t('comparison.takeBack')}
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

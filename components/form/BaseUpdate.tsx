import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import {
  compareVersions,
  type FieldComparison,
  placeName,
} from '../../glossary/model/entry/field-comparison.ts';
import { isSameValue } from '../../glossary/model/entry/same-value.ts';
import { mergeVersions } from '../../glossary/model/entry/merge-versions.ts';
import { comparedText, comparisonName } from './field-text.ts';
import { useTexts } from '../texts/texts.tsx';

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

type Choice = 'now' | 'mine';

/**
 * Shows a changed official entry beside the user's: the old official one, the new one and the
 * user's, field by field.
 */
export function BaseUpdate(props: BaseUpdateProps): JSX.Element {
  const t = useTexts();
  const { earlier, today, mine, readOnly } = props;
  const group = useId();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const versions =
    earlier === undefined ? ([today, mine] as const) : ([earlier, today, mine] as const);
  const last = versions.length - 1;
  // Fields that only the user changed stay as they are and need no choice.
  const open = compareVersions(versions).filter(
    ({ values }) => earlier === undefined || !isSameValue(values[0], values[1]),
  );
  const choiceOf = (one: FieldComparison): Choice =>
    chosen.get(placeName(one)) ?? (isUntouched(one, earlier) ? 'now' : 'mine');
  const merged = (): ConceptEntry => {
    const taken = new Set(open.filter((one) => choiceOf(one) === 'now').map(placeName));
    return mergeVersions(versions, (one) => (taken.has(placeName(one)) ? last - 1 : last));
  };
  return (
    <section class="notice base-update" aria-labelledby={`${group}-title`}>
      <h3 id={`${group}-title`}>{t('comparison.newBase')}</h3>
      <p>{t('comparison.newBaseHint')}</p>
      {open.map((one, index) => (
        <fieldset key={placeName(one)} class="compared-field">
          <legend>{comparisonName(t, one)}</legend>
          {earlier !== undefined && (
            <p class="soft">
              {t('comparison.then')} <Value one={one} version={0} />
            </p>
          )}
          {(['now', 'mine'] as const).map((choice) => (
            <label key={choice} class="check">
              <input
                type="radio"
                name={`${group}-${index}`}
                checked={choiceOf(one) === choice}
                onChange={() => setChosen((before) => new Map(before).set(placeName(one), choice))}
              />{' '}
              <span>
                {choice === 'now' ? t('comparison.now') : t('comparison.mine')}{' '}
                <Value one={one} version={choice === 'now' ? last - 1 : last} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {open.length === 0 && <p>{t('comparison.alike')}</p>}
      <div class="notice-actions">
        {open.length > 0 && (
          <button
            type="button"
            class="button"
            disabled={readOnly}
            onClick={() => props.onMerge(merged())}
          >
            {t('comparison.merge')}
          </button>
        )}
        <button type="button" class="button" disabled={readOnly} onClick={props.onKeepMine}>
          {t('comparison.keepMine')}
        </button>
        <button type="button" class="button" disabled={readOnly} onClick={props.onTakeNew}>
          {t('comparison.takeNew')}
        </button>
      </div>
    </section>
  );
}

function Value({ one, version }: { readonly one: FieldComparison; readonly version: number }) {
  const t = useTexts();
  const text = comparedText(t, one.field, one.values[version]);
  return text === '' ? (
    <i class="soft">{t('comparison.nothing')}</i>
  ) : (
    <b lang={one.language}>{text}</b>
  );
}

function isUntouched({ values }: FieldComparison, earlier: ConceptEntry | undefined): boolean {
  return earlier !== undefined && isSameValue(values[0], values[2]);
}

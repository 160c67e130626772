import type { ComponentChildren, JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import {
  compareVersions,
  type FieldComparison,
  placeName,
} from '../../glossary/model/entry/field-comparison.ts';
import { isSameValue } from '../../glossary/model/entry/same-value.ts';
import { mergeVersions } from '../../glossary/model/entry/merge-versions.ts';
import { Button } from '../controls/Button.tsx';
import { comparedText, comparisonName } from './field-text.ts';
import { useTexts } from '../texts/texts.tsx';

/** A version of an entry to choose from. */
interface OfferedVersion {
  readonly entry: ConceptEntry;
  /** Said before each of its values, as `New:`. */
  readonly name: string;
}

interface VersionChoiceProps {
  readonly title: string;
  readonly hint: string;
  /**
   * What all versions were made from; absent when it is not known. Places that only the last version
   * changed stay as that has them, without a choice.
   */
  readonly earlier?: ConceptEntry | undefined;
  readonly versions: readonly [OfferedVersion, ...OfferedVersion[]];
  /** All versions in one; offered after them where it has something that none of them has. */
  readonly together?: OfferedVersion;
  /** Whether they are entries that were made apart, and not versions of one; see `mergeVersions`. */
  readonly areApart?: boolean;
  /** Which version a place is taken from until the user chooses; `together` is the last. */
  readonly preferred: (place: FieldComparison) => number;
  /** Said where the versions do not differ, and can still be made one; absent where they cannot. */
  readonly alike?: string;
  readonly mergeLabel: string;
  readonly readOnly: boolean;
  readonly onMerge: (entry: ConceptEntry) => void;
  /** The buttons that decide for the whole entry. */
  readonly children: ComponentChildren;
}

/** Versions of one entry beside each other, to choose from place by place or as a whole. */
export function VersionChoice(props: VersionChoiceProps): JSX.Element {
  const t = useTexts();
  const { title, hint, earlier, versions, together, areApart, preferred, alike, readOnly } = props;
  const offered = together === undefined ? versions : [...versions, together];
  const group = useId();
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const before = earlier === undefined ? [] : [earlier];
  const all = [...before, ...offered.map(({ entry }) => entry)] as [
    ConceptEntry,
    ...ConceptEntry[],
  ];
  const open = compareVersions(all, areApart).filter(
    ({ values }) => earlier === undefined || !isSameValue(values[0], values[1]),
  );
  const choiceOf = (one: FieldComparison): number => chosen.get(placeName(one)) ?? preferred(one);
  /** The versions to choose from at a place, by their index, with their names. */
  const offeredAt = ({ values }: FieldComparison): readonly (readonly [number, string])[] =>
    offered.flatMap(({ name }, version) => {
      const isNew = version < versions.length || !isAmong(values.at(-1), values.slice(0, -1));
      return isNew ? [[version, name] as const] : [];
    });
  const merged = (): ConceptEntry => {
    const taken = new Map(open.map((one) => [placeName(one), choiceOf(one) + before.length]));
    return mergeVersions(all, (one) => taken.get(placeName(one)) ?? all.length - 1, areApart);
  };
  return (
    <section class="notice base-update" aria-labelledby={`${group}-title`}>
      <h3 id={`${group}-title`}>{title}</h3>
      <p>{hint}</p>
      {open.map((one, index) => (
        <fieldset key={placeName(one)} class="compared-field">
          <legend>{comparisonName(t, one)}</legend>
          {earlier !== undefined && (
            <p class="soft">
              {t('comparison.then')} <Value one={one} version={0} />
            </p>
          )}
          {offeredAt(one).map(([version, name]) => (
            <label key={version} class="check">
              <input
                type="radio"
                name={`${group}-${index}`}
                checked={choiceOf(one) === version}
                onChange={() => setChosen((known) => new Map(known).set(placeName(one), version))}
              />{' '}
              <span>
                {name} <Value one={one} version={before.length + version} />
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {open.length === 0 && <p>{alike ?? t('comparison.alike')}</p>}
      <div class="notice-actions">
        {(open.length > 0 || alike !== undefined) && (
          <Button disabled={readOnly} onClick={() => props.onMerge(merged())}>
            {props.mergeLabel}
          </Button>
        )}
        {props.children}
      </div>
    </section>
  );
}

function isAmong(value: unknown, values: readonly unknown[]): boolean {
  return values.some((other) => isSameValue(other, value));
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

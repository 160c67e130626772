import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Glossary, GlossaryId } from '../../glossary/model/glossary/glossary.ts';
import { Button } from '../controls/Button.tsx';
import { glossaryName } from '../texts/glossary-name.ts';
import { ChoiceField } from '../form/Field.tsx';
import { useTexts } from '../texts/texts.tsx';

interface MergeFormProps {
  readonly from: Glossary;
  /** The glossaries that it can be merged into, at least one. */
  readonly targets: readonly Glossary[];
  readonly into: GlossaryId;
  /** What the merge would do; absent until it is known. */
  readonly counts:
    | { readonly moved: number; readonly merged: number; readonly same: number }
    | undefined;
  readonly onInto: (glossary: GlossaryId) => void;
  readonly onMerge: () => void;
  readonly onCancel: () => void;
}

/** Chooses the glossary to merge into, and shows what happens to the entries. */
export function MergeForm(props: MergeFormProps): JSX.Element {
  const t = useTexts();
  const { from, targets, into, counts } = props;
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => form.current?.querySelector('select')?.focus(), []);
  const heading = t('glossaries.mergeOf', { name: glossaryName(t, from) });
  return (
    <form
      ref={form}
      class="glossary-form"
      aria-label={heading}
      onSubmit={(event) => {
        event.preventDefault();
        props.onMerge();
      }}
    >
      <h3>{heading}</h3>
      <ChoiceField
        label={t('glossaries.mergeInto')}
        choice={into}
        choices={targets.map((target) => [target.id, glossaryName(t, target)])}
        onChoice={props.onInto}
      />
      <div aria-live="polite">
        {counts !== undefined && (
          <ul>
            <li>{t('glossaries.mergeMoved', counts.moved)}</li>
            <li>{t('glossaries.mergeMerged', counts.merged)}</li>
            <li>{t('glossaries.mergeSame', counts.same)}</li>
          </ul>
        )}
      </div>
      <p class="small soft">{t('glossaries.mergeHint')}</p>
      <div class="form-actions">
        <Button type="submit" class="primary" disabled={counts === undefined}>
          {t('glossaries.merge')}
        </Button>
        <Button onClick={props.onCancel}>{t('glossaries.cancel')}</Button>
      </div>
    </form>
  );
}

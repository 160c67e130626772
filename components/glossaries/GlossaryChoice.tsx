import type { JSX } from 'preact';
import type { GlossaryId, GlossaryLabel } from '../../glossary/model/glossary/glossary.ts';
import { CheckBox } from '../controls/CheckBox.tsx';
import { GlossaryMark } from './GlossaryMark.tsx';
import { useTexts } from '../texts/texts.tsx';

interface GlossaryChoiceProps {
  /** What the choice is for, such as a site; screen readers read it with each box. */
  readonly label: string;
  /** The glossaries to choose from, in order of priority. */
  readonly glossaries: readonly GlossaryLabel[];
  /** The chosen glossaries; undefined for all, including future ones. */
  readonly chosen: readonly GlossaryId[] | undefined;
  readonly onChosen: (chosen: readonly GlossaryId[] | undefined) => void;
}

/**
 * The glossaries that are used on some pages: all, or some of them. Folded, with the current choice
 * in the heading.
 */
export function GlossaryChoice(props: GlossaryChoiceProps): JSX.Element {
  const t = useTexts();
  const { label, glossaries, chosen, onChosen } = props;
  const isHere = (id: GlossaryId): boolean => chosen?.includes(id) ?? true;
  const here = glossaries.filter(({ id }) => isHere(id));
  const put = (id: GlossaryId, isWanted: boolean): void => {
    const wanted = glossaries
      .map((one) => one.id)
      .filter((one) => (one === id ? isWanted : isHere(one)));
    onChosen(wanted.length === glossaries.length ? undefined : wanted);
  };
  return (
    <details class="glossary-choice">
      <summary class="small">
        {label}{' '}
        <span class="soft">
          {here.length === glossaries.length
            ? t('glossaries.all')
            : t('glossaries.some', { count: here.length, all: glossaries.length })}
        </span>
      </summary>
      <fieldset aria-label={label}>
        {glossaries.map((glossary) => (
          <CheckBox
            key={glossary.id}
            on={isHere(glossary.id)}
            onChange={(isWanted) => put(glossary.id, isWanted)}
          >
            <GlossaryMark glossary={glossary} />
          </CheckBox>
        ))}
      </fieldset>
    </details>
  );
}

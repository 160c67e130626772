import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { glossaryName } from '../../../components/texts/glossary-name.ts';
import { GlossaryMark } from '../../../components/glossaries/GlossaryMark.tsx';
import { ChoiceField } from '../../../components/form/Field.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import {
  type GlossaryId,
  glossaryIn,
  OWN_GLOSSARY,
  takesEntries,
  usualGlossary,
} from '../../../glossary/model/glossary/glossary.ts';
import { useGlossaries } from './use-glossaries.ts';

interface EntryPlaceProps {
  /** The glossary that the entry is in; undefined for a new one. */
  readonly standsIn: GlossaryId | undefined;
  /** Whether it may be moved to another glossary; official entries may not. */
  readonly mayMove: boolean;
  /**
   * The glossary that the user chose; undefined to leave it where it is, or for a new entry to use
   * the user's first glossary.
   */
  readonly into: GlossaryId | undefined;
  readonly changes: number;
  readonly readOnly: boolean;
  readonly onInto: (glossary: GlossaryId) => void;
}

/** Shows which glossary an entry is in, and lets the user choose another. */
export function EntryPlace(props: EntryPlaceProps): JSX.Element | null {
  const t = useTexts();
  const { standsIn, mayMove, into, readOnly, onInto } = props;
  const listed = useGlossaries(props.changes);
  const all = listed.value?.map(({ glossary }) => glossary);
  const usual = all && usualGlossary(all)?.id;
  useEffect(() => {
    // An entry that is stored without a glossary goes into the user's own one.
    const isOther = usual !== undefined && usual !== OWN_GLOSSARY;
    if (standsIn === undefined && into === undefined && isOther) onInto(usual);
  }, [standsIn, into, usual]);
  if (all === undefined) return null;
  const here = standsIn === undefined ? undefined : glossaryIn(all, standsIn);
  const takers = all.filter(takesEntries);
  const isLocked = here?.readOnly === true;
  if (!mayMove || isLocked || readOnly || takers.length < 2) {
    if (here === undefined) return null;
    return (
      <>
        <p class="small">
          <GlossaryMark glossary={here} />
        </p>
        {isLocked && <p class="notice">{t('glossaries.readOnlyHint')}</p>}
      </>
    );
  }
  return (
    <ChoiceField
      label={t('glossaries.one')}
      choice={into ?? standsIn ?? OWN_GLOSSARY}
      choices={takers.map((glossary) => [glossary.id, glossaryName(t, glossary)])}
      onChoice={onInto}
    />
  );
}

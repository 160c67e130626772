import type { JSX, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../../components/controls/Button.tsx';
import { FailureNotice } from '../../../components/controls/FailureNotice.tsx';
import { ChoiceField } from '../../../components/form/Field.tsx';
import { VersionChoice } from '../../../components/form/VersionChoice.tsx';
import { glossaryName } from '../../../components/texts/glossary-name.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import { mergeEntry } from '../../../glossary/exchange/compare/merge-entry.ts';
import type { ConceptEntry, ConceptId } from '../../../glossary/model/entry/concept-entry.ts';
import type { FieldComparison } from '../../../glossary/model/entry/field-comparison.ts';
import { isSameValue } from '../../../glossary/model/entry/same-value.ts';
import type {
  DuplicateEntry,
  DuplicateGroup,
} from '../../../glossary/model/list/duplicate-group.ts';
import { request } from '../../shared/messaging.ts';
import { usePage } from '../page-context.ts';
import { useDecision } from './use-decision.ts';

interface DuplicateChoiceProps {
  readonly group: DuplicateGroup;
  /** Gets the focus when it was decided. */
  readonly stays: RefObject<HTMLElement | null>;
  readonly onOpen: (concept: ConceptId) => void;
}

/**
 * Entries with the same terms beside each other, and one made of the user's own among them. At first
 * it has what an import would make of them; of the others it has what the user takes.
 */
export function DuplicateChoice({
  group,
  stays,
  onOpen,
}: DuplicateChoiceProps): JSX.Element | null {
  const t = useTexts();
  const { readOnly } = usePage();
  const { decide, failure, isBusy } = useDecision(stays);
  const own = group.entries.filter(({ isOwn }) => isOwn);
  const [into, setInto] = useState(own[0]?.entry.id);
  const target = own.find(({ entry }) => entry.id === into);
  if (target === undefined) return null;
  const others = group.entries.filter((one) => one !== target);
  const [kept, merged] = [target.entry, own.filter((one) => one !== target)];
  const together = merged.reduce(
    (entry: ConceptEntry, one) => mergeEntry(entry, one.entry, 'existing').entry,
    kept,
  );
  const nameOf = ({ label, entry }: DuplicateEntry): string => {
    const glossary = glossaryName(t, label);
    const here = group.entries.filter((one) => one.label.id === label.id);
    if (here.length === 1) return glossary;
    const number = String(here.findIndex((one) => one.entry.id === entry.id) + 1);
    return t('duplicates.nth', { glossary, number });
  };
  const versionOf = (one: DuplicateEntry) => ({
    entry: one.entry,
    name: t('duplicates.from', { glossary: nameOf(one) }),
  });
  const merge = (entry: ConceptEntry): void =>
    decide(() =>
      request(
        'mergeEntries',
        entry,
        own.map((one) => ({ concept: one.entry.id, modified: one.modified ?? '' })),
      ),
    );
  return (
    <>
      {failure !== undefined && <FailureNotice message={failure} />}
      {own.length > 1 && (
        <ChoiceField
          label={t('duplicates.into')}
          choice={target.entry.id}
          choices={own.map((one) => [one.entry.id, nameOf(one)])}
          onChoice={setInto}
        />
      )}
      <VersionChoice
        key={target.entry.id}
        title={t('duplicates.of', { terms: group.shared.join(' · ') })}
        hint={own.length > 1 ? t('duplicates.hint') : t('duplicates.hintOne')}
        versions={[versionOf(target), ...others.map(versionOf)]}
        together={{ entry: together, name: t('duplicates.together') }}
        areApart
        preferred={likeLast}
        alike={t('duplicates.alike')}
        mergeLabel={own.length > 1 ? t('duplicates.merge') : t('duplicates.take')}
        readOnly={readOnly || isBusy}
        onMerge={merge}
      >
        {own.length === 1 && (
          <Button
            disabled={readOnly || isBusy}
            onClick={() => decide(() => request('deleteConceptEntry', kept.id))}
          >
            {t('duplicates.delete')}
          </Button>
        )}
        {group.entries.map((one) => (
          <Button key={one.entry.id} class="plain-button" onClick={() => onOpen(one.entry.id)}>
            {t('duplicates.open', { glossary: nameOf(one) })}
          </Button>
        ))}
      </VersionChoice>
      {group.more > 0 && <p class="soft small">{t('duplicates.more', group.more)}</p>}
    </>
  );
}

/** The first version that has what the last one has, which is all of them together. */
function likeLast({ values }: FieldComparison): number {
  return values.findIndex((value) => isSameValue(value, values.at(-1)));
}

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { TrashRow } from '../../glossary/model/list/trash-row.ts';
import { Button } from '../controls/Button.tsx';
import { CheckBox } from '../controls/CheckBox.tsx';
import { MoreRows } from '../controls/MoreRows.tsx';
import { EntrySummary } from '../panel/EntrySummary.tsx';
import { dayText } from '../texts/date-text.ts';
import { numberText } from '../texts/number-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface TrashListProps {
  readonly rows: readonly TrashRow[];
  readonly total: number;
  /** How many can be deleted for good; hidden entries cannot be. */
  readonly deleted: number;
  /** Tells this trash from one into which more came. */
  readonly revision: number;
  readonly readOnly: boolean;
  readonly onRestore: (concepts: readonly ConceptId[]) => void;
  readonly onEmpty: (revision: number) => void;
  readonly onMore: () => void;
}

/**
 * The deleted and hidden entries, which can be restored one by one or together, or deleted for
 * good.
 */
export function TrashList(props: TrashListProps): JSX.Element {
  const t = useTexts();
  const { rows, total, deleted, revision, readOnly } = props;
  const [chosen, setChosen] = useState<ReadonlySet<ConceptId>>(new Set());
  // The trash that the user was asked about.
  const [asked, setAsked] = useState<number>();
  const isAll = rows.length > 0 && rows.every(({ entry }) => chosen.has(entry.id));
  const restore = (concepts: readonly ConceptId[]): void => {
    setChosen(new Set());
    props.onRestore(concepts);
  };
  const choose = (concept: ConceptId, isChosen: boolean): void => {
    const next = new Set(chosen);
    if (isChosen) next.add(concept);
    else next.delete(concept);
    setChosen(next);
  };
  if (total === 0) return <p class="soft">{t('trash.empty')}</p>;
  return (
    <>
      <div class="form-actions">
        <CheckBox
          on={isAll}
          onChange={(all) => setChosen(new Set(all ? rows.map(({ entry }) => entry.id) : []))}
        >
          {t('trash.all')}
        </CheckBox>
        <Button disabled={readOnly || chosen.size === 0} onClick={() => restore([...chosen])}>
          {t('trash.restoreChosen', chosen.size, [numberText(t, chosen.size)])}
        </Button>
        {deleted > 0 &&
          (asked === revision ? (
            <>
              <Button
                class="danger"
                onClick={() => {
                  setAsked(undefined);
                  props.onEmpty(revision);
                }}
              >
                {t('trash.confirm', deleted, [numberText(t, deleted)])}
              </Button>
              <Button onClick={() => setAsked(undefined)}>{t('snapshots.cancel')}</Button>
            </>
          ) : (
            <Button disabled={readOnly} onClick={() => setAsked(revision)}>
              {t('trash.clear')}
            </Button>
          ))}
      </div>
      <ul class="plain trash">
        {rows.map(({ entry, since, kind }) => (
          <li key={entry.id}>
            <CheckBox on={chosen.has(entry.id)} onChange={(on) => choose(entry.id, on)}>
              <EntrySummary entry={entry} />
            </CheckBox>
            <span class="soft small">
              {t(`trash.${kind}`)} <time dateTime={since}>{dayText(t, since)}</time>
            </span>
            <Button disabled={readOnly} onClick={() => restore([entry.id])}>
              {t(kind === 'hidden' ? 'trash.show' : 'trash.restore')}
            </Button>
          </li>
        ))}
      </ul>
      <MoreRows all={total} shown={rows.length} onMore={props.onMore} />
    </>
  );
}

import type { JSX } from 'preact';
import { MoreRows } from '../../../components/controls/MoreRows.tsx';
import { EntryTerms } from '../../../components/form/EntryTerms.tsx';
import { comparedText, comparisonName } from '../../../components/form/field-text.ts';
import { useTexts } from '../../../components/texts/texts.tsx';
import type { DifferenceCounts, DifferenceRow } from './exchange-session.ts';

interface ImportDifferencesProps {
  readonly counts: DifferenceCounts;
  /** The first differences. */
  readonly rows: readonly DifferenceRow[];
  /** The kind of difference that is shown; null for all. */
  readonly shownKind: DifferenceRow['kind'] | null;
  /** Whether the file is being read or written: no other rows can be asked for then. */
  readonly isBusy: boolean;
  readonly onKind: (kind: DifferenceRow['kind'] | null) => void;
  readonly onMore: () => void;
}

const KINDS = ['new', 'changed', 'conflict', 'same', 'skipped'] as const;

/**
 * What an import would change: the number of each kind, and each entry with its line in the file.
 */
export function ImportDifferences(props: ImportDifferencesProps): JSX.Element {
  const t = useTexts();
  const { counts, rows, shownKind, isBusy, onKind, onMore } = props;
  const all = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  const listed = shownKind === null ? all : counts[shownKind];
  return (
    <section class="differences" aria-label={t('importing.difference')}>
      <ul class="plain counts">
        {KINDS.filter((kind) => counts[kind] > 0 || kind === 'new').map((kind) => (
          <li key={kind}>
            <button
              type="button"
              class={`tag kind-${kind}`}
              aria-pressed={shownKind === kind}
              disabled={isBusy || counts[kind] === 0}
              onClick={() => onKind(shownKind === kind ? null : kind)}
            >
              {t(`importing.count.${kind}`, counts[kind])}
            </button>
          </li>
        ))}
      </ul>
      {counts.readOnly > 0 && <p class="notice">{t('importing.leftReadOnly', counts.readOnly)}</p>}
      {rows.length > 0 && (
        <section class="preview" aria-label={t('importing.entries')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('importing.line')}</th>
                <th scope="col">{t('importing.kind')}</th>
                <th scope="col">{t('importing.terms')}</th>
                <th scope="col">{t('importing.what')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  <td>{[row.part, row.line].filter((one) => one !== undefined).join(' ')}</td>
                  <td>
                    <span class={`tag kind-${row.kind}`}>{t(`importing.kindOf.${row.kind}`)}</span>
                  </td>
                  <td>
                    <EntryTerms entry={row.entry} />
                  </td>
                  <td>
                    <What row={row} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <MoreRows all={listed} shown={rows.length} disabled={isBusy} onMore={onMore} />
    </section>
  );
}

function What({ row }: { readonly row: DifferenceRow }): JSX.Element {
  const t = useTexts();
  return (
    <>
      {row.reason !== undefined && t(`importing.reasonOf.${row.reason}`)}
      {row.added.length > 0 && (
        <span>
          {t('importing.added', { terms: row.added.slice(0, 5).join(t('why.termSeparator')) })}
        </span>
      )}
      {row.conflicts.slice(0, 3).map((conflict, at) => (
        <span key={at} class="conflict">
          {t('importing.conflict', {
            field: comparisonName(t, conflict),
            existing: comparedText(t, conflict.field, conflict.existing).slice(0, 100),
            incoming: comparedText(t, conflict.field, conflict.incoming).slice(0, 100),
          })}
        </span>
      ))}
    </>
  );
}

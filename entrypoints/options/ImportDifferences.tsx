import type { JSX } from 'preact';
import { labelledTerms } from '../../components/sides.ts';
import { useTexts } from '../../components/texts.tsx';
import type { DifferenceCounts, DifferenceRow } from './exchange-session.ts';

interface ImportDifferencesProps {
  readonly counts: DifferenceCounts;
  /** The first of all differences. */
  readonly rows: readonly DifferenceRow[];
}

const KINDS = ['new', 'changed', 'conflict', 'same', 'skipped'] as const;

/** What an import would do: how much of each kind, and entry by entry with the line of the file. */
export function ImportDifferences({ counts, rows }: ImportDifferencesProps): JSX.Element {
  const t = useTexts();
  const all = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  return (
    <section class="differences" aria-label={t('importing.difference')}>
      <ul class="plain counts">
        {KINDS.filter((kind) => counts[kind] > 0 || kind === 'new').map((kind) => (
          <li key={kind} class={`tag kind-${kind}`}>
            {t(`importing.count.${kind}`, counts[kind])}
          </li>
        ))}
      </ul>
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
                  <td>{row.line}</td>
                  <td>
                    <span class={`tag kind-${row.kind}`}>{t(`importing.kindOf.${row.kind}`)}</span>
                  </td>
                  <td>
                    <Terms row={row} />
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
      {all > rows.length && (
        <p class="soft small">{t('importing.firstRows', { count: String(rows.length) })}</p>
      )}
    </section>
  );
}

function Terms({ row }: { readonly row: DifferenceRow }): JSX.Element {
  const terms = labelledTerms(row.entry.languageSections).slice(0, 4);
  return (
    <>
      {terms.map((term, at) => (
        <span key={at}>
          {at > 0 && <span class="soft"> · </span>}
          <span lang={term.languages[0]}>{term.term}</span>
        </span>
      ))}
    </>
  );
}

function What({ row }: { readonly row: DifferenceRow }): JSX.Element {
  const t = useTexts();
  return (
    <>
      {row.kind === 'skipped' && t('importing.repeated')}
      {row.added.length > 0 && (
        <span>{t('importing.added', { terms: row.added.slice(0, 5).join('; ') })}</span>
      )}
      {row.conflicts.slice(0, 3).map(({ field, existing, incoming }) => (
        <span key={field} class="conflict">
          {t('importing.conflict', {
            field,
            existing: existing.slice(0, 100),
            incoming: incoming.slice(0, 100),
          })}
        </span>
      ))}
    </>
  );
}

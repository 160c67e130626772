import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { ChoiceField } from '../../../components/form/Field.tsx';
import { Select } from '../../../components/controls/Select.tsx';
import { ChoiceMenu } from '../../../components/list/ChoiceMenu.tsx';
import { useTexts } from '../../../components/texts/texts.tsx';
import {
  DELIMITERS,
  PAIR_SIGNS,
  type PairSign,
} from '../../../glossary/exchange/file/file-format.ts';
import type { ReadChoices, TablePreview } from '../../../glossary/exchange/file/read-result.ts';
import { choiceOf, columnChoices, meaningOf, OFFERED_LANGUAGES } from './column-choice.ts';
import type { ReadSummary } from './exchange-session.ts';
import { languageLabel } from './language-label.ts';

interface ImportReadingProps {
  readonly read: ReadSummary & { readonly outcome: 'read' };
  readonly choices: ReadChoices;
  readonly onChoices: (choices: ReadChoices) => void;
}

const DELIMITER_KEYS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;
const LEAVE_OUT = 'leave out';
/** The usual separators between the terms of a cell. */
const SEPARATORS = ['|', ';', '；', '、', '/', ',', '，', '\n'];

/** Shows how a file was read, and lets the user change it. */
export function ImportReading({ read, choices, onChoices }: ImportReadingProps): JSX.Element {
  const t = useTexts();
  const { table, unknownLanguages, unknownCount } = read;
  const asked = [...new Set([...unknownLanguages, ...(choices.languages?.keys() ?? [])])];
  const unsure = table?.unsure ?? [];
  // A section that was opened for a question stays open after the answer.
  const isOpen = useRef(false);
  isOpen.current ||=
    asked.length > 0 ||
    (table !== undefined && table.header === undefined) ||
    (table?.sheets?.names.length ?? 0) > 1;
  return (
    <div class="import-reading">
      {asked.length > 0 && (
        <fieldset class="field-row">
          <legend>{t('importing.unknownLanguages')}</legend>
          {asked.map((code) => (
            <div key={code} class="unsure">
              <ChoiceField
                label={t('importing.languageCode', { code })}
                choice={choices.languages?.get(code) ?? LEAVE_OUT}
                choices={[
                  [LEAVE_OUT, t('importing.leaveOut')],
                  ...OFFERED_LANGUAGES.map((language): [string, string] => [
                    language,
                    languageLabel(t, language),
                  ]),
                ]}
                onChoice={(choice) =>
                  onChoices({
                    ...choices,
                    languages: new Map([
                      ...(choices.languages ?? []),
                      [code, choice === LEAVE_OUT ? null : choice],
                    ]),
                  })
                }
              />
              {table !== undefined && <FirstValues table={table} at={columnOf(table, code)} />}
            </div>
          ))}
          {unknownCount > unknownLanguages.length && (
            <p class="soft small">
              {t('importing.firstRows', {
                count: String(unknownLanguages.length),
                all: String(unknownCount),
              })}
            </p>
          )}
        </fieldset>
      )}
      {table !== undefined && unsure.length > 0 && (
        <fieldset class="field-row">
          <legend>{t('importing.unsureColumns')}</legend>
          {unsure.map((at) => (
            <UnsureColumn key={at} at={at} table={table} choices={choices} onChoices={onChoices} />
          ))}
        </fieldset>
      )}
      {table !== undefined && (
        <details open={isOpen.current}>
          <summary>{t('importing.table')}</summary>
          <TableChoices table={table} choices={choices} onChoices={onChoices} />
        </details>
      )}
    </div>
  );
}

/** Changes the meaning of one column. */
function withColumn(
  table: TablePreview,
  choices: ReadChoices,
  at: number,
  choice: string,
): ReadChoices {
  const columns = choices.columns ?? table.columns;
  return {
    ...choices,
    columns: columns.map((other, index) => (index === at ? meaningOf(choice, other) : other)),
  };
}

/** The first filled cells as one text. */
function beginningOf(cells: readonly string[]): string {
  const filled = cells.filter((cell) => cell.trim() !== '').map((cell) => cell.slice(0, 40));
  return filled.slice(0, 4).join(' · ');
}

/**
 * The column of terms whose language has this unknown code; -1 if the language is given in each
 * row.
 */
function columnOf(table: TablePreview, code: string): number {
  return table.columns.findIndex(
    (column) => column.kind === 'term' && column.language === undefined && column.code === code,
  );
}

/** The first texts of a column, by which a person recognizes it. */
function FirstValues(props: {
  readonly table: TablePreview;
  readonly at: number;
}): JSX.Element | null {
  const t = useTexts();
  const values = beginningOf(props.table.rows.map((cells) => cells[props.at] ?? ''));
  if (values === '') return null;
  return <p class="soft small">{t('importing.firstValues', { values })}</p>;
}

/** Asks what a column contains that its header does not tell, and shows its first texts. */
function UnsureColumn(props: TableChoicesProps & { readonly at: number }): JSX.Element {
  const t = useTexts();
  const { table, choices, onChoices, at } = props;
  const column = (choices.columns ?? table.columns)[at] ?? { kind: 'keep' };
  return (
    <div class="unsure">
      <ChoiceField
        label={t('importing.unsureColumn', { column: table.header?.[at] || String(at + 1) })}
        choice={choiceOf(column)}
        choices={columnChoices(t, column)}
        onChoice={(choice) => onChoices(withColumn(table, choices, at, choice))}
      />
      <FirstValues table={table} at={at} />
    </div>
  );
}

interface TableChoicesProps {
  readonly table: TablePreview;
  readonly choices: ReadChoices;
  readonly onChoices: (choices: ReadChoices) => void;
}

function TableChoices({ table, choices, onChoices }: TableChoicesProps): JSX.Element {
  const t = useTexts();
  const { delimiter, sheets, header, headerLine, top, rows } = table;
  // The latest choice, even while the file is still being read with it.
  const columns = choices.columns ?? table.columns;
  // Another separator makes other columns, so what was said about columns no longer holds.
  const recut = (change: ReadChoices): void => {
    const { columns: _columns, ...others } = choices;
    onChoices({ ...others, ...change });
  };
  const nameOfSign = (sign: PairSign): string => {
    if (sign === '\n') return t('importing.pairBelow');
    return sign === ' ' ? t('importing.pairBlank') : t('importing.pairSign', { sign });
  };
  return (
    <>
      <div class="field-row">
        {sheets !== undefined && sheets.names.length > 1 && (
          <ChoiceMenu
            label={t('importing.sheet')}
            choices={sheets.names.map((name) => ({ value: name, name }))}
            chosen={sheets.read}
            onChoose={(names) => recut({ sheets: names })}
          />
        )}
        {delimiter !== undefined && (
          <ChoiceField
            label={t('importing.delimiter')}
            choice={delimiter}
            choices={[
              ...DELIMITERS.map((one) => {
                const name = DELIMITER_KEYS[one];
                return [one, t(`importing.${name}`)] as const;
              }),
              ...PAIR_SIGNS.map((sign) => [sign, nameOfSign(sign)] as const),
            ]}
            onChoice={(choice) => recut({ delimiter: choice })}
          />
        )}
        <ChoiceMenu
          label={t('importing.alternatives')}
          choices={SEPARATORS.map((sign) => ({
            value: sign,
            name: sign === '\n' ? t('importing.lineBreak') : sign,
          }))}
          chosen={choices.alternatives ?? []}
          onChoose={(alternatives) => onChoices({ ...choices, alternatives })}
        />
        {top.length > 0 && (
          <ChoiceField
            label={t('importing.header')}
            choice={String(headerLine)}
            choices={[
              ['0', t('importing.noHeader')],
              ...top.map(({ line, cells }): [string, string] => [
                String(line),
                t('importing.headerRow', { line: String(line), text: beginningOf(cells) }),
              ]),
            ]}
            onChoice={(line) => recut({ header: Number(line) })}
          />
        )}
      </div>
      <section class="preview" aria-label={t('importing.preview')}>
        <table>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th key={at} scope="col">
                  <Select
                    aria-label={t('importing.columnLabel', {
                      column: header?.[at] || String(at + 1),
                    })}
                    choice={choiceOf(column)}
                    choices={columnChoices(t, column)}
                    onChoice={(choice) => onChoices(withColumn(table, choices, at, choice))}
                  />
                  {header !== undefined && <span class="soft small">{header[at]}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {columns.map((column, at) => (
                  <td key={at} lang={column.kind === 'term' ? column.language : undefined}>
                    {cells[at]?.slice(0, 120)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

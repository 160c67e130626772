/** Workbooks for tests, made of the XML of their parts. */
import { strToU8, zipSync } from 'fflate';

const PACKAGE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/**
 * Builds a workbook from the XML of its sheets, of its styles and of its shared texts.
 * @param links the addresses that its first sheet refers to as `l0`, `l1` …
 */
export function workbook(
  sheets: Readonly<Record<string, string>>,
  {
    styles,
    strings,
    links = [],
  }: {
    readonly styles?: string;
    readonly strings?: string;
    readonly links?: readonly string[];
  } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const related = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${PACKAGE}/${type}" Target="${target}"/>`;
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${related('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${PACKAGE}"><sheets>${names
        .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`)
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${names
        .map((_name, at) => related(`r${at}`, 'worksheet', `worksheets/sheet${at}.xml`))
        .join(
          '',
        )}${styles === undefined ? '' : related('s', 'styles', 'styles.xml')}${strings === undefined ? '' : related('t', 'sharedStrings', 'strings.xml')}</Relationships>`,
    ),
    ...(styles !== undefined && {
      'xl/styles.xml': strToU8(`<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`),
    }),
    ...(strings !== undefined && {
      'xl/strings.xml': strToU8(`<sst xmlns="${MAIN}">${strings}</sst>`),
    }),
    'xl/worksheets/_rels/sheet0.xml.rels': strToU8(
      `<Relationships xmlns="${RELATIONS}">${links.map((address, at) => related(`l${at}`, 'hyperlink', `${address}" TargetMode="External`)).join('')}</Relationships>`,
    ),
    ...Object.fromEntries(
      Object.values(sheets).map((sheet, at) => [
        `xl/worksheets/sheet${at}.xml`,
        strToU8(
          `<worksheet xmlns="${MAIN}" xmlns:r="${PACKAGE}"><sheetData>${sheet}</sheetData></worksheet>`,
        ),
      ]),
    ),
  });
}

/** A row of texts as XML. */
export function row(number: number, ...cells: readonly string[]): string {
  const written = cells.map(
    (cell, at) =>
      `<c r="${'ABCDEF'[at]}${number}" t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`,
  );
  return `<row r="${number}">${written.join('')}</row>`;
}

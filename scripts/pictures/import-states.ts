/** The import, and files about which it asks the user. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { openDialog, type Prepare } from './prepare.ts';

/** The name of a file, its contents, and the selector of the element that shows the question. */
type FileToImport = readonly [name: string, content: string | Uint8Array, asks: string];

/** A title stands above the row with the names of the columns. */
const TITLED: FileToImport = [
  'titled.csv',
  `公司术语表（2026年版）,,,
序号,中文,英文,备注
1,网络空间命运共同体,community with a shared future in cyberspace,2015年提出
2,数字经济,digital economy,
3,网络主权,cyber sovereignty,见白皮书
`,
  '.import-reading',
];

/** The name of the third column says nothing, and its cells may be terms. */
const UNSURE: FileToImport = [
  'unsure.csv',
  `中文,English,Abk
世界贸易组织,World Trade Organization,世贸组织
中国人民银行,People’s Bank of China,央行
全国人民代表大会,National People’s Congress,全国人大
`,
  '.unsure',
];

/** Two tables of Markdown with other names of columns, and a line that is in none. */
const MARKDOWN: FileToImport = [
  'terms.md',
  `# 网络

| 中文 | English | Forbidden |
| --- | --- | :-: |
| 网络空间命运共同体 | community with a shared future in cyberspace | no |
| 网络主权 | network sovereignty | yes |

See also the white paper.

# 经济

| 术语 | 译名 |
| --- | --- |
| 数字经济 | digital economy |
`,
  '.import-reading',
];

/** A pair on each line, as it is copied from a document. */
const PAIRS: FileToImport = [
  'pairs.txt',
  `1. 网络空间命运共同体 = community with a shared future in cyberspace
2. 网络主权 = network sovereignty
3. 数字经济 = digital economy
`,
  '.import-reading',
];

/** One byte in the third line belongs to no character. */
const DAMAGED: FileToImport = ['damaged.csv', damaged(), '.encodings'];

function damaged(): Uint8Array {
  const bytes = new TextEncoder().encode(
    'zh-CN,en\n数字经济,digital economy\n网络主权,cyber sovereignty\n国家安全,national security\n人类命运共同体,community with a shared future for mankind\n',
  );
  bytes[bytes.indexOf(0xe4)] = 0xff;
  return bytes;
}

/** UTF-8 that was read as Latin-1 and saved again, and below it a term of which question marks are left. */
const MENDED: FileToImport = [
  'mended.csv',
  new TextEncoder().encode(
    Buffer.from(
      'zh-CN,en,Source\n数字经济,digital economy,2023\n????,cyber sovereignty,2022\n',
    ).toString('latin1'),
  ),
  '.import-reading',
];

/** A termbase of another program, which is a database. */
const DATABASE: FileToImport = ['desk.sdltm', 'SQLite format 3\0', 'dialog [role=alert]'];

/** Opens the import, and gives it a file about which it has a question. */
const importFile =
  (file: FileToImport): Prepare =>
  async (page) => {
    await openDialog(0)(page);
    await giveFile(page, file);
  };

/** The import before a file is given, and with each kind of question. */
export const IMPORT_SCREENS = [
  { name: 'import', prepare: openDialog(0) },
  { name: 'import-header', prepare: importFile(TITLED), part: '.import-reading' },
  { name: 'import-markdown', prepare: importFile(MARKDOWN), part: '.import-reading' },
  { name: 'import-pairs', prepare: importFile(PAIRS), part: '.import-reading' },
  { name: 'import-unsure', prepare: importFile(UNSURE), part: '.import-reading' },
  { name: 'import-mended', prepare: importFile(MENDED), part: '.import-reading' },
  { name: 'import-database', prepare: importFile(DATABASE) },
  { name: 'import-damaged', prepare: importFile(DAMAGED), part: '.encodings' },
] as const;

/**
 * Gives a file to the import, whose dialog is open, waits for its question, and opens all closed
 * parts.
 */
async function giveFile(page: Page, [name, content, asks]: FileToImport): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'termlight-import-'));
  const path = join(folder, name);
  await writeFile(path, content);
  const input = await page.waitForSelector('dialog input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  await page.waitForSelector(asks);
  await rm(folder, { recursive: true, force: true });
  await page.$$eval('dialog details', (all) => {
    for (const one of all) one.open = true;
  });
}

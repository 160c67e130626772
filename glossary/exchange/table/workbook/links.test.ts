import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read } from '../../read-fixture.ts';
import { row, workbook } from '../../workbook-fixture.ts';

const HEADER = row(1, 'zh-CN', 'en', '来源', 'note');
const SECOND = row(2, '网络', 'network', 'White Paper', 'see there');
const LINK = 'xref:externalCrossReference';

/** A workbook in which cells lead to addresses. */
function linked(links: Readonly<Record<string, string>>, sheet = HEADER + SECOND): Uint8Array {
  const places = Object.keys(links).map((ref, at) => `<hyperlink ref="${ref}" r:id="l${at}"/>`);
  return workbook(
    { T: `${sheet}</sheetData><hyperlinks>${places.join('')}</hyperlinks><sheetData>` },
    { links: Object.values(links) },
  );
}

function ods(...rows: readonly (readonly string[])[]): Uint8Array {
  const names = ['office', 'table', 'text', 'xlink'].map((name) => `xmlns:${name}="urn:${name}"`);
  const cells = rows.map((one) =>
    one.map((cell) => `<table:table-cell office:value-type="string">${cell}</table:table-cell>`),
  );
  const written = cells.map((one) => `<table:table-row>${one.join('')}</table:table-row>`);
  return zipSync({
    'content.xml': strToU8(
      `<office:document-content ${names.join(' ')}><office:body><office:spreadsheet><table:table table:name="T">${written.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ),
  });
}

const paragraph = (text: string): string => `<text:p>${text}</text:p>`;

/** What is kept of links: with the entry, and with its English term. */
async function keptIn(name: string, file: Uint8Array): Promise<readonly unknown[]> {
  const { entries, issues } = await read(name, file);
  expect(issues).toEqual([]);
  const [{ entry } = { entry: undefined }] = entries;
  const [term] =
    entry?.languageSections.find(({ language }) => language === 'en')?.termSections ?? [];
  return [entry?.kept, term?.kept, term?.sources];
}

describe('the address of a link in a cell', () => {
  it('of a term is kept with it', async () => {
    const kept = { name: LINK, value: 'network', target: 'https://a.test/n?a=1&b' };
    const file = linked({ B2: 'https://a.test/n?a=1&amp;b' });
    expect(await keptIn('a.xlsx', file)).toEqual([undefined, [kept], [{ title: 'White Paper' }]]);
  });

  it('of a source is its address', async () => {
    const source = { title: 'White Paper', url: 'https://a.test/paper' };
    const file = linked({ C2: 'https://a.test/paper' });
    expect(await keptIn('a.xlsx', file)).toEqual([undefined, undefined, [source]]);
  });

  it('of a source is kept where it is no web address', async () => {
    const kept = { name: LINK, value: 'White Paper', target: 'paper.docx' };
    const file = linked({ C2: 'paper.docx' });
    expect(await keptIn('a.xlsx', file)).toEqual([undefined, [kept], [{ title: 'White Paper' }]]);
  });

  it('of anything else is kept with the entry', async () => {
    const kept = { name: LINK, value: 'see there', target: 'https://a.test/' };
    const [ofEntry] = await keptIn('a.xlsx', linked({ D2: 'https://a.test/' }));
    expect(ofEntry).toEqual([kept]);
  });

  it('counts for each cell of its range', async () => {
    const sheet = HEADER + SECOND + row(3, '条例', 'rules');
    const { entries } = await read('a.xlsx', linked({ 'B2:B9': 'https://a.test/' }, sheet));
    expect(entries.map(({ entry }) => entry.languageSections[1]?.termSections[0].kept)).toEqual([
      [{ name: LINK, value: 'network', target: 'https://a.test/' }],
      [{ name: LINK, value: 'rules', target: 'https://a.test/' }],
    ]);
  });

  it.each(['https://a.test', 'mailto:a@b.test'])(
    'is not kept beside the same in the cell: %s',
    async (address) => {
      const shown = address.replace('mailto:', '');
      const sheet = HEADER + row(2, '网络', 'network', '', shown);
      const [ofEntry] = await keptIn('a.xlsx', linked({ D2: address }, sheet));
      expect(ofEntry).toBeUndefined();
    },
  );

  it('is read from a formula', async () => {
    const formula = '<f>HYPERLINK("https://a.test/n","network")</f><v>network</v>';
    const second = `<row r="2"><c t="inlineStr"><is><t>网络</t></is></c><c t="str">${formula}</c></row>`;
    const [, ofTerm] = await keptIn('a.xlsx', workbook({ T: HEADER + second }));
    expect(ofTerm).toEqual([{ name: LINK, value: 'network', target: 'https://a.test/n' }]);
  });

  it('of an OpenDocument spreadsheet is kept, one after the other', async () => {
    const link = (address: string, text: string): string =>
      `<text:a xlink:href="${address}">${text}</text:a>`;
    const file = ods(['zh-CN', 'en'].map(paragraph), [
      paragraph('网络'),
      paragraph(`${link('https://a.test/1', 'net')}${link('https://a.test/2', 'work')}`),
    ]);
    const [, ofTerm] = await keptIn('a.ods', file);
    expect(ofTerm).toEqual([
      { name: LINK, value: 'network', target: 'https://a.test/1' },
      { name: LINK, value: 'network', target: 'https://a.test/2' },
    ]);
  });

  it('is found at once among as many as there are rows', async () => {
    const count = 30_000;
    const all = Array.from({ length: count }, (_one, at) => at + 2);
    const sheet = HEADER + all.map((line) => row(line, `网络${line}`, `net ${line}`)).join('');
    const links = Object.fromEntries(all.map((line) => [`B${line}`, `https://a.test/${line}`]));
    const { entries } = await read('a.xlsx', linked(links, sheet));
    expect(entries.at(-1)?.entry.languageSections[1]?.termSections[0].kept).toEqual([
      { name: LINK, value: `net ${count + 1}`, target: `https://a.test/${count + 1}` },
    ]);
  });
});

import { describe, expect, test, vi } from 'vitest';
import { book, chapter, wordDocument, wordParagraph } from '../../../tests/reader/books.ts';
import { blocksOf, shownDocument } from '../../../tests/reader/shown-document.ts';
import { withDirectory, zipped } from '../../../tests/reader/zipped.ts';
import { openArchive } from '../archive.ts';
import { fileKind } from './file-kind.ts';
import { openDocument } from './open-document.ts';
import type { Refusal } from '../../../glossary/model/document/document-facts.ts';
import { type OpenedFile, OpeningRefusedError } from '../opened-file.ts';

// Node would get its other half, which reads files.
vi.mock('mammoth', async (): Promise<object> => {
  const inBrowsers = 'mammoth/mammoth.browser.js';
  return (await import(inBrowsers)) as object;
});

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (characters: string): Uint8Array =>
  Uint8Array.from(characters, (character) => character.charCodeAt(0));

async function open(content: Uint8Array, name = '', encoding?: string): Promise<OpenedFile> {
  const kind = fileKind(content);
  if (kind === 'pdf') throw new Error('This is a PDF');
  return openDocument(kind, content, name, encoding);
}

async function refusalOf(content: Uint8Array, name?: string): Promise<Refusal | 'none'> {
  try {
    await open(content, name);
  } catch (error) {
    if (error instanceof OpeningRefusedError) return error.refusal;
    throw error;
  }
  return 'none';
}

describe('a text', () => {
  test('is shown in paragraphs', async () => {
    const file = await open(utf8('网络主权\n\n数字鸿沟 <b>&amp;'));
    expect(file.encoding).toBe('utf-8');
    expect(blocksOf(await shownDocument(file))).toEqual(['网络主权', '数字鸿沟 <b>&amp;']);
  });

  test('of many lines is shown whole, in parts', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `第 ${at} 行：网络主权。`);
    const file = await open(utf8(lines.join('\n')));
    const root = await shownDocument(file);
    expect(blocksOf(root)).toEqual(lines);
    expect(root.querySelectorAll('article > section').length).toBeGreaterThan(20);
  });

  // 网络主权是国家主权 and 網路主權是國家主權.
  const gb = bytes('\xCD\xF8\xC2\xE7\xD6\xF7\xC8\xA8\xCA\xC7\xB9\xFA\xBC\xD2\xD6\xF7\xC8\xA8');
  const big5 = bytes('\xBA\xF4\xB8\xF4\xA5\x44\xC5\x76\xAC\x4F\xB0\xEA\xAE\x61\xA5\x44\xC5\x76');

  test('in GB18030 or Big5 is read as what is likelier, and as the reader chooses', async () => {
    const first = await open(gb);
    expect(first.encoding).toBe('gb18030');
    expect(blocksOf(await shownDocument(first))).toEqual(['网络主权是国家主权']);
    const second = await open(big5, '', 'big5');
    expect(second.encoding).toBe('big5');
    expect(blocksOf(await shownDocument(second))).toEqual(['網路主權是國家主權']);
  });

  test('in a chosen encoding that does not fit is shown as it is then', async () => {
    const file = await open(gb, '', 'utf-8');
    expect((await shownDocument(file)).textContent).toContain('\uFFFD');
  });
});

describe('Markdown', () => {
  const text = `---\ntitle: "A paper"\n---\n# 序言\n\n网络*主权*与[链接](javascript:alert(1))、[注](#a)。\n\n- 一\n- 二\n\n| a | b |\n|---|---|\n| c | d |\n\n<script>alert(1)</script><img src=x onerror=alert(1)>\n\n## 之一\n\n\`\`\`js\ncode\n\`\`\`\n`;

  test('is read where the name says so, through the same list of elements', async () => {
    const file = await open(utf8(text), 'A paper.md');
    expect(file.title).toBe('A paper');
    expect(file.outline).toEqual([
      {
        title: '序言',
        target: 'heading-1',
        items: [{ title: '之一', target: 'heading-2', items: [] }],
      },
    ]);
    const root = await shownDocument(file);
    expect(blocksOf(root)).toEqual([
      '序言',
      '网络主权与[链接](javascript:alert(1))、注。',
      '一',
      '二',
      'a',
      'b',
      'c',
      'd',
      '之一',
      'code',
    ]);
    expect(root.querySelector('script, [onerror], [src]')).toBeNull();
    expect([...root.querySelectorAll('a')].map(({ hash }) => hash)).toEqual(['#text-a']);
  });

  test.each(['_a', 'a__b', '*a **a ', '[a](', '![[](', '`a ', '<a ', '- '])(
    'of many signs that mean nothing is read (%s)',
    async (signs) => {
      const file = await open(utf8(`${signs.repeat(10_000)}\n\n主权`), 'a.md');
      expect((await shownDocument(file)).textContent).toContain('主权');
    },
  );

  test('is a text where the name does not', async () => {
    expect(blocksOf(await shownDocument(await open(utf8('# 序言'), 'a.txt')))).toEqual(['# 序言']);
  });

  test('that begins with markup is Markdown all the same', async () => {
    const file = await open(utf8('<p align="center">主权</p>\n\n# 序言'), 'README.md');
    expect(blocksOf(await shownDocument(file))).toEqual(['主权', '序言']);
  });
});

describe('a page', () => {
  test('is shown with its title, language and outline', async () => {
    const file = await open(
      utf8(
        '<!DOCTYPE html><html lang="zh-CN"><title>白皮书</title><body><form><h1>一</h1><p>网络主权</p><h3>二</h3><h2 id="c">三</h2><p>数字鸿沟</p></form>',
      ),
      'a.html',
    );
    expect(file.title).toBe('白皮书');
    expect(file.outline).toEqual([
      {
        title: '一',
        target: 'heading-1',
        items: [
          { title: '二', target: 'heading-2', items: [] },
          { title: '三', target: 'text-c', items: [] },
        ],
      },
    ]);
    const root = await shownDocument(file);
    expect(blocksOf(root)).toEqual(['一', '网络主权', '二', '三', '数字鸿沟']);
    expect(root.querySelector('article')?.lang).toBe('zh-CN');
  });

  test('is read by the encoding that it names', async () => {
    const page = bytes(
      '<html><meta http-equiv=Content-Type content="text/html; charset=gb2312"><p>\xD6\xF7\xC8\xA8\xFF</p>',
    );
    const file = await open(page);
    expect(file.encoding).toBe('gb18030');
    expect(blocksOf(await shownDocument(file))).toEqual(['主权\uFFFD']);
  });

  test('that says UTF-16 in letters of one byte each is in UTF-8', async () => {
    const file = await open(utf8('<html><meta content="text/html; charset=unicode"><p>主权</p>'));
    expect(file.encoding).toBe('utf-8');
    expect(blocksOf(await shownDocument(file))).toEqual(['主权']);
  });

  test('of which there is a piece is one where the name says so', async () => {
    const piece = utf8('<h3 class="a">主权</h3>\n<ul><li>平等</ul>');
    expect(blocksOf(await shownDocument(await open(piece, 'a.HTM')))).toEqual(['主权', '平等']);
    expect(blocksOf(await shownDocument(await open(piece, 'a.txt')))).toHaveLength(2);
  });

  test('whose pictures and fields hide its parts is read', async () => {
    const file = await open(
      utf8(
        '<html><title>x</title><img name="title"><img name="body"><form><input name="children"><p>主权</p></form>',
      ),
    );
    expect(file.title).toBe('x');
    expect(blocksOf(await shownDocument(file))).toEqual(['主权']);
  });
});

describe('subtitles', () => {
  test('are paragraphs with their times, which are not read aloud', async () => {
    const file = await open(
      utf8('WEBVTT\n\n00:01.000 --> 00:02.000\n数字鸿沟\nthe digital divide'),
    );
    const root = await shownDocument(file);
    const [cue, ...others] = root.querySelectorAll('p');
    expect(others).toEqual([]);
    expect(cue?.querySelector('[aria-hidden="true"]')?.textContent).toBe('00:01');
    expect(cue?.querySelector('.cue-text')?.innerHTML).toBe('数字鸿沟<br>the digital divide');
  });
});

describe('a Word document', () => {
  test('is shown with headings, lists, tables and notes', async () => {
    const heading = '<w:pPr><w:pStyle w:val="H1"/></w:pPr>';
    const listed = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const cell = (text: string): string => `<w:tc>${wordParagraph(text)}</w:tc>`;
    const file = await open(
      wordDocument(
        wordParagraph('白皮书', '<w:pPr><w:pStyle w:val="T"/></w:pPr>') +
          wordParagraph('序言', heading) +
          '<w:p><w:r><w:t>网络</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>主权</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>' +
          '<w:p><w:ins w:id="1"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>' +
          wordParagraph('一', listed) +
          wordParagraph('二', listed) +
          `<w:tbl><w:tr>${cell('人工')}${cell('智能')}</w:tr></w:tbl>`,
        {
          footnotes: `<w:footnote w:id="2">${wordParagraph('一个注释')}</w:footnote>`,
          styles:
            '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>',
          numbering:
            '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
        },
      ),
    );
    expect(file.outline.map(({ title }) => title)).toEqual(['白皮书', '序言']);
    const root = await shownDocument(file);
    expect(root.querySelectorAll('ol > li')).toHaveLength(3);
    expect([...root.querySelectorAll('td')].map((one) => one.textContent)).toEqual([
      '人工',
      '智能',
    ]);
    expect(root.textContent).toContain('网络主权[1]');
    expect(root.textContent).toContain('新');
    expect(root.textContent).not.toContain('旧');
    expect(root.textContent).toContain('一个注释');
    const note = root.querySelector('sup a')?.getAttribute('href')?.slice(1) ?? '';
    expect(root.querySelector(`[id="${note}"]`)?.textContent).toContain('一个注释');
  });

  test('is read where its text has another name, as programs of the web give it', async () => {
    const document = new TextDecoder().decode(
      openArchive(wordDocument(wordParagraph('网络主权'))).read('word/document.xml'),
    );
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>';
    const file = await open(zipped({ '_rels/.rels': relations, 'word/document2.xml': document }));
    expect(blocksOf(await shownDocument(file))).toEqual(['网络主权']);
  });

  test('leads out of the file to addresses of the web alone', async () => {
    const link = (id: string): string =>
      `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>${id}</w:t></w:r></w:hyperlink></w:p>`;
    const to = (id: string, target: string): string =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/>`;
    const file = await open(
      wordDocument(link('a') + link('b') + link('c'), {
        relations:
          to('a', 'https://a.example/') +
          to('b', 'javascript:alert(1)') +
          to('c', 'file:///etc/passwd'),
      }),
    );
    const root = await shownDocument(file);
    expect(blocksOf(root)).toEqual(['a', 'b', 'c']);
    expect([...root.querySelectorAll('a')].map((one) => one.getAttribute('href'))).toEqual([
      'https://a.example/',
    ]);
  });

  test('that would unpack to too much is refused', async () => {
    const bomb = withDirectory(wordDocument(''), 24, 100_000_000);
    expect(await refusalOf(bomb)).toEqual({
      reason: 'tooLarge',
      megabytes: 200,
      unpacked: true,
    });
  });

  test('does not grow by entities, nor take markup from its text', async () => {
    const file = await open(wordDocument(wordParagraph('&lt;img src=x onerror=alert(1)&gt;主权')));
    expect(blocksOf(await shownDocument(file))).toEqual(['<img src=x onerror=alert(1)>主权']);
    const bomb = wordDocument('', {
      files: {
        'word/document.xml':
          '<!DOCTYPE a [<!ENTITY x "主权主权"><!ENTITY y "&x;&x;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&y;</w:t></w:r></w:p></w:body></w:document>',
      },
    });
    expect(await refusalOf(bomb)).toEqual({ reason: 'damaged' });
  });

  test.each([
    ['no XML', { 'word/document.xml': '<w:document>' }],
    ['empty', { 'word/document.xml': '' }],
  ])('that is %s is damaged', async (_name, files) => {
    expect(await refusalOf(wordDocument('', { files }))).toEqual({ reason: 'damaged' });
  });
});

describe('what is refused', () => {
  test.each<readonly [string, Uint8Array, string, Refusal]>([
    ['nothing', new Uint8Array(), 'a.txt', { reason: 'empty' }],
    [
      'a page in the place of a PDF',
      utf8('<!doctype html><title>Login'),
      'paper.PDF',
      { reason: 'webPage' },
    ],
    ['a page in the place of a book', utf8('<html>'), 'book.epub', { reason: 'webPage' }],
    ['OFD', zipped({ 'OFD.xml': 'x' }), 'a.ofd', { reason: 'format', format: 'OFD' }],
    ['RTF', utf8('{\\rtf1'), 'a.doc', { reason: 'format', format: 'RTF' }],
    ['a workbook', zipped({ 'xl/workbook.xml': 'x' }), 'a.xlsx', { reason: 'unknownFormat' }],
    [
      'a picture',
      bytes('\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x01\0\0'),
      'a.png',
      { reason: 'unknownFormat' },
    ],
    [
      'a Word document with a password',
      bytes(`\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1${[...'EncryptedPackage'].join('\0')}`),
      'a.docx',
      { reason: 'locked' },
    ],
    [
      'a book that is cut off',
      book({ chapters: { 'a.xhtml': chapter('<p>x</p>') } }).subarray(0, 400),
      'a.epub',
      { reason: 'damaged' },
    ],
  ])('%s', async (_name, content, name, refusal) => {
    expect(await refusalOf(content, name)).toEqual(refusal);
  });
});

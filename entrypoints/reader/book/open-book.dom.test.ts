import { describe, expect, test } from 'vitest';
import { book, type BookParts, chapter, PICTURE } from '../../../tests/reader/books.ts';
import { blocksOf, shownDocument } from '../../../tests/reader/shown-document.ts';
import { zipped } from '../../../tests/reader/zipped.ts';
import type { Refusal } from '../../../glossary/model/document/document-facts.ts';
import { OpeningRefusedError } from '../opened-file.ts';
import { openBook } from './open-book.ts';

const ONE = { 'one.xhtml': chapter('<p>网络主权</p>') };

async function shown(parts: BookParts): Promise<HTMLElement> {
  return shownDocument(openBook(book(parts)));
}

async function blocks(body: string): Promise<readonly string[]> {
  return blocksOf(await shown({ chapters: { 'one.xhtml': chapter(body) } }));
}

function refusalOf(bytes: Uint8Array): Refusal | 'none' {
  try {
    openBook(bytes);
  } catch (error) {
    if (error instanceof OpeningRefusedError) return error.refusal;
    throw error;
  }
  return 'none';
}

/** What a link that is shown leads to. */
function targetOf(root: ParentNode, text: string): Element | null {
  const link = [...root.querySelectorAll('a')].find(({ textContent }) => textContent === text);
  const id = decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? '');
  return [...root.querySelectorAll('[id]')].find((element) => element.id === id) ?? null;
}

describe('a book', () => {
  test('has its title, its language, and its chapters in their order', async () => {
    const file = openBook(
      book({
        title: 'A  white\n paper',
        language: 'zh-Hant',
        chapters: {
          'z.xhtml': chapter('<h1>序言</h1><p>数字鸿沟</p>'),
          'a.xhtml': chapter('<h1>第一章</h1><p>人工智能</p>'),
        },
      }),
    );
    expect(file.title).toBe('A white paper');
    expect(file.pages).toBeUndefined();
    const root = await shownDocument(file);
    expect(blocksOf(root)).toEqual(['序言', '数字鸿沟', '第一章', '人工智能']);
    expect(root.querySelector('article')?.lang).toBe('zh-Hant');
    expect([...root.querySelectorAll('.chapter')].map(({ id }) => id)).toEqual([
      'chapter-1',
      'chapter-2',
    ]);
  });

  test('has the first chapter at once and the others one after another', async () => {
    const chapters = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`${at}.xhtml`, chapter(`<p>第 ${at} 章</p>`)]),
    );
    const file = openBook(book({ chapters }));
    expect(file.progress).toEqual({ read: 0, total: 30 });
    const root = document.createElement('main');
    let changes = 0;
    await file.show(root, () => {
      changes += 1;
    });
    expect(blocksOf(root)).toEqual(['第 0 章']);
    await expect.poll(() => file.progress.read).toBe(30);
    expect(blocksOf(root).at(-1)).toBe('第 29 章');
    expect(changes).toBeGreaterThan(0);
  });

  test('that is closed goes, and builds no more', async () => {
    const chapters = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`${at}.xhtml`, chapter(`<p>第 ${at} 章</p>`)]),
    );
    const file = openBook(book({ chapters }));
    const place = document.createElement('main');
    await file.show(place, () => undefined);
    file.close();
    expect(place.childElementCount).toBe(0);
    const other = openBook(book({ chapters }));
    await shownDocument(other);
    expect(file.progress.read).toBe(1);
  });

  test('of a long chapter is laid out in parts, with all its text', async () => {
    const paragraphs = Array.from({ length: 400 }, (_, at) =>
      `${at} 网络主权与数字鸿沟。`.repeat(8),
    );
    const root = await shown({
      chapters: {
        'one.xhtml': chapter(
          `<div><section id="all" lang="zh-TW">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</section></div>`,
        ),
      },
    });
    expect(blocksOf(root)).toEqual(paragraphs);
    const parts = [...root.querySelectorAll('article > section')];
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.every((part) => (part as HTMLElement).lang === 'zh-TW')).toBe(true);
    expect(parts[0]?.querySelector('#chapter-1-all')).not.toBeNull();
  });

  test('of an empty chapter has a place for it', async () => {
    const root = await shown({ chapters: { 'a.xhtml': chapter(''), 'b.xhtml': '' } });
    expect(root.querySelectorAll('.chapter')).toHaveLength(2);
    expect(root.textContent).toBe('');
  });

  test('shows notes where they stand, and links lead to them and back', async () => {
    const root = await shown({
      chapters: {
        'text/one.xhtml': chapter(
          '<p>主权<a epub:type="noteref" id="r1" href="../notes/n%C3%A9.xhtml#n 1">1</a> <a href="#here">同章</a><a href="two.xhtml">无</a></p><p id="here">此处</p>',
        ),
        'notes/né.xhtml': chapter(
          '<aside epub:type="footnote" id="n 1"><p>注释 <a href="../text/one.xhtml#r1">back</a></p></aside><p>又</p>',
        ),
      },
    });
    expect(targetOf(root, '1')?.textContent).toBe('注释 back');
    expect(targetOf(root, 'back')?.textContent).toBe('1');
    expect(targetOf(root, '同章')?.textContent).toBe('此处');
    expect([...root.querySelectorAll('a')].map((link) => link.textContent)).not.toContain('无');
  });

  test('keeps ruby', async () => {
    expect(await blocks('<p><ruby>主权<rp>(</rp><rt>zhǔquán</rt><rp>)</rp></ruby></p>')).toEqual([
      '主权(zhǔquán)',
    ]);
  });

  test('that is set vertically is shown as text alone', async () => {
    const root = await shown({
      chapters: {
        'one.xhtml': chapter(
          '<p style="writing-mode: vertical-rl" class="vrtl">數位<span class="tcy">12</span>落差</p>',
          '<style>html { writing-mode: vertical-rl; }</style>',
        ),
      },
    });
    expect(root.querySelector('p')?.outerHTML).toBe('<p>數位<span>12</span>落差</p>');
  });

  test('shows pictures of its own files, and its cover', async () => {
    const root = await shown({
      chapters: {
        'cover.xhtml': chapter(
          '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image width="1" xlink:href="images/a%20b.png"/></svg>',
        ),
        'one.xhtml': chapter(
          '<p><img src="images/a b.png" alt="图"/><img src="images/none.png" alt="无"/></p>',
        ),
      },
      files: { 'OEBPS/images/a b.png': PICTURE },
    });
    const names = [...root.querySelectorAll('img')].map((one) => one.getAttribute('data-picture'));
    expect(names).toEqual(['OEBPS/images/a b.png', 'OEBPS/images/a b.png', null]);
  });
});

test('a page that is a picture alone is a chapter', async () => {
  const root = await shown({
    chapters: ONE,
    manifest: '<item id="p" href="p.png" media-type="image/png"/>',
    spine: '<itemref idref="p"/>',
    files: { 'OEBPS/p.png': PICTURE },
  });
  expect(root.querySelector('#chapter-2')?.innerHTML).toBe(
    '<img data-picture="OEBPS/p.png" alt="">',
  );
});

describe('chapters in any form', () => {
  const utf16 = (text: string): Uint8Array =>
    Uint8Array.from(
      [...`\uFEFF${text}`].flatMap((unit) => [unit.charCodeAt(0) >> 8, unit.charCodeAt(0) & 255]),
    );
  const inGbk = new Uint8Array([
    ...new TextEncoder().encode(
      '<?xml version="1.0" encoding="GBK"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>',
    ),
    0xd6,
    0xf7,
    0xc8,
    0xa8,
    ...new TextEncoder().encode('</p></body></html>'),
  ]);
  const broken = new Uint8Array([
    ...new TextEncoder().encode('<html><body><p>主权'),
    0xff,
    ...new TextEncoder().encode('平等</p>'),
  ]);

  test.each<readonly [string, string | Uint8Array, readonly string[]]>([
    [
      'UTF-16 with its declaration',
      utf16(chapter('<p>网络主权</p>').replace('UTF-8', 'UTF-16')),
      ['网络主权'],
    ],
    ['GBK by its declaration', inGbk, ['主权']],
    ['bytes that are no text', broken, ['主权\uFFFD平等']],
    ['no XML', '<html><p>主权<p>平等<br>互利<img src=a.png>', ['主权', '平等互利']],
    [
      'no XML, with a title and a script that end in themselves',
      '<html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script/></head><body><p>主权&nbsp;平等<br/>互利</p><p>&copy;</body></html>',
      ['主权 平等互利', '©'],
    ],
    ['no namespace', '<?xml version="1.0"?><html><body><p>主权</p></body></html>', ['主权']],
    [
      'a choice of two markups',
      chapter(
        '<p><epub:switch><epub:case required-namespace="http://www.w3.org/1998/Math/MathML"><math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math></epub:case><epub:default>x²</epub:default></epub:switch></p>',
      ),
      ['x²'],
    ],
    [
      'a drawing alone',
      '<svg xmlns="http://www.w3.org/2000/svg"><title>t</title><g><text x="1">网络\n主权</text></g><text><tspan>平等</tspan><tspan x="0">互利</tspan></text><text>网<tspan>络</tspan>主权</text></svg>',
      ['网络 主权', '平等 互利', '网络主权'],
    ],
    ['a text that is no markup', '网络主权', []],
    [
      'a prefix before each name',
      '<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>主权</h:p></h:body></h:html>',
      ['主权'],
    ],
  ])('%s', async (_name, content, texts) => {
    expect(blocksOf(await shown({ chapters: { 'one.xhtml': content } }))).toEqual(texts);
  });
});

describe('entities', () => {
  const bomb = `<!DOCTYPE html [<!ENTITY a "主权主权">${[...'bcdefghij']
    .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
    .join('')}]>`;
  const markup = (type: string, body: string): string =>
    `<?xml version="1.0"?>${type}<html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html>`;

  test.each([
    ['that grow', markup(bomb, '<p>x &j; y</p>')],
    [
      'of files',
      markup('<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<p>x &x; y</p>'),
    ],
    [
      'of a place behind a comment',
      markup('<!-- <!DOCTYPE a [ ]> -->\n<!DOCTYPE html [<!ENTITY x "z">]>', '<p>x &x; y</p>'),
    ],
    [
      'of parameters',
      markup(
        '<!DOCTYPE html [<!ENTITY % p SYSTEM "https://a.example/p.dtd"> %p;]>',
        '<p>x &x; y</p>',
      ),
    ],
  ])('%s stay as they are written', async (_name, content) => {
    const texts = blocksOf(await shown({ chapters: { 'one.xhtml': content } }));
    expect(texts).toHaveLength(1);
    expect(texts[0]).toMatch(/^x &[xj]; y$/u);
  });

  test('in what a book says of itself make it damaged', () => {
    const opf = `<!DOCTYPE package [<!ENTITY x "y"> ]><package xmlns="http://www.idpf.org/2007/opf">&x;</package>`;
    expect(refusalOf(book({ chapters: ONE, files: { 'OEBPS/package.opf': opf } }))).toEqual({
      reason: 'damaged',
    });
  });
});

describe('the table of contents', () => {
  const chapters = {
    'one.xhtml': chapter('<h1 id="s">一</h1><h2 id="t">之一</h2>'),
    'two.xhtml': chapter('<h1>二</h1>'),
  };
  const expected = [
    {
      title: 'Part one',
      target: 'chapter-1',
      items: [{ title: 'Section', target: 'chapter-1-t', items: [] }],
    },
    { title: 'Part two', target: undefined, items: [] },
    { title: 'Chapter two', target: 'chapter-2', items: [] },
  ];
  const nav =
    '<h1>x</h1><ol><li><a href="one.xhtml">Part\n <b>one</b></a><ol><li><a href="one.xhtml#t">Section</a></li></ol></li><li><span>Part two</span></li><li><a href="two.xhtml">Chapter two</a></li></ol>';
  const point = (label: string, address: string, more = ''): string =>
    `<navPoint><navLabel><text>${label}</text></navLabel><content src="${address}"/>${more}</navPoint>`;
  const ncx =
    point('Part one', 'one.xhtml', point('Section', 'one.xhtml#t')) +
    point('Part two', 'none.xhtml') +
    point('Chapter two', 'two.xhtml');

  test('of EPUB 3', () => {
    expect(openBook(book({ chapters, nav })).outline).toEqual(expected);
  });

  test('of EPUB 2', () => {
    expect(openBook(book({ chapters, ncx })).outline).toEqual(expected);
  });

  test('of EPUB 2 where that of EPUB 3 is empty or damaged', () => {
    expect(openBook(book({ chapters, ncx, nav: '<ol></ol>' })).outline).toEqual(expected);
  });

  test('of neither, or of a damaged one', () => {
    expect(openBook(book({ chapters })).outline).toEqual([]);
    expect(openBook(book({ chapters, ncx: '<navPoint>' })).outline).toEqual([]);
  });

  test('of no end is cut', () => {
    const deep = `<ol><li><a href="one.xhtml">x</a>`.repeat(500) + '</li></ol>'.repeat(500);
    let depth = 0;
    for (let [item] = openBook(book({ chapters, nav: deep })).outline; item; [item] = item.items)
      depth += 1;
    expect(depth).toBe(12);
  });

  test('leads nowhere outside', () => {
    const outside =
      '<ol><li><a href="https://a.example/one.xhtml">a</a></li><li><a href="javascript:b()">b</a></li></ol>';
    expect(openBook(book({ chapters, nav: outside })).outline).toEqual([
      { title: 'a', target: undefined, items: [] },
      { title: 'b', target: undefined, items: [] },
    ]);
  });
});

describe('names that are tricks', () => {
  test.each([
    ['above the book', '../../../OEBPS/one.xhtml'],
    ['from the top', '/OEBPS/one.xhtml'],
    ['with other strokes', '..\\OEBPS\\one.xhtml'],
    ['with signs for their letters', '%2e%2e/OEBPS/%6Fne.xhtml'],
  ])('%s: only files of the archive are reached', async (_name, href) => {
    const root = await shown({
      chapters: ONE,
      manifest: `<item id="x" href="${href}" media-type="application/xhtml+xml"/>`,
      spine: '<itemref idref="x"/>',
    });
    // All of them mean the chapter that is there already, which stands once.
    expect(blocksOf(root)).toEqual(['网络主权']);
  });

  test.each([
    'https://a.example/one.xhtml',
    'file:///etc/passwd',
    'data:text/html,x',
    '//a.example/one.xhtml',
    'https://book.invalid:81/OEBPS/one.xhtml',
    '../../../etc/passwd',
    '%zz',
  ])('%s is no chapter', (href) => {
    const file = openBook(
      book({
        chapters: ONE,
        manifest: `<item id="x" href="${href}" media-type="application/xhtml+xml"/>`,
        spine: '<itemref idref="x"/>',
      }),
    );
    expect(file.progress.total).toBe(1);
    expect(file.notices).toHaveLength(1);
  });
});

describe('what cannot be read', () => {
  test('a chapter that is missing, in no list or no chapter is left out and named', async () => {
    const file = openBook(
      book({
        chapters: ONE,
        manifest:
          '<item id="x" href="none.xhtml" media-type="application/xhtml+xml"/><item id="p" href="p.pdf" media-type="application/pdf"/>',
        spine: '<itemref idref="x"/><itemref idref="c0"/><itemref idref="y"/><itemref idref="p"/>',
        files: { 'OEBPS/p.pdf': '%PDF-1.4' },
      }),
    );
    expect(file.notices).toEqual([
      { kind: 'chaptersLeftOut', names: ['none.xhtml', 'y', 'p.pdf'] },
    ]);
    expect(blocksOf(await shownDocument(file))).toEqual(['网络主权']);
  });

  test('a chapter that is damaged is left out and named', async () => {
    const sound = book({
      chapters: {
        'one.xhtml': chapter('<p>网络主权</p>'),
        'two.xhtml': chapter('<p>数字鸿沟</p>'.repeat(50)),
      },
      nav: '<ol><li><a href="one.xhtml">第一章</a><ol><li><a href="two.xhtml#a">第二章</a></li></ol></li></ol>',
    });
    const name = [...'OEBPS/two.xhtml'].map((character) => character.charCodeAt(0));
    const at = sound.findIndex((_, start) => name.every((byte, n) => sound[start + n] === byte));
    const damaged = new Uint8Array(sound);
    damaged.fill(0xff, at + name.length, at + name.length + 20);
    const file = openBook(damaged);
    expect(file.notices).toEqual([{ kind: 'chaptersLeftOut', names: ['第二章'] }]);
    expect(blocksOf(await shownDocument(file))).toEqual(['网络主权']);
  });

  test.each([
    [
      'a chapter encrypted',
      'OEBPS/one.xhtml',
      'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
      'protected',
    ],
    ['a chapter encrypted in an unknown way', 'OEBPS/one.xhtml', '', 'protected'],
    ['a film encrypted', 'OEBPS/film.mp4', 'http://www.w3.org/2001/04/xmlenc#aes256-cbc', 'none'],
    ['a font garbled', 'OEBPS/one.xhtml', 'http://www.idpf.org/2008/embedding', 'none'],
    ['a font garbled by Adobe', 'OEBPS/one.xhtml', 'http://ns.adobe.com/pdf/enc#RC', 'none'],
  ])('a book with %s', (_name, file, algorithm, reason) => {
    const refusal = refusalOf(
      book({
        chapters: ONE,
        files: {
          'META-INF/encryption.xml': `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData>${algorithm === '' ? '' : `<enc:EncryptionMethod Algorithm="${algorithm}"/>`}<enc:CipherData><enc:CipherReference URI="${file}"/></enc:CipherData></enc:EncryptedData></encryption>`,
        },
      }),
    );
    expect(refusal === 'none' ? refusal : refusal.reason).toBe(reason);
  });

  test.each<readonly [string, BookParts]>([
    [
      'ids with white space around them',
      {
        chapters: {},
        manifest: '<item id=" a " href="a.xhtml" media-type="application/xhtml+xml"/>',
        spine: '<itemref idref="a"/>',
      },
    ],
    [
      'an accent that is written in two ways',
      {
        chapters: {},
        files: { 'OEBPS/\u00FC.xhtml': chapter('<p>网络主权</p>') },
        manifest: '<item id="a" href="u%CC%88.xhtml" media-type="application/xhtml+xml"/>',
        spine: '<itemref idref="a"/>',
      },
    ],
    [
      'the type of an older book',
      {
        chapters: {},
        manifest: '<item id="a" href="a.xhtml" media-type="text/x-oeb1-document"/>',
        spine: '<itemref idref="a"/>',
      },
    ],
    [
      'something else that a chapter stands in for',
      {
        chapters: {},
        files: { 'OEBPS/a.json': '{}' },
        manifest:
          '<item id="j" href="a.json" media-type="application/json" fallback="p"/><item id="p" href="none.png" media-type="image/png" fallback="a"/><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>',
        spine: '<itemref idref="j"/>',
      },
    ],
  ])('a book with %s is read', async (_name, parts) => {
    const files = { 'OEBPS/a.xhtml': chapter('<p>网络主权</p>'), ...parts.files };
    expect(blocksOf(await shown({ ...parts, files }))).toEqual(['网络主权']);
  });

  test('a book whose chapters stand in for each other without end is damaged', () => {
    const parts = {
      chapters: {},
      manifest:
        '<item id="a" href="a" media-type="x/a" fallback="b"/><item id="b" href="b" media-type="x/b" fallback="a"/>',
      spine: '<itemref idref="a"/>',
    };
    expect(refusalOf(book(parts))).toEqual({ reason: 'damaged' });
  });

  test.each<readonly [string, Uint8Array]>([
    ['without a container', zipped({ mimetype: 'application/epub+zip' })],
    [
      'whose container is no XML',
      book({ chapters: ONE, files: { 'META-INF/container.xml': '<a' } }),
    ],
    [
      'whose container leads nowhere',
      book({
        chapters: ONE,
        files: {
          'META-INF/container.xml': '<container><rootfile full-path="../a.opf"/></container>',
        },
      }),
    ],
    [
      'whose package is no XML',
      book({ chapters: ONE, files: { 'OEBPS/package.opf': '<package><spine>' } }),
    ],
    [
      'whose package is a form',
      book({
        chapters: ONE,
        files: {
          'OEBPS/package.opf':
            '<form xmlns="http://www.w3.org/1999/xhtml"><input name="getElementsByTagNameNS"/></form>',
        },
      }),
    ],
    ['without chapters', book({ chapters: {} })],
    ['without chapters that are there', book({ chapters: {}, spine: '<itemref idref="x"/>' })],
    ['that is cut off', book({ chapters: ONE }).subarray(0, 500)],
  ])('a book %s is damaged', (_name, bytes) => {
    expect(refusalOf(bytes)).toEqual({ reason: 'damaged' });
  });
});

/** Books and documents that try everything, for the test in real browsers (`tests/reader.e2e.ts`). */
import { book, chapter, PICTURE, wordDocument, wordParagraph } from './books.ts';

/** The property that the page of the reader gets if anything of a hostile file runs. */
export const RAN = 'hostileRan';

const run = `globalThis.${RAN}=true`;

/** One hostile piece of markup a row, each around the same sentence; `{{origin}}` stands for a server. */
const ROWS: readonly (readonly [name: string, markup: string])[] = [
  ['a script', `<script>${run}</script>`],
  ['a script of the server', '<script src="{{origin}}/script.js"></script>'],
  ['a module of the book', '<script type="module" src="evil.js"></script>'],
  ['events', `<p onclick="${run}" onmouseover="${run}" onfocus="${run}" tabindex="0">x</p>`],
  ['a remote picture', '<img src="{{origin}}/picture.png" srcset="{{origin}}/two.png 2x" alt=""/>'],
  ['a picture that fails', `<img src="none.png" onerror="${run}" alt=""/>`],
  ['a picture that is a page', '<img src="page.png" alt=""/>'],
  [
    'a drawing',
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload="${run}"><script>${run}</script><image xlink:href="{{origin}}/drawing.png"/><use href="{{origin}}/use.svg#a"/><foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="{{origin}}/inside.html"></iframe></foreignObject></svg>`,
  ],
  [
    'a formula',
    `<math xmlns="http://www.w3.org/1998/Math/MathML"><mtext><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="${run}"/></mtext></math>`,
  ],
  [
    'frames',
    `<iframe src="{{origin}}/frame.html" srcdoc="&lt;script&gt;parent.${RAN}=true&lt;/script&gt;"></iframe><object data="{{origin}}/object.html"></object><embed src="{{origin}}/embed.html"/>`,
  ],
  [
    'a form',
    `<form action="{{origin}}/form" onsubmit="${run}"><input name="nextSibling" autofocus="" onfocus="${run}"/><input name="parentNode"/><input name="localName"/><input name="getAttribute"/><input name="children"/><button formaction="javascript:${run}">x</button></form>`,
  ],
  [
    'pictures that hide the document',
    '<img name="body" alt=""/><img name="documentElement" alt=""/><img name="createTreeWalker" alt=""/>',
  ],
  [
    'links',
    `<a href="javascript:${run}">x</a><a href="&#1;java&#9;script:${run}">x</a><a href="data:text/html,x">x</a><a href="{{origin}}/link.html" ping="{{origin}}/ping">x</a>`,
  ],
  [
    'style',
    '<style>@import "{{origin}}/import.css"; p { background: url({{origin}}/style.png) }</style><p style="background-image:url({{origin}}/inline.png)">x</p>',
  ],
  [
    'a sheet of styles',
    '<link rel="stylesheet" href="{{origin}}/sheet.css"/><link rel="prefetch" href="{{origin}}/prefetch"/><link rel="dns-prefetch" href="//hostile.example"/>',
  ],
  [
    'a base and a refresh',
    `<base href="{{origin}}/"/><meta http-equiv="refresh" content="0;url={{origin}}/refresh.html"/><meta http-equiv="Content-Security-Policy" content="default-src *"/>`,
  ],
  [
    'sound and films',
    `<video src="{{origin}}/film.mp4" poster="{{origin}}/poster.png" autoplay="" onerror="${run}"></video><audio src="{{origin}}/sound.mp3" autoplay=""></audio>`,
  ],
  ['a template', `<template><img src="x" onerror="${run}"/></template>`],
  ['an editor', `<div contenteditable="true" autofocus="" onfocus="${run}">x</div>`],
];

const SENTENCE = '<p>数字鸿沟</p>';

/**
 * How many terms the hostile book has: one for each row in two chapters, and one in each of the
 * other four.
 */
export const HOSTILE_TERMS = ROWS.length * 2 + 4;

/** The term that all of these are. */
export const HOSTILE_TERM = '数字鸿沟';

/** Each row once in a chapter of XHTML and once in one that is no XML. @param origin of a server */
export function hostileBook(origin: string): Uint8Array {
  const at = (markup: string): string => markup.replaceAll('{{origin}}', origin);
  const rows = ROWS.map(([name, markup]) => `<h2>${name}</h2>${at(markup)}${SENTENCE}`).join('');
  const entities = `<!ENTITY x "x"><!ENTITY a SYSTEM "${origin}/entity.txt">${[...'bcdefghij']
    .map((name, index) => `<!ENTITY ${name} "${`&${'xbcdefghi'[index]};`.repeat(10)}">`)
    .join('')}`;
  return book({
    title: 'A hostile book',
    chapters: {
      'rows.xhtml': chapter(rows, at(ROWS.map(([, markup]) => markup).join(''))),
      'soup.xhtml': `<html><body>${rows}`,
      'entities.xhtml': `<!DOCTYPE html [${entities}]><html xmlns="http://www.w3.org/1999/xhtml"><body><p>&a;&j;</p>${SENTENCE}</body></html>`,
      'external.xhtml': `<!DOCTYPE html SYSTEM "${origin}/type.dtd" [<!ENTITY % p SYSTEM "${origin}/parameter.dtd"> %p;]><html xmlns="http://www.w3.org/1999/xhtml"><body>${SENTENCE}</body></html>`,
      'sheet.xhtml': `<?xml version="1.0"?><?xml-stylesheet href="${origin}/sheet.xsl" type="text/xsl"?><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:script>${run}</h:script><h:p>数字鸿沟</h:p></h:body></h:html>`,
      'characters.xhtml': chapter('<p>a&#160;<![CDATA[<script>b</script> 数字鸿沟]]></p>').replace(
        '<!DOCTYPE html>',
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">',
      ),
    },
    nav: `<ol><li><a href="javascript:${run}">One</a></li><li><a href="${origin}/nav.html">Two</a></li><li><a href="../../../rows.xhtml">Three</a></li></ol>`,
    files: {
      'OEBPS/evil.js': run,
      'OEBPS/page.png': `<script>${run}</script>`,
      '../../outside.xhtml': chapter(SENTENCE),
    },
  });
}

/** A Word document with pictures and links out of itself. @param origin of a server */
export function hostileWord(origin: string): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}" TargetMode="External"/>`;
  const link = (id: string): string =>
    `<w:p><w:hyperlink r:id="${id}"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>`;
  const picture =
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="picture"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
  return wordDocument(
    `${wordParagraph(`&lt;script&gt;${run}&lt;/script&gt;`)}${link('script')}${link('web')}${picture}${wordParagraph('数字鸿沟')}`,
    {
      relations:
        relation('script', 'hyperlink', `javascript:${run}`) +
        relation('web', 'hyperlink', `${origin}/link.html`) +
        relation('picture', 'image', `${origin}/linked.png`),
    },
  );
}

/**
 * A sound book with everything that the reader shows: a cover, an outline, ruby, a note, a table, a
 * picture.
 */
export function soundBook(): Uint8Array {
  return book({
    title: '网络空间白皮书',
    chapters: {
      'cover.xhtml': chapter(
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="cover.png"/></svg>',
      ),
      'one.xhtml': chapter(
        '<h1>第一章 开头</h1><p>会上谈到了数字鸿沟和<ruby>网络<rt>wǎngluò</rt>主权<rt>zhǔquán</rt></ruby>。<a href="notes.xhtml#n1" id="r1"><sup>1</sup></a></p><blockquote><p>关于网络空间命运共同体。</p></blockquote><ul><li>营商环境</li><li>数据安全</li></ul>',
      ),
      'two.xhtml': chapter(
        '<h1>第二章 术语</h1><table><thead><tr><th>中文</th><th>English</th></tr></thead><tbody><tr><td>营商环境</td><td lang="en">business environment</td></tr></tbody></table><figure><img src="cover.png" alt="封面"/><figcaption>封面</figcaption></figure>',
      ),
      'notes.xhtml': chapter(
        '<h1>注释</h1><aside id="n1"><p><a href="one.xhtml#r1">1</a> The digital divide is to be bridged.</p></aside>',
      ),
    },
    nav: '<ol><li><a href="one.xhtml">第一章</a></li><li><a href="two.xhtml">第二章</a></li><li><a href="notes.xhtml#n1">注释</a></li></ol>',
    files: { 'OEBPS/cover.png': PICTURE },
  });
}

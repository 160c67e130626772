import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanMarkup, type MarkupPlaces } from './clean-markup.ts';
import { chapterBody, pageBody } from './markup-body.ts';

const places: MarkupPlaces = {
  prefix: 'c1-',
  targetOf: (address) => (address.startsWith('#') ? `c1-${address.slice(1)}` : undefined),
  pictureOf: (address) => (/^[\w/]+\.png$/u.test(address) ? address : undefined),
};

function cleaned(markup: string): string {
  const holder = document.createElement('div');
  holder.append(cleanMarkup(pageBody(markup), places));
  return holder.innerHTML;
}

/** What is left of hostile markup: each row is markup and what is shown of it. */
const hostile: readonly (readonly [name: string, markup: string, shown: string])[] = [
  ['a script', '主权<script>alert(1)</script>平等', '主权平等'],
  ['a script in a list', '<ul><script>a</script><li>b</ul>', '<ul><li>b</li></ul>'],
  ['events', '<p onclick="a()" onload=b() ONERROR="c">x</p>', '<p>x</p>'],
  ['a picture that fails', '<img src=x onerror="a()">', ''],
  ['a remote picture', '<img src="https://a.example/b.png" alt="map">', '<img alt="map">'],
  ['a picture of two sizes', '<img srcset="https://a.example/b.png 2x">', ''],
  ['a picture as text', '<img src="data:image/png;base64,AAAA">', ''],
  [
    'a background',
    '<table background="https://a.example/b.png"><tr><td>x</table>',
    '<div class="wide"><table><tbody><tr><td>x</td></tr></tbody></table></div>',
  ],
  ['a link that is a script', '<a href="javascript:a()">x</a>', 'x'],
  ['a link that is a script, disguised', '<a href=" java&#10;script:a()">x</a>', 'x'],
  ['a link of data', '<a href="data:text/html,<script>a()</script>">x</a>', 'x'],
  [
    'a link to a file, a blob, a page of the browser',
    '<a href="file:///etc/passwd">x</a><a href="blob:https://a/b">y</a><a href="chrome://settings">z</a>',
    'xyz',
  ],
  [
    'a link to a page of ours',
    '<a href="chrome-extension://abc/options.html">x</a><a href="/options.html">y</a><a href="options.html">z</a>',
    'xyz',
  ],
  [
    'a link to the web',
    '<a href="https://a.example/b" target="_top" ping="https://c.example" download>x</a>',
    '<a href="https://a.example/b" target="_blank" rel="noreferrer noopener">x</a>',
  ],
  ['an inner link', '<a href="#n1" id="r1">1</a>', '<a id="c1-r1" href="#c1-n1">1</a>'],
  [
    'ids that name things of ours',
    '<p id="location">x</p><form id="documentElement" name="body">y</form>',
    '<p id="c1-location">x</p><div>y</div>',
  ],
  ['names', '<a name="top">x</a><img name="getElementById">', '<span id="c1-top"></span>x'],
  ['a drawing', 'a<svg onload="b()"><text>d</text><a href="javascript:e()">f</a></svg>g', 'ag'],
  [
    'a drawing with foreign markup',
    '<svg><foreignObject><p>x</p><embed src="a"></foreignObject></svg>y',
    'y',
  ],
  [
    'a formula',
    'a<math><semantics><mrow><mi>x</mi><mo>+</mo><mtext><img src=x onerror=b()></mtext></mrow><annotation>\\TeX</annotation></semantics></math>c',
    'ax+c',
  ],
  ['what stands in for an object', '<object data="a.html"><p>b</p></object>', '<p>b</p>'],
  [
    'a form that hides what is around it',
    '<form><input name="nextSibling"><input name="parentNode"><input name="firstChild"><input name="localName"><input name="getAttribute"><p>a</p></form><p>b</p>',
    '<div><p>a</p></div><p>b</p>',
  ],
  [
    'pictures that hide the document',
    '<img name="body"><img name="documentElement"><img name="createTreeWalker"><p>a</p>',
    '<p>a</p>',
  ],
  ['frames in frames', '<object data="a.html"><embed src="b.html"></object>y', 'y'],
  [
    'a form',
    '<form action="https://a.example"><label>主权</label><input value="a"><button>b</button><select><option>c</select><textarea>d</textarea></form>',
    '<div>主权</div>',
  ],
  [
    'style',
    '<style>p{background:url(https://a.example)}</style><p style="background:url(https://a.example)" class="hover-card">x</p>',
    '<p>x</p>',
  ],
  [
    'a sheet of styles',
    '<link rel="icon" href="https://a.example/b.css">x<link rel=preload as=image href=c.png>',
    'x',
  ],
  [
    'a base, a refresh and a policy',
    '<base href="https://a.example"><meta http-equiv="refresh" content="0;url=https://a.example">x',
    'x',
  ],
  [
    'sound and films',
    '<audio src="a.mp3" autoplay></audio><video poster="https://a.example/b.png"><source src="c.mp4"><track src=d.vtt></video>x',
    'x',
  ],
  ['a template', '<template><img src=x onerror=a()></template>x', 'x'],
  [
    'elements of others',
    '<x-a onclick="b()"><font color=red>x</font></x-a><slot name="a">y</slot>',
    'xy',
  ],
  [
    'an editor',
    '<p contenteditable="true" autofocus tabindex="1" accesskey="a" draggable="true" popover is="x-y">x</p>',
    '<p>x</p>',
  ],
  [
    'roles and labels',
    '<p role="alert" aria-label="a" aria-hidden="true" title="b" slot="c" part="d" data-picture="e" itemprop="f">x</p>',
    '<p>x</p>',
  ],
  ['a dialog that is open', '<dialog open><p>x</p></dialog>', '<div><p>x</p></div>'],
  ['what is hidden', '<p hidden>a</p>b', 'b'],
  [
    'landmarks',
    '<main><nav><header><footer><aside>x</aside></footer></header></nav></main>',
    '<div><div><div><div><div>x</div></div></div></div></div>',
  ],
  ['comments and instructions', 'a<!-- <script>b()</script> --><?php c() ?>d', 'ad'],
  [
    'a table that would be huge',
    '<table><tr><td colspan="99999999" rowspan="-1e9">x</table>',
    '<div class="wide"><table><tbody><tr><td>x</td></tr></tbody></table></div>',
  ],
  [
    'a language that is none',
    '<p lang="&quot;onclick=a() b">x</p><p lang="zh-Hant-TW">y</p>',
    '<p>x</p><p lang="zh-Hant-TW">y</p>',
  ],
  ['names in capitals', '<P ID=a><SCRIPT>b()</SCRIPT>x</P>', '<p id="c1-a">x</p>'],
];

describe('of hostile markup only text and harmless elements are shown', () => {
  test.each(hostile)('%s', (_name, markup, shown) => {
    expect(cleaned(markup)).toBe(shown);
  });
});

describe('what is shown of sound markup', () => {
  test.each([
    ['ruby', '<ruby>主<rp>(</rp><rt>zhǔ</rt><rp>)</rp></ruby>'],
    ['lists', '<ol start="3"><li value="5">a</li></ol><dl><dt>a</dt><dd>b</dd></dl>'],
    ['a quotation', '<blockquote><p>a<br>b<wbr>c</p></blockquote>'],
    ['direction', '<p dir="rtl">a</p><bdo dir="ltr">b</bdo>'],
  ])('%s stays as it is', (_name, markup) => {
    expect(cleaned(markup)).toBe(markup);
  });

  test('a picture of the file has its name, to be shown when it is near', () => {
    expect(cleaned('<img src="a/b.png" alt="地图" width="9">')).toBe(
      '<img alt="地图" data-picture="a/b.png">',
    );
  });

  test('a cover in a drawing is a picture', () => {
    const cover =
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image xlink:href="cover.png"/></svg>';
    expect(cleaned(cover)).toBe('<img data-picture="cover.png" alt="">');
    const holder = document.createElement('div');
    holder.append(cleanMarkup(chapterBody(cover), places));
    expect(holder.innerHTML).toBe('<img data-picture="cover.png" alt="">');
  });

  test('a link to something that is not shown leads to its place', () => {
    expect(cleaned('<svg id="a"></svg><font id="b">x</font>')).toBe(
      '<span id="c1-a"></span><span id="c1-b"></span>x',
    );
  });
});

test('markup without an end is read once', () => {
  const long = 200_000;
  for (const markup of [`<${'a'.repeat(long)}`, '<a '.repeat(long), `<a ${'style '.repeat(long)}`])
    expect(cleanMarkup(pageBody(`<p>主权</p>${markup}`), places).textContent).toContain('主权');
});

test('markup of any depth is read to its end', () => {
  const deep = 20_000;
  const markup = `${'<div><b>'.repeat(deep)}主权${'</b></div>'.repeat(deep)}<p>平等</p>`;
  const source = document.createElement('div');
  let inner: Element = source;
  for (let at = 0; at < deep; at += 1) {
    const next = document.createElement(at % 2 === 0 ? 'div' : 'font');
    inner.append(next);
    inner = next;
  }
  inner.append('主权');
  const shown = cleanMarkup(source, places);
  expect(shown.textContent).toBe('主权');
  let depth = 0;
  for (let node: Node | null = shown; node !== null; node = node.firstChild) depth += 1;
  expect(depth).toBeLessThan(300);
  expect(cleanMarkup(pageBody(markup.slice(0, 4000)), places).textContent).toBe('');
});

/** Names of elements whose text is shown, and of some whose text is not. */
const SHOWN = ['p', 'div', 'b', 'section', 'font', 'x-y', 'ul', 'a', 'form', 'ruby', 'main'];
const NOT_SHOWN = ['script', 'style', 'svg', 'iframe', 'textarea', 'select', 'video'];

interface Tree {
  readonly name: string;
  readonly hidden: boolean;
  readonly children: readonly (string | Tree)[];
}
const { tree } = fc.letrec<{ readonly tree: Tree }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom(...SHOWN, ...NOT_SHOWN),
    hidden: fc.integer({ max: 9 }).map((value) => value === 9),
    children: fc.array(fc.oneof({ maxDepth: 6 }, fc.string({ unit: 'grapheme' }), tie('tree')), {
      maxLength: 5,
    }),
  }),
}));

function built({ name, hidden, children }: Tree): Element {
  const element = document.createElement(name);
  if (hidden) element.setAttribute('hidden', '');
  for (const child of children) element.append(typeof child === 'string' ? child : built(child));
  return element;
}

function textOf({ children }: Tree): string {
  const texts = children.map((child) => {
    if (typeof child === 'string') return child;
    return child.hidden || NOT_SHOWN.includes(child.name) ? '' : textOf(child);
  });
  return texts.join('');
}

test('the text that is shown is that of the source without what is dropped', () => {
  fc.assert(
    fc.property(tree, (source) => {
      expect(cleanMarkup(built(source), places).textContent).toBe(textOf(source));
    }),
  );
});

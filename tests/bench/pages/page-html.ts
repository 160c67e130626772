/** The pages that are measured, made from one text: the same bytes in every run. */
import { makeText } from '../corpus.ts';
import { record } from './recorder.ts';

/** Approximate units of text of a page. D, V and F are laid out in their own ways. */
const UNITS = {
  S: 3_000,
  M: 150_000,
  L: 1_482_000,
  XL: 7_404_000,
  D: 371_000,
  V: 12_000,
  F: 30_000,
} as const;

/** One of the measured pages: text from small to very large, a table, a feed that grows, frames. */
export type PageName = keyof typeof UNITS;

/** All of them, in the order in which they are measured. */
export const pageNames = Object.keys(UNITS) as readonly PageName[];

/** Cells of page D. With their rows, text nodes and emphases they make 104,000 nodes. */
const CELLS = 48_000;
const COLUMNS = 8;

const HEAD = `<!doctype html><html lang="mul"><meta charset="utf-8"><link rel="icon" href="data:,">
<style>body{font:16px/1.5 sans-serif;max-width:50em;margin:0 auto}td{border:1px solid #ccc;padding:2px}</style>
<script>(${String(record)})()</script><body><p id="changing">0</p>`;

/** The document of a page, which loads nothing else. */
export function pageHtml(name: PageName): string {
  const lines = makeText(UNITS[name]).split('\n');
  if (name === 'D') return `${HEAD}<title>${name}</title>${table(lines.join('\n'))}`;
  if (name === 'F') return `${HEAD}<title>${name}</title>${frames(lines)}`;
  const feed = name === 'V' ? feedOf(lines) : '';
  return `${HEAD}<title>${name}</title>${feed}<main>${article(lines)}</main>`;
}

/** Paragraphs with links, emphasis, code and references; headings, lists and tables among them. */
function article(lines: readonly string[]): string {
  return lines
    .map((line, i) => {
      const inner = phrases(line);
      if (i % 12 === 0) return `<h2>${line.slice(0, 40)}</h2><p>${inner}</p>`;
      if (i % 10 === 5) return `<ul><li>${phrases(line.slice(0, 90))}</li><li>${inner}</li></ul>`;
      if (i % 15 === 8) return `<table><tr><td>${line.slice(0, 20)}<td>${inner}</table>`;
      return `<p>${inner}</p>`;
    })
    .join('\n');
}

/** The length of a text node in units, about as in an article. */
const NODE_UNITS = 44;
const ELEMENTS = ['a href="#changing"', 'em', 'code', 'b', 'sup', 'span class="term"'] as const;

function phrases(line: string): string {
  let html = '';
  for (let at = 0, i = 0; at < line.length; i += 1) {
    const to = at + NODE_UNITS - 20 + ((i * 17 + line.length) % 41);
    const element = ELEMENTS[(i + line.length) % ELEMENTS.length] ?? 'em';
    const part = line.slice(at, to);
    html += i % 3 === 1 ? `<${element}>${part}</${element.split(' ')[0]}>` : part;
    at = to;
  }
  return html;
}

function table(text: string): string {
  const size = Math.floor(text.length / CELLS);
  let html = '<table>';
  for (let i = 0; i < CELLS; i += 1) {
    if (i % COLUMNS === 0) html += '<tr>';
    const part = text.slice(i * size, (i + 1) * size).replaceAll('\n', ' ');
    html += i % 24 === 3 ? `<td><b>${part}</b>` : `<td>${part}`;
  }
  return html;
}

const FRAMES = 500;

/** Frames of the page's own origin: every other one has a line of text, the rest have none. */
function frames(lines: readonly string[]): string {
  return Array.from({ length: FRAMES }, (_, i) => {
    const text = i % 2 === 0 ? `<p>${(lines[i % lines.length] ?? '').slice(0, 60)}` : '';
    return `<iframe width="90" height="40" srcdoc="<!doctype html>${text}"></iframe>`;
  }).join('');
}

/** The items that the feed of page V inserts in one run; then it stops. */
function feedOf(lines: readonly string[]): string {
  const text = lines.join(' ');
  const parts = Array.from({ length: 100 }, (_, i) => text.slice(i * 100, i * 100 + 90));
  return `<div id="feed"></div><script>globalThis.feedParts = ${JSON.stringify(parts)}</script>`;
}

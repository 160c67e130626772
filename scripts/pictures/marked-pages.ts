/** Pages of several kinds, of whose marks and cards pictures are taken. */
import { SAMPLE_TEXTS } from '../../glossary/model/text/sample-texts.ts';

/** The term that is pointed at on each of them. */
export const term = '网络主权';

const samples = SAMPLE_TEXTS.map(
  ({ language, title, paragraphs }) =>
    `<article lang="${language}"><h1>${title}</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}</article>`,
).join('');

function html(style: string, body = samples): string {
  return `<!doctype html><meta charset="utf-8"><style>body{font:1.1rem/1.7 sans-serif;margin:2rem}${style}</style><body>${body}`;
}

/** By their paths. */
export const sites = {
  '/light.html': html(''),
  '/dark.html': html('body{background:#15181c;color:#e6e6e6}'),
  '/blue.html': html('body{background:#3a6ea5;color:white}'),
  '/hostile.html': html(
    '*{all:revert!important}div,dialog{opacity:0!important;transform:scale(.1)!important}html{font-size:40px;filter:invert(1)}',
    `<p>坚持${term}。</p>`,
  ),
  '/dialog.html': html(
    '',
    `<dialog id="modal"><p>坚持${term}。</p></dialog>${samples}<script>document.querySelector('#modal').showModal()</script>`,
  ),
  '/frame.html': html('', `<iframe src="/inner.html" width="200" height="120"></iframe>${samples}`),
  '/inner.html': html('body{margin:4px}', `<p>坚持${term}。</p>`),
  '/zoom.html': html('html{zoom:2}'),
  '/vertical.html': html('html{writing-mode:vertical-rl}'),
};

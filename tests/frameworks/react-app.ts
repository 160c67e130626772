import { createElement as h, Fragment } from 'react';
import type { ReactElement } from 'react';
import type { View } from './views.ts';

/** A list with conditional parts beside bare text, which break when a node is moved. */
export function App({ view: { rows, ending, isLoud } }: { readonly view: View }): ReactElement {
  return h(
    'main',
    null,
    isLoud && h('h1', null, '营商', '环境'),
    h(
      'ul',
      null,
      rows.map(({ id, isOpen, note }) =>
        h('li', { key: id }, isOpen && h(Fragment, null, h('b', null, note), ' '), '网络', ending),
      ),
    ),
    isLoud ? '数字鸿' : null,
    '沟',
  );
}

/**
 * What a page does before its framework: Lit names its markers by chance, and what a framework finds
 * wrong is to be an error of the page.
 */
export const PRELUDE =
  'settled = false; Math.random = () => 0.5;' +
  'console.error = (...said) => reportError(new Error(said.join(" ")));';

/** A whole document, head and all, as React has it where a server writes it. */
export function Whole({ view }: { readonly view: View }): ReactElement {
  return h(
    'html',
    { lang: 'zh' },
    h(
      'head',
      null,
      h('meta', { charSet: 'utf-8' }),
      h('link', { rel: 'icon', href: 'data:,' }),
      h('title', null, '网络空间'),
      h('script', { dangerouslySetInnerHTML: { __html: PRELUDE } }),
      h('script', { src: '/react-document.js', defer: true }),
    ),
    h('body', null, h(App, { view })),
  );
}

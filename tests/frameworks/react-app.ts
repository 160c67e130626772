import { createElement as h, Fragment } from 'react';
import type { ReactElement } from 'react';
import type { View } from './views.ts';

/** A list with conditional parts beside bare text, which break when a node is moved. */
export function App({ view: { rows, ending, isLoud } }: { readonly view: View }): ReactElement {
  return h(
    'main',
    null,
    isLoud && h('h1', null, '人工', '智能'),
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

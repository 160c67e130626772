import { createApp, defineComponent, Fragment, h, shallowRef } from 'vue';
import { play, views } from './views.ts';

const shown = shallowRef(views()[0]);
const App = defineComponent(() => () => {
  const { rows, ending, isLoud } = shown.value;
  return h('main', [
    isLoud ? h('h1', ['营商', '环境']) : null,
    h(
      'ul',
      rows.map(({ id, isOpen, note }) =>
        h('li', { key: id }, [isOpen ? h(Fragment, [h('b', note), ' ']) : null, '网络', ending]),
      ),
    ),
    isLoud ? '数字鸿' : null,
    '沟',
  ]);
});
createApp(App).mount('#root');
void play((view) => {
  shown.value = view;
});

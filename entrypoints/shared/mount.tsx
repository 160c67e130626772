import { i18n } from '#i18n';
import { render, type ComponentChild } from 'preact';
import { interfaceLanguage, TextsProvider, type Texts } from '../../components/texts.tsx';
import { interfaceTexts } from './interface-texts.ts';
import { onEvents, request } from './messaging.ts';

/**
 * Renders a page of ours into its body, with the texts and the language that the reader chose, and
 * follows when another is chosen. A page whose settings cannot be read speaks the browser's.
 */
export function mount(view: ComponentChild, title: (t: Texts) => string): void {
  const show = (t: Texts): void => {
    document.documentElement.lang = interfaceLanguage(t);
    document.title = title(t);
    render(<TextsProvider value={t}>{view}</TextsProvider>, document.body);
  };
  const follow = async (): Promise<void> => {
    const { interfaceLanguage: chosen } = await request('getSettings');
    show(await interfaceTexts(chosen));
  };
  const start = (): void => {
    follow().catch(() => show(i18n.t));
  };
  start();
  onEvents({ settingsChanged: start }, new AbortController().signal);
}

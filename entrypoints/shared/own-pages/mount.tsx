import { i18n } from '#i18n';
import { render, type ComponentChild } from 'preact';
import { interfaceLanguage, TextsProvider, type Texts } from '../../../components/texts/texts.tsx';
import { interfaceTexts } from '../interface-texts.ts';
import { keptAnswer } from '../kept-answers.ts';
import type { Settings } from '../../../glossary/model/settings/settings.ts';
import { onEvents, request } from '../messaging.ts';
import { whenPainted } from './when-painted.ts';

/**
 * Renders an extension page in the language that the user chose, and again when they choose
 * another. If the settings cannot be read, it uses the browser's language.
 * @param view may be a promise, which must not be rejected
 */
export function mount(
  view: ComponentChild | Promise<ComponentChild>,
  title: (t: Texts) => string,
): void {
  const show = async (t: Texts): Promise<void> => {
    const content = await view;
    document.documentElement.lang = interfaceLanguage(t);
    document.title = title(t);
    render(<TextsProvider value={t}>{content}</TextsProvider>, document.body);
  };
  let shown: Settings['interfaceLanguage'] | undefined;
  const showIn = async (language: Settings['interfaceLanguage']): Promise<void> => {
    if (language === shown) return;
    shown = language;
    const texts = await interfaceTexts(language).catch(() => i18n.t);
    if (language === shown) await show(texts);
  };
  const showKept = async (): Promise<void> => {
    const kept = await keptAnswer('getSettings');
    if (kept !== undefined && shown === undefined) await showIn(kept.interfaceLanguage);
  };
  const follow = (): void => {
    request('getSettings')
      .then((settings) => showIn(settings.interfaceLanguage))
      .catch(async () => {
        if (shown === undefined) await show(i18n.t);
      });
  };
  const start = async (): Promise<void> => {
    await showKept().catch(() => undefined);
    if (shown === undefined) follow();
    else whenPainted(follow);
  };
  void start();
  onEvents({ settingsChanged: follow }, new AbortController().signal);
}

import { i18n } from '#i18n';
import { render, type ComponentChild } from 'preact';
import { interfaceLanguage, TextsProvider } from '../../components/texts.tsx';

/** Renders a page of ours into its body, with the texts and the language of the interface. */
export function mount(view: ComponentChild, title: string): void {
  document.documentElement.lang = interfaceLanguage(i18n.t);
  document.title = title;
  render(<TextsProvider value={i18n.t}>{view}</TextsProvider>, document.body);
}

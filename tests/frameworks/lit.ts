import { html, LitElement, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { play, rootElement, views } from './views.ts';
import type { Row, View } from './views.ts';

class TestList extends LitElement {
  #view: View = views()[0];

  set view(view: View) {
    this.#view = view;
    this.requestUpdate();
  }

  override render(): TemplateResult {
    const { rows, ending, isLoud } = this.#view;
    const row = ({ isOpen, note }: Row): TemplateResult =>
      html`<li>${isOpen ? html`<b>${note}</b> ` : nothing}网络${ending}</li>`;
    return html`<main>
      ${isLoud ? html`<h1>营商${'环境'}</h1>` : nothing}
      <ul>
        ${repeat(rows, ({ id }) => id, row)}
      </ul>
      ${isLoud ? '数字鸿' : nothing}${'沟'}
    </main>`;
  }
}
customElements.define('test-list', TestList);
const list = new TestList();
rootElement().append(list);
void play((view) => {
  list.view = view;
});

import { readFileSync } from 'node:fs';
import { configure, within, type BoundFunctions, type queries } from '@testing-library/dom';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { render, type ComponentChild } from 'preact';
import { onTestFinished } from 'vitest';
import { LONGEST_WAIT } from '../tests/longest-wait.ts';
import { TextsProvider } from './texts.tsx';
import { textsOf } from './texts-fixture.ts';

configure({ asyncUtilTimeout: LONGEST_WAIT });

// As the extension ships them.
const ENGLISH = textsOf(readFileSync('locales/en.yml', 'utf8'), 'en');

/** A view in the document of a test; it goes when the test ends. */
export interface Rendered {
  /** Finds by role and name, in the view only. */
  readonly view: BoundFunctions<typeof queries>;
  readonly element: HTMLElement;
  readonly user: UserEvent;
  /** Renders other props into the same place. */
  readonly again: (view: ComponentChild) => void;
}

/** Renders a view with English texts into the document, until the end of the test. */
export function renderView(view: ComponentChild): Rendered {
  const element = document.createElement('div');
  document.body.append(element);
  const again = (next: ComponentChild): void =>
    render(<TextsProvider value={ENGLISH}>{next}</TextsProvider>, element);
  again(view);
  onTestFinished(() => {
    render(null, element);
    element.remove();
  });
  return { view: within(element), element, user: userEvent.setup({ document }), again };
}

/** What axe finds wrong with a rendered view, in words. Colours need a real browser. */
export async function accessibilityIssues(element: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ help, nodes }) => `${help}: ${nodes.map((node) => node.html).join()}`);
}

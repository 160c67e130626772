import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './launcher/until.ts';

/** The roles that are looked for, as WAI-ARIA names them. */
export type Role = 'button' | 'checkbox' | 'combobox' | 'searchbox' | 'switch' | 'textbox';

/**
 * The first control with a role and a name, as a screen reader tells them. Waits until it can be
 * seen and used.
 * @param within the selector of an element around it
 */
export async function control(
  page: Page,
  role: Role,
  name: string,
  within?: string,
): Promise<ElementHandle<HTMLElement>> {
  return withControl(page, { role, name, within }, async (found) => found);
}

/**
 * Presses a button, switch or checkbox with the mouse. Tries again if the press missed it: a page
 * that is still being drawn may move it, or put another one in its place, at that moment.
 */
export async function press(page: Page, role: Role, name: string, within?: string): Promise<void> {
  await withControl(page, { role, name, within }, async (pressed) => {
    await pressed.evaluate(noteClick);
    await pressed.click();
    // A press that leads to another page leaves nobody to ask.
    return page.evaluate(wasClicked).catch(() => true);
  });
}

/**
 * Turns a switch on or off. It first waits until the switch shows the opposite, because a page
 * behind another one is late in showing an earlier change, and would only be told the same again.
 */
export async function turn(page: Page, name: string, on: boolean): Promise<void> {
  await withControl(page, { role: 'switch', name }, async (shown) =>
    shown.evaluate((box, wanted) => box.ariaChecked !== String(wanted), on),
  );
  await press(page, 'switch', name);
}

/** Opens a closed `details` with the mouse. Tries again if the press met a page that moved. */
export async function unfold(page: Page, details: string): Promise<void> {
  await until(`${details} to be open`, async () => {
    await page.click(`${details} > summary`);
    return page.$eval(details, (element) => (element as HTMLDetailsElement).open);
  });
}

/**
 * Chooses an option of a select. Tries again until it has the option, which may come with the store.
 * @param choice the value of the option
 */
export async function choose(page: Page, name: string, choice: string): Promise<void> {
  await withControl(page, { role: 'combobox', name }, async (select) =>
    (await select.select(choice)).includes(choice),
  );
}

/**
 * Replaces the text of a field by the keyboard. Tries again if another field got a part of it: a
 * page that is still being drawn may move the focus, or put another field there.
 */
export async function fill(
  page: Page,
  role: Role,
  name: string,
  text: string,
  within?: string,
): Promise<void> {
  await withControl(page, { role, name, within }, async (field) => {
    await field.evaluate((element) => {
      element.focus();
      if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
        element.select();
    });
    if (text === '') await page.keyboard.press('Delete');
    else await page.keyboard.type(text);
    const typed = await field.evaluate((element) =>
      'value' in element && element.isConnected ? element.value : undefined,
    );
    return typed === text;
  });
}

/** Waits until a page shows a text, wherever it stands. */
export async function waitForText(page: Page, text: string): Promise<void> {
  await orSayWhatIsShown(page, `the text “${text}”`, async () =>
    page.evaluate((wanted) => document.body.innerText.includes(wanted), text),
  );
}

/** Waits until a page no longer shows a text. */
export async function waitForNoText(page: Page, text: string): Promise<void> {
  await orSayWhatIsShown(page, `the text “${text}” gone`, async () =>
    page.evaluate((gone) => !document.body.innerText.includes(gone), text),
  );
}

/** Waits until no dialog is open, which takes a moment after what was done in it is told. */
export async function waitForNoDialog(page: Page): Promise<void> {
  await orSayWhatIsShown(page, 'the page without a dialog', async () =>
    page.evaluate(() => document.querySelector('dialog') === null),
  );
}

/** Waits until a page has no element for a selector. */
export async function waitForNone(page: Page, selector: string): Promise<void> {
  await orSayWhatIsShown(
    page,
    `nothing at ${selector}`,
    async () => (await page.$(selector)) === null,
  );
}

/** A control as a screen reader tells it, in an element with a selector or anywhere. */
interface Wanted {
  readonly role: Role;
  readonly name: string;
  readonly within?: string | undefined;
}

/**
 * Does something with a control until it succeeds. Each try looks for the control anew, and no try
 * waits for it: a control that never comes ends with what is shown instead.
 */
async function withControl<T>(
  page: Page,
  { role, name, within = ':scope' }: Wanted,
  use: (found: ElementHandle<HTMLElement>) => Promise<T | false>,
): Promise<T> {
  return orSayWhatIsShown(page, `${role} “${name}” in ${within}`, async () => {
    const handle = await page.evaluateHandle(findControl, role, name, within);
    const found = handle.asElement() as ElementHandle<HTMLElement> | null;
    return found && use(found);
  });
}

/**
 * The result of a look, once there is one. Otherwise the error has the beginning of what the page
 * shows instead.
 */
async function orSayWhatIsShown<T>(
  page: Page,
  what: string,
  ask: () => Promise<T | null | false>,
): Promise<T> {
  try {
    return await until(what, async () => (await ask()) ?? undefined);
  } catch (error) {
    const shown = await page.evaluate(() => {
      const place = document.querySelector<HTMLElement>('dialog[open]') ?? document.body;
      const fields = [...place.querySelectorAll<HTMLInputElement>('input, textarea, select')];
      const values = fields.map(({ value }) => value).filter((value) => value !== '');
      const text = place.innerText;
      return `${text.slice(0, 1_000)}\n…\n${text.slice(-2_000)}\nIn its fields: ${values.join(' | ')}`;
    });
    throw new Error(`Not there: ${what}. Shown is:\n${shown}`, { cause: error });
  }
}

type Noting = typeof globalThis & { isClickNoted?: boolean };

/** Runs in the page. */
function noteClick(element: HTMLElement): void {
  const page: Noting = globalThis;
  page.isClickNoted = false;
  const note = (): void => {
    page.isClickNoted = true;
  };
  element.addEventListener('click', note, { capture: true, once: true });
}

/** Runs in the page. */
function wasClicked(): boolean {
  return (globalThis as Noting).isClickNoted === true;
}

/** Runs in the page: names as accname computes them for the few ways that our pages use. */
function findControl(role: string, name: string, within: string): HTMLElement | null {
  const selectors: Readonly<Record<string, string>> = {
    button: 'button',
    checkbox: 'input[type=checkbox]:not([role])',
    combobox: 'select',
    searchbox: 'input[type=search]',
    switch: 'input[role=switch]',
    textbox: 'input:not([type]), input[type=text], input[type=password], textarea',
  };
  const selector = selectors[role];
  if (selector === undefined) return null;
  const places = within === ':scope' ? [document.body] : [...document.querySelectorAll(within)];
  const candidates = places.flatMap((place) => [...place.querySelectorAll<HTMLElement>(selector)]);
  return (
    candidates.find(
      (element) =>
        element.checkVisibility() && !element.matches(':disabled') && nameOf(element) === name,
    ) ?? null
  );

  function nameOf(element: HTMLElement): string {
    const label = element.getAttribute('aria-label');
    if (label !== null) return label;
    if (
      element instanceof HTMLInputElement ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement
    ) {
      return (element.labels?.[0]?.innerText ?? '').trim();
    }
    return element.innerText.trim();
  }
}

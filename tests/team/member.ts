/** Somebody of a team, with a browser of their own: what they do in it, and what they see. */
import type { Page } from 'puppeteer-core';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { GlossaryId } from '../../glossary/model/glossary/glossary.ts';
import type { Account } from '../../scripts/team/server.ts';
import { fill, press, unfold, waitForText } from '../controls.ts';
import type { RunningBrowser } from '../launcher/launch.ts';
import { waitForMark, waitForNoMark } from '../launcher/marks.ts';
import { ask, changeSettings } from '../launcher/settings.ts';
import { until } from '../launcher/until.ts';

/** What the versions of an entry say of its Chinese term, each with who wrote it. */
const VERSIONS = '.team .base-update label:has([lang=zh-Hans])';

/** Opens the pages of somebody. @param address that of a page which is read */
export async function openMember(browser: RunningBrowser, address: string): Promise<Member> {
  const page = await browser.newPage(address);
  const options = await browser.openExtensionPage('options.html');
  await changeSettings(options, { localSources: true });
  return new Member(options, page);
}

/** Waits until one term is marked on the page of somebody, and others are not. */
export async function expectMarks(
  { page }: Member,
  marked: string,
  ...others: readonly string[]
): Promise<void> {
  await page.bringToFront();
  await waitForMark(page, marked);
  for (const other of others) await waitForNoMark(page, other);
}

/** The first hundred entries of a glossary. @param options a page of the extension */
export async function entriesOf(
  options: Page,
  glossary: GlossaryId,
): Promise<readonly ConceptEntry[]> {
  const asked = { text: '', filter: { glossaries: [glossary] }, offset: 0, limit: 100 };
  return (await ask(options, 'searchEntries', asked)).rows.map(({ entry }) => entry);
}

/** What they do, each time as a user would; texts are those of the English interface. */
export class Member {
  /** The page with the glossaries. */
  readonly options: Page;
  /** A page of somebody else, which is read. */
  readonly page: Page;

  constructor(options: Page, page: Page) {
    this.options = options;
    this.page = page;
  }

  /** Has the dialog look at what is at the address of a team. */
  async lookInDialog(address: string, account: Account): Promise<void> {
    await this.#openList();
    await press(this.options, 'button', 'Join a team…');
    await fill(this.options, 'textbox', 'Address', address);
    await this.look(account);
  }

  /** Signs in in the open dialog, which has an address, and looks at what is there. */
  async look({ name, password }: Account): Promise<void> {
    await fill(this.options, 'textbox', 'User name', name);
    await fill(this.options, 'textbox', 'Password', password);
    await press(this.options, 'button', 'See what is there');
    await waitForText(this.options, 'Found at this address');
  }

  /** Joins what the dialog found. */
  async joinInDialog(): Promise<void> {
    await press(this.options, 'button', 'Join');
    await waitForText(this.options, 'You have joined “Desk”.');
    await press(this.options, 'button', 'Close');
  }

  /** Joins without the dialog, and shows the team. */
  async join(address: string, account: Account): Promise<GlossaryId> {
    const { options } = this;
    const typed = { address, mayBePrivate: false };
    const looked = await ask(options, 'lookAtTeam', typed, account);
    if (!looked.ok) throw new Error(looked.fault);
    const draft = { name: 'Desk', languages: ['zh-Hans', 'en'], colour: 'blue' } as const;
    const how = { uuid: looked.found.uuid, isRemembered: false };
    const joined = await ask(options, 'joinTeam', typed, account, draft, how);
    if (!joined.ok) throw new Error(JSON.stringify(joined));
    await ask(options, 'syncTeam', joined.glossary);
    await this.#openList();
    await this.showTeam();
    return joined.glossary;
  }

  /** Shows what the open list has about the team. */
  async showTeam(): Promise<void> {
    await press(this.options, 'button', 'Open “Desk”');
    await this.options.waitForSelector('.team');
  }

  /** Puts entries into the glossary of a team, and has its server take them. */
  async share(glossary: GlossaryId, entries: readonly ConceptEntry[]): Promise<void> {
    for (const entry of entries) await ask(this.options, 'saveConceptEntry', entry, glossary);
    await ask(this.options, 'syncTeam', glossary);
  }

  /** Opens the entry of the team with a Chinese term, and writes another one in its place. */
  async rename(from: string, to: string): Promise<void> {
    const { id } = await this.#entryOf(from);
    await this.options.bringToFront();
    await this.options.evaluate((hash) => {
      location.hash = hash;
    }, `#${id}`);
    await fill(this.options, 'textbox', 'Term', to, '.language-fields:has([lang=zh-Hans])');
    await press(this.options, 'button', 'Save');
    await waitForText(this.options, 'Done: ');
    await press(this.options, 'button', 'Close', '.toast-place');
  }

  /** Waits until the list says how the team stands. */
  async waitForState(state: string): Promise<void> {
    await this.options.bringToFront();
    await waitForText(this.options, state);
  }

  async checkNow(state: string): Promise<void> {
    await this.pressInTeam('Check and send now');
    await this.waitForState(state);
  }

  async pressInTeam(button: string): Promise<void> {
    await this.options.bringToFront();
    await press(this.options, 'button', button, '.team');
  }

  /** Opens the versions of the only entry that has several, and gives them. */
  async openVersions(): Promise<readonly string[]> {
    await this.waitForState('Several people changed these entries');
    await unfold(this.options, '.team details');
    await this.options.waitForSelector(VERSIONS);
    return this.options.$$eval(VERSIONS, (all) => all.map((one) => (one as HTMLElement).innerText));
  }

  /** Chooses the version of a field that has a text; again where the press met a page that moved. */
  async chooseVersion(text: string): Promise<void> {
    await this.options.bringToFront();
    await until(`the version “${text}” to be chosen`, async () => {
      await this.options.click(`${VERSIONS}::-p-text(${text})`);
      return this.options.$$eval(
        VERSIONS,
        (all, wanted) =>
          all.some(
            (label) =>
              label.textContent.includes(wanted) && label.querySelector('input')?.checked === true,
          ),
        text,
      );
    });
  }

  async #openList(): Promise<void> {
    await this.options.bringToFront();
    await waitForText(this.options, 'Glossaries');
    await unfold(this.options, '.glossaries');
  }

  async #entryOf(text: string): Promise<ConceptEntry> {
    return until(`an entry for ${text}`, async () => {
      const [team] = await ask(this.options, 'listTeams');
      const filter = { glossaries: team === undefined ? [] : [team.glossary] };
      const asked = { text, filter, offset: 0, limit: 1 };
      return (await ask(this.options, 'searchEntries', asked)).rows[0]?.entry;
    });
  }
}

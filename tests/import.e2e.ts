/** Files taken in by every way, and in old encodings, in each browser. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { press, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { violationsOf } from './launcher/axe.ts';
import { browserNames, launch, type RunningBrowser } from './launcher/launch.ts';

/** 网络灯塔,net lighthouse in GB18030. */
const GB18030 = [0xcd, 0xf8, 0xc2, 0xe7, 0xb5, 0xc6, 0xcb, 0xfe];
/** 網路浮標 in Big5. */
const BIG5 = [0xba, 0xf4, 0xb8, 0xf4, 0xaf, 0x42, 0xbc, 0xd0];

describe.each(browserNames)('an import in %s', (name) => {
  let browser: RunningBrowser;
  let options: Page;

  beforeAll(async () => {
    browser = await launch({ browser: name });
    options = await browser.openExtensionPage('options.html');
  });
  afterAll(async () => {
    await browser.close();
  });

  const say = async (text: string): Promise<void> => waitForText(options, text);
  const openDialog = async (): Promise<void> => {
    await options.waitForFunction(() => document.querySelector('dialog') === null);
    await press(options, 'button', 'Import…');
    await options.waitForSelector('.file-drop');
  };
  const drop = async (file: string, content: string | readonly number[]): Promise<void> => {
    await openDialog();
    await options.evaluate(dropFile, file, content);
  };
  const write = async (button: string, file: string): Promise<void> => {
    await press(options, 'button', button, 'dialog');
    await say(`Done: import of ${file}`);
  };
  /** The English terms and notes of the user's own entries that hold a text. */
  const found = async (text: string): Promise<readonly string[]> => {
    const { rows } = (await askFrom(options, 'searchEntries', {
      text,
      offset: 0,
      limit: 100,
      filter: { origins: ['added', 'changed'] },
    })) as { readonly rows: readonly { readonly entry: Entry }[] };
    return rows.map(({ entry }) => {
      const english = entry.languageSections.find(({ language }) => language === 'en');
      return [english?.termSections[0]?.term ?? '', entry.note ?? ''].join('|');
    });
  };

  test('takes a file that is dropped, and a table that is pasted', async () => {
    await drop('drop.csv', 'zh-CN,en\n灯塔协定,Lighthouse Accord\n');
    await say('1 new');
    expect(await violationsOf(options)).toEqual([]);
    await write('Import 1 entry', 'drop.csv');
    await openDialog();
    await options.type('.file-drop textarea', '浮标章程,Buoy Charter');
    await press(options, 'button', 'Read what was pasted');
    await say('1 new');
    await write('Import 1 entry', 'pasted text');
    expect(await found('灯塔协定')).toEqual(['Lighthouse Accord|']);
    expect(await found('浮标章程')).toEqual(['Buoy Charter|']);
  });

  test.each([
    ['GB18030', GB18030, '网络灯塔,net lighthouse', 'net lighthouse'],
    ['BIG5', BIG5, '網路浮標,net buoy', 'net buoy'],
  ])(
    'shows a text of %s in each encoding to choose from',
    async (encoding, term, line, english) => {
      const rest = [...new TextEncoder().encode(`,${english}\n`)];
      await drop('old.csv', [...term, ...rest]);
      await say(line);
      await press(options, 'button', `Read as ${encoding}`);
      await say('1 new');
      await write('Import 1 entry', 'old.csv');
      expect(await found(english)).toEqual([`${english}|`]);
    },
  );
});

interface Entry {
  readonly note?: string;
  readonly languageSections: readonly {
    readonly language: string;
    readonly termSections: readonly { readonly term: string }[];
  }[];
}

/** Runs in the options page: what a browser does when a file is let go over the dialog. */
function dropFile(file: string, content: string | readonly number[]): void {
  const transfer = new DataTransfer();
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  transfer.items.add(new File([part], file));
  const place = document.querySelector('.file-drop');
  place?.dispatchEvent(
    new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }),
  );
}

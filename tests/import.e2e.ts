/**
 * Files taken in by every way, in every encoding, and beside other work, in each browser. What an import
 * asks and does is tested in `entrypoints/options/exchange/`.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fromBase64 } from '../entrypoints/shared/base64.ts';
import { unpackJson } from '../entrypoints/shared/packed-json.ts';
import { press, waitForNone, waitForText } from './controls.ts';
import { askFrom } from './launcher/ask.ts';
import { violationsOf } from './launcher/axe.ts';
import type { RunningBrowser } from './launcher/launch.ts';
import { ownEntry } from './launcher/own-entry.ts';
import { serve, type PageServer } from './launcher/serve.ts';
import { lend } from './launcher/shared-browsers.ts';
import { until } from './launcher/until.ts';
import { ownPagesIn } from './launcher/whole-run.ts';

/** A term in an encoding, the line that is shown of it, and its English. */
const OLD_TEXTS = [
  [
    'GB18030',
    [0xcd, 0xf8, 0xc2, 0xe7, 0xb5, 0xc6, 0xcb, 0xfe],
    '网络灯塔,net lighthouse',
    'net lighthouse',
  ],
  ['BIG5', [0xba, 0xf4, 0xb8, 0xf4, 0xaf, 0x42, 0xbc, 0xd0], '網路浮標,net buoy', 'net buoy'],
] as const;

describe.each(ownPagesIn('chromium'))('an import in %s', (name) => {
  let browser: RunningBrowser;
  let options: Page;
  let site: PageServer;

  beforeAll(async () => {
    site = await serve({ pages: { '/terms.dtd': '<!ELEMENT martif ANY>' } });
    browser = await lend({ browser: name });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });
  beforeEach(async () => {
    await browser.startOver();
    options = await browser.openExtensionPage('options.html');
  });

  const say = async (text: string): Promise<void> => waitForText(options, text);
  const openDialog = async (): Promise<void> => {
    await waitForNone(options, 'dialog');
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
  const cancel = async (): Promise<void> => {
    await press(options, 'button', 'Cancel', 'dialog');
    await waitForNone(options, 'dialog');
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

  test('takes what is dropped and pasted, in each encoding, and shows what conflicts', async () => {
    const table =
      'zh-CN,en,note,__proto__\n灯塔协定,Lighthouse Accord,first,\nconstructor,__proto__,,toString\n';
    await drop('drop.csv', table);
    await say('2 new');
    expect(await violationsOf(options)).toEqual([]);
    await write('Import 2 entries', 'drop.csv');
    await openDialog();
    await options.type('.file-drop textarea', '浮标章程,Buoy Charter');
    await press(options, 'button', 'Preview the pasted text');
    await say('1 new');
    await write('Import 1 entry', 'pasted text');
    expect(await found('灯塔协定')).toEqual(['Lighthouse Accord|first']);
    expect(await found('浮标章程')).toEqual(['Buoy Charter|']);
    // Names of the properties of objects are stored, found and exported as any other.
    expect(await found('constructor')).toEqual(['__proto__|']);
    const saved = String(await askFrom(options, 'exportOwnData'));
    expect(String(await unpackJson(fromBase64(saved)))).toContain('"__proto__"');

    for (const [encoding, term, line, english] of OLD_TEXTS) {
      const rest = [...new TextEncoder().encode(`,${english}\n`)];
      await drop(`${encoding}.csv`, [...term, ...rest]);
      await say(line);
      await press(options, 'button', `Read as ${encoding}`);
      await say('1 new');
      await write('Import 1 entry', `${encoding}.csv`);
      expect(await found(english)).toEqual([`${english}|`]);
    }

    await drop(
      'conflict.csv',
      'zh-CN,en,note\n灯塔协定,Lighthouse Accord,second\n潮汐,tide,\n潮汐,tide,\n',
    );
    await say('“first”');
    await press(options, 'button', '1 left out');
    await say('The file has this entry twice.');
    expect(await violationsOf(options)).toEqual([]);
  });

  test('beside the edits of another window loses none of them', async () => {
    const other = await browser.openExtensionPage('options.html');
    await options.bringToFront();
    await drop('beside.csv', 'zh-CN,en\n锚地条例,Anchorage Rules\n');
    await say('1 new');
    const edit = async (): Promise<void> => {
      for (let number = 0; number < 20; number += 1) {
        const [id, term] = [`user-window-${number}`, `窗口第${number}条`];
        await askFrom(other, 'saveConceptEntry', ownEntry(id, term, `window entry ${number}`));
      }
    };
    const edits = edit();
    await press(options, 'button', 'Import 1 entry', 'dialog');
    await edits;
    // Where an edit came between, what is shown is compared anew and pressed again.
    await until('the import', async () => {
      if ((await found('Anchorage Rules')).length === 1) return true;
      const button = await options.$('dialog .dialog-actions .primary:not(:disabled)');
      await button?.click();
      return false;
    });
    expect(await found('window entry')).toHaveLength(20);
  });

  test('and an export ask no server for anything, whatever a file wants', async () => {
    const entry = (url: string): string =>
      `<martif type="TBX"><text><body><termEntry><langSet xml:lang="en"><tig><term>quay ${name}</term>` +
      `<xref type="externalCrossReference" target="${url}">x</xref></tig></langSet></termEntry></body></text></martif>`;
    const doctype = `<!DOCTYPE martif SYSTEM "${site.origin}/terms.dtd">`;
    await drop('asks.tbx', doctype + entry(`${site.origin}/link`));
    await say('1 new');
    await write('Import 1 entry', 'asks.tbx');
    await drop(
      'entity.tbx',
      `<!DOCTYPE martif [<!ENTITY x SYSTEM "${site.origin}/entity">]>${entry('&x;')}`,
    );
    await say('declares XML entities');
    await cancel();
    await drop('picture.csv', `zh-CN,en\n<img src="${site.origin}/picture">,quay wall\n`);
    await say('quay wall');
    await cancel();
    await press(options, 'button', 'Export…');
    await say('This format carries everything.');
    await press(options, 'button', 'Save the file', 'dialog');
    await waitForNone(options, 'dialog');
    expect([...site.requests.keys()]).toEqual([]);
  });
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

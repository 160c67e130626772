import type { Prepare } from './prepare.ts';

/** Puts texts into the fields of the translation check, and waits for what is said of them. */
const fillCheck =
  (source: string, target: string): Prepare =>
  async (page) => {
    for (const [side, text] of [
      ['source', source],
      ['target', target],
    ] as const) {
      await page.focus(`#check-${side}`);
      await page.keyboard.sendCharacter(text);
    }
    await page.waitForSelector(target === '' ? '.check-results output' : 'output.notice');
  };

/** Has the example checked, and opens the first group. */
const showExample: Prepare = async (page) => {
  await page.click('.header-actions button');
  await page.waitForSelector('.check-group .row');
  await page.click('.check-group .row');
  await page.waitForSelector('.check-place');
};

/** Opens how the sentences of the example are paired, and joins two. */
const showPairs: Prepare = async (page) => {
  await showExample(page);
  await page.$eval('.check-work > details', (pairs) => {
    pairs.setAttribute('open', '');
  });
  await page.waitForSelector('.pair-number');
  await page.click('.pair-number');
  await page.keyboard.press('+');
  await page.waitForSelector('.pairs output:not(:empty)');
};

/** Opens the menu of reports for the example. */
const openReportMenu: Prepare = async (page) => {
  await showExample(page);
  await page.click('.header-actions .menu > button');
  await page.waitForSelector('.check-formats');
};

/** Shows the example's report as it is on paper. */
const showReport: Prepare = async (page) => {
  await openReportMenu(page);
  await page.click('.check-formats button');
  await page.waitForSelector('.check-report');
};

const page = { path: 'check.html', ready: '.check-side', width: 1100 };

/** The states of the translation check as pages whose pictures are taken. */
export const CHECK_SCREENS = [
  { name: 'check-empty', ...page },
  { name: 'check-terms', ...page, prepare: fillCheck('我们尊重网络主权，促进乡村振兴。', '') },
  { name: 'check-found', ...page, prepare: showExample },
  { name: 'check-places', ...page, prepare: showExample, part: '.check-place' },
  { name: 'check-pairs', ...page, prepare: showPairs, part: '.pair-row' },
  { name: 'check-report', ...page, prepare: showReport },
  { name: 'check-formats', ...page, prepare: openReportMenu },
  {
    name: 'check-same',
    ...page,
    prepare: fillCheck('我们尊重网络主权。', '我们尊重网络主权。'),
    part: 'output.notice',
  },
];

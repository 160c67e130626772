import type { Prepare } from './prepare.ts';

/** Puts texts into the fields of the translation check, and waits for what is shown of them. */
const fillCheck =
  (source: string, target: string, shown: string): Prepare =>
  async (page) => {
    for (const [side, text] of [
      ['source', source],
      ['target', target],
    ] as const) {
      await page.focus(`#check-${side}`);
      await page.evaluate((pasted) => document.execCommand('insertText', false, pasted), text);
    }
    await page.waitForSelector(shown);
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

/** Has two texts checked that have a name, and shows it as a term that they propose. */
const showProposals: Prepare = async (page) => {
  const folded = '.check-work > section > details';
  await fillCheck('他们写《蓝色的窗》。', 'They write “The Blue Window.”', folded)(page);
  await page.$eval(folded, (proposals) => {
    proposals.setAttribute('open', '');
  });
  await page.waitForSelector('.check-proposal');
};

/** Opens the list of tabs whose text the source may be. */
const openTabs: Prepare = async (page) => {
  await page.$eval('[data-side=source] button:last-of-type', (button) => button.click());
  await page.waitForSelector('.check-tabs button');
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
  {
    name: 'check-terms',
    ...page,
    prepare: fillCheck('我们尊重网络主权，促进乡村振兴。', '', '.check-results output'),
  },
  { name: 'check-found', ...page, prepare: showExample },
  { name: 'check-places', ...page, prepare: showExample, part: '.check-place' },
  { name: 'check-pairs', ...page, prepare: showPairs, part: '.pair-row' },
  { name: 'check-proposals', ...page, prepare: showProposals, part: '.check-proposal' },
  { name: 'check-tabs', ...page, prepare: openTabs },
  { name: 'check-report', ...page, prepare: showReport },
  { name: 'check-formats', ...page, prepare: openReportMenu },
  {
    name: 'check-same',
    ...page,
    prepare: fillCheck('我们尊重网络主权。', '我们尊重网络主权。', 'output.notice'),
    part: 'output.notice',
  },
];

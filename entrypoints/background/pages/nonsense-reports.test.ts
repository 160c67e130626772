/**
 * Hundreds of frames that report nonsense. The script in a frame is ours: it is a page that took over
 * its process that sends such.
 */
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { decodeReport } from '../../../glossary/messages/decode-report.ts';
import { MOST_CONCEPTS } from '../../../glossary/messages/most-concepts.ts';
import type { FrameReport } from '../../../glossary/messages/protocol.ts';
import { onReports } from '../../shared/messaging.ts';
import {
  conceptsOf,
  occurrenceAt,
  type TabReports,
  withReport,
} from '../../shared/own-pages/tab-reports.ts';
import {
  ask,
  CONTENT_SCRIPT,
  emptyBrowser,
  OPTIONS_PAGE,
  send,
  type TestSender,
  wakeBackground,
} from '../background-fixture.ts';
import { storedState } from './senders-fixture.ts';

const FRAMES = 300;
const ADDRESS = 'https://example.org/page';
const SOUND: FrameReport = { document: 'a', enabled: true, matches: 1, found: [] };
const MADE_UP = { concept: 'concept-made-up', count: Number.MAX_SAFE_INTEGER, text: '<b>x</b>' };
const MANY = Array.from({ length: MOST_CONCEPTS + 1 }, () => MADE_UP);
/** Reports that are none. */
const MALFORMED: readonly unknown[] = [
  null,
  [],
  { ...SOUND, document: 'a'.repeat(201) },
  { ...SOUND, document: { toString: () => 'a' } },
  { ...SOUND, enabled: 1 },
  { ...SOUND, matches: -1 },
  { ...SOUND, matches: 0.5 },
  { ...SOUND, matches: Infinity },
  { ...SOUND, matches: 2 ** 53 },
  { ...SOUND, found: null },
  { ...SOUND, found: MANY },
  { ...SOUND, found: [{ ...MADE_UP, count: '9' }] },
  { ...SOUND, found: [{ ...MADE_UP, text: 'x'.repeat(100_000) }] },
  { ...SOUND, perhaps: [MADE_UP, null] },
];
/** A report that is well-formed, and untrue. */
const UNTRUE: FrameReport = {
  document: 'a',
  enabled: true,
  matches: Number.MAX_SAFE_INTEGER,
  found: [MADE_UP, { concept: 'concept-green', count: 1, text: '绿色发展' }],
  perhaps: [MADE_UP],
};

let tab: number;
let other: number;

beforeEach(async () => {
  emptyBrowser();
  tab = (await fakeBrowser.tabs.create({ url: ADDRESS })).id ?? 0;
  other = (await fakeBrowser.tabs.create({ url: 'https://other.example/' })).id ?? 0;
  wakeBackground();
});

function frame(frameId: number, tabId = tab): TestSender {
  return { ...CONTENT_SCRIPT, frameId, tab: { id: tabId, url: ADDRESS } };
}

/** What is counted of the frames of all tabs. */
async function counts(): Promise<Readonly<Record<string, unknown>>> {
  const all = Object.entries(await fakeBrowser.storage.session.get(null));
  return Object.fromEntries(all.filter(([key]) => key.startsWith('frames-of-tab-')));
}

async function reportAll(report: (at: number) => unknown): Promise<readonly unknown[]> {
  const frames = Array.from({ length: FRAMES }, (_, at) => at + 1);
  return Promise.all(
    frames.map(async (at) =>
      send({ kind: 'request', call: 'reportFrame', args: [report(at)] }, frame(at)),
    ),
  );
}

it('reports of hundreds of frames are each refused where they are malformed, and change neither what is stored nor a badge', async () => {
  await ask(frame(0), 'reportFrame', { ...SOUND, matches: 3 });
  const before = await storedState();
  const counted = await counts();
  const replies = await reportAll((at) => MALFORMED[at % MALFORMED.length]);
  expect(replies).toHaveLength(FRAMES);
  for (const reply of replies) expect(reply).toMatchObject({ ok: false });
  expect(await storedState()).toBe(before);
  expect(await counts()).toEqual(counted);
  expect(await fakeBrowser.action.getBadgeText({ tabId: tab })).toBe('3');
  expect(await ask(CONTENT_SCRIPT, 'getFrameState')).toMatchObject({ enabled: true });
});

it('untrue reports are counted on the badge of their own tab alone, until it leaves', async () => {
  await ask(frame(0, other), 'reportFrame', { ...SOUND, matches: 3 });
  const before = await storedState();
  for (const reply of await reportAll(() => UNTRUE)) expect(reply).toMatchObject({ ok: true });
  expect(await fakeBrowser.action.getBadgeText({ tabId: tab })).toBe('999+');
  expect(await fakeBrowser.action.getBadgeText({ tabId: other })).toBe('3');
  expect(await storedState()).toBe(before);
  const shown = await fakeBrowser.tabs.get(tab);
  await fakeBrowser.tabs.onUpdated.trigger(tab, { status: 'loading' }, shown);
  await expect.poll(() => fakeBrowser.action.getBadgeText({ tabId: tab })).toBe('');
  expect(Object.keys(await counts())).toEqual([`frames-of-tab-${other}`]);
});

it('untrue reports are listed in a page of ours by what the glossary has, and each place that is asked for is one', async () => {
  const life = new AbortController();
  onTestFinished(() => life.abort());
  let reports: TabReports = new Map();
  onReports(
    'reportFrame',
    decodeReport,
    (sender, report) => {
      reports = withReport(reports, sender.frame ?? 0, report);
    },
    life.signal,
  );
  await reportAll((at) => (at % 2 === 0 ? UNTRUE : MALFORMED[at % MALFORMED.length]));
  expect(reports.size).toBe(FRAMES / 2);
  const found = conceptsOf(reports);
  expect(found.map(({ concept }) => concept)).toEqual(['concept-made-up', 'concept-green']);
  const concepts = found.map(({ concept }) => concept);
  const entries = await ask(OPTIONS_PAGE, 'getConceptEntries', concepts);
  expect(entries.map(({ id }) => id)).toEqual(['concept-green']);
  for (const place of [0, -1, FRAMES, Number.MAX_SAFE_INTEGER]) {
    expect(reports.has(occurrenceAt(reports, 'concept-green', place)?.frame ?? -1)).toBe(true);
  }
});

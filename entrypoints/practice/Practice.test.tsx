import { fireEvent, screen, within } from '@testing-library/dom';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  accessibilityIssues,
  renderView,
  type Rendered,
} from '../../components/fixtures/render-fixture.tsx';
import type { ConceptEntry } from '../../glossary/model/entry/concept-entry.ts';
import type { PracticeSet } from '../../glossary/model/practice/practice-set.ts';
import { ask, startBackground } from '../shared/own-pages/background-for-pages-fixture.ts';
import { Practice } from './Practice.tsx';

const entry = (
  id: string,
  chinese: string,
  reading: string,
  english: readonly [string, ...string[]],
  outdated?: string,
): ConceptEntry => ({
  id,
  languageSections: [
    {
      language: 'zh-Hans',
      termSections: [{ term: chinese, administrativeStatus: 'preferred', reading }],
    },
    {
      language: 'en',
      termSections: [
        { term: english[0], administrativeStatus: 'preferred' },
        ...english.slice(1).map((term) => ({ term, administrativeStatus: 'admitted' }) as const),
        ...(outdated === undefined
          ? []
          : [{ term: outdated, administrativeStatus: 'superseded' } as const]),
      ],
    },
  ],
});

const SOVEREIGNTY = entry(
  'concept-sovereignty',
  '网络主权',
  'wǎngluò zhǔquán',
  ['cyber sovereignty', 'sovereignty in cyberspace'],
  'internet sovereignty',
);
const GREEN = entry('concept-green', '绿色发展', 'lǜsè fāzhǎn', ['green development']);
const CURATED = [SOVEREIGNTY, GREEN];

const SPEECH: PracticeSet = {
  title: 'A speech',
  terms: [
    { concept: SOVEREIGNTY.id, text: '网络主权' },
    { concept: GREEN.id, text: '绿色发展' },
  ],
};

const show = (set: PracticeSet | undefined): Rendered => renderView(<Practice set={set} />);

function open(set: PracticeSet = SPEECH): Rendered {
  startBackground(CURATED);
  return show(set);
}

/** The terms of the list, each as its line says it. */
const lines = (): readonly string[] =>
  Array.from(document.querySelectorAll('.speech-sheet > li'), ({ textContent }) => textContent);
const front = (): string | null | undefined =>
  document.querySelector('.drill-front .term')?.textContent;
const press = (key: string, more: KeyboardEventInit = {}): void => {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
};
const focused = (): string | undefined => document.activeElement?.textContent;
const boxes = async (): Promise<readonly string[]> =>
  (await ask('getPractice')).map(({ concept, direction, box }) => `${concept} ${direction} ${box}`);
const start = async (user: Rendered['user']): Promise<void> =>
  user.click(await screen.findByRole('button', { name: 'Start' }));

test('of more terms than are taken it is said that these are the first', async () => {
  const { element } = open({ ...SPEECH, all: 3_456 });
  expect(await screen.findByText(/^These are the first 2 of 3,456 terms\./u)).toBeTruthy();
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('the terms of a speech stand in its order with reading and equivalents, either way round', async () => {
  const { user, element } = open();
  await screen.findByRole('heading', { name: 'A speech' });
  expect(lines()).toEqual([
    '网络主权 wǎngluò zhǔquáncyber sovereignty · sovereignty in cyberspace',
    '绿色发展 lǜsè fāzhǎngreen development',
  ]);
  expect(screen.getByText('2 of 2 are due today.')).toBeTruthy();
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Direction' }),
    'Into Chinese',
  );
  expect(lines()).toEqual([
    'cyber sovereignty网络主权 wǎngluò zhǔquán',
    'green development绿色发展 lǜsè fāzhǎn',
  ]);
});

test('cards are shown and graded by keys, an unknown one comes again, and boxes are kept', async () => {
  const { user, element, close } = open();
  await start(user);
  const first = front();
  expect(focused()).toBe('Show the equivalent');
  expect(document.querySelector('.drill-back')).toBeNull();
  press('1');
  expect(front()).toBe(first);
  await user.keyboard('{Enter}');
  expect(within(element).getByRole('list', { name: 'Equivalents' })).toBeTruthy();
  expect(focused()).toBe('1 Known');
  expect(await accessibilityIssues(element)).toEqual([]);
  press('3', { repeat: true });
  expect(front()).toBe(first);
  press('3');
  await expect.poll(front).not.toBe(first);
  const second = front();
  await user.keyboard('{Enter}');
  press('1');
  await expect.poll(front).toBe(first);
  expect(screen.getByText('1 of 2 known')).toBeTruthy();
  await user.keyboard('{Enter}{Enter}');
  const over = await screen.findByRole('heading', { name: 'The round is over' });
  await expect.poll(() => document.activeElement).toBe(over);
  expect(screen.getByText('None of 2 is due today. You can practise them anyway.')).toBeTruthy();
  const boxOf = (term: string | null | undefined): string =>
    `${CURATED.find(({ languageSections }) => languageSections[0].termSections[0].term === term)?.id} fromChinese`;
  await expect
    .poll(async () => (await boxes()).toSorted())
    .toEqual([`${boxOf(first)} 1`, `${boxOf(second)} 2`].toSorted());
  close();

  // Opened without terms, the page has those of before.
  show(undefined);
  await screen.findByRole('heading', { name: 'Terms that you practised before' });
  expect(lines()).toHaveLength(2);
  await user.selectOptions(
    await screen.findByRole('combobox', { name: 'Direction' }),
    'Into Chinese',
  );
  expect(screen.getByText('2 of 2 are due today.')).toBeTruthy();
});

test('what was unknown is due again the day after, by the clock of the user', async () => {
  const { user, close } = open();
  await start(user);
  for (const grade of ['1', '3']) {
    await user.keyboard('{Enter}');
    press(grade);
  }
  await expect.poll(boxes).toHaveLength(2);
  press('Escape');
  await screen.findByText('None of 2 is due today. You can practise them anyway.');
  close();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 3_600_000 });
  show(SPEECH);
  expect(await screen.findByText('1 of 2 is due today.')).toBeTruthy();
  vi.useRealTimers();
});

test('an answer is taken back, with the box that the card had before', async () => {
  const { user } = open();
  await start(user);
  const first = front();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  await user.keyboard('{Enter}');
  press('3');
  await expect.poll(boxes).toHaveLength(1);
  press('z', { ctrlKey: true });
  await expect.poll(boxes).toEqual([]);
  expect(front()).toBe(first);
  expect(focused()).toBe('Show the equivalent');
  await user.keyboard('{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Slow' }));
  await expect.poll(front).not.toBe(first);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await expect.poll(boxes).toEqual([]);
  press('Escape');
  await screen.findByRole('heading', { name: 'A speech' });
});

test.each([
  ['Cyber Sovereignty.', 'right.', '1 Known'],
  ['the sovereignty in cyberspace', 'right.', '1 Known'],
  ['internet sovereignty', 'no longer to be used.', '3 Unknown'],
  ['sovereignty', 'not among the equivalents.', '3 Unknown'],
])('of the typed “%s” it is said: %s', async (typed, said, proposed) => {
  const { user, element } = open({ title: '', terms: SPEECH.terms.slice(0, 1) });
  await user.click(await screen.findByRole('checkbox', { name: 'Type the equivalents' }));
  await start(user);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Your equivalent' }));
  await user.keyboard(`${typed}123{Backspace}{Backspace}{Backspace}{Enter}`);
  expect(await screen.findByText(said, { exact: false, selector: '.drill-judged' })).toBeTruthy();
  expect(focused()).toBe(proposed);
  expect(await accessibilityIssues(element)).toEqual([]);
  await user.keyboard('{Enter}');
  const box = proposed === '1 Known' ? 2 : 1;
  await expect.poll(boxes).toEqual([`${SOVEREIGNTY.id} fromChinese ${box}`]);
});

test('cards are said aloud where this device has a voice for them', async () => {
  const spoken: string[] = [];
  const voice = { lang: 'zh-CN', localService: true, default: true } as SpeechSynthesisVoice;
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => [voice],
    addEventListener: () => undefined,
    cancel: () => undefined,
    speak: ({ text }: { readonly text: string }) => spoken.push(text),
  });
  const { user } = open({ title: '', terms: SPEECH.terms.slice(0, 1) });
  await user.click(await screen.findByRole('checkbox', { name: 'Read each card aloud' }));
  await start(user);
  await expect.poll(() => spoken).toEqual(['网络主权']);
  await user.click(await screen.findByRole('button', { name: 'Listen' }));
  expect(spoken).toEqual(['网络主权', '网络主权']);
  await user.click(await screen.findByRole('button', { name: 'Show the equivalent' }));
  expect(screen.queryByRole('button', { name: 'Listen' })).toBeNull();
});

test('after a round it is said how many of all terms are due, and its last answer is taken back', async () => {
  const many = Array.from({ length: 22 }, (_, at) =>
    entry(`concept-${at}`, `术语${at}`, 'shùyǔ', [`term ${at}`]),
  );
  startBackground(many);
  const { user } = show({ title: '', terms: many.map(({ id }) => ({ concept: id, text: '' })) });
  await start(user);
  for (let at = 0; at < 20; at += 1) await user.keyboard('{Enter}{Enter}');
  await screen.findByText(/You now know all 20 cards/u);
  expect(screen.getByText('2 of 22 are due today.')).toBeTruthy();
  await expect.poll(boxes).toHaveLength(20);
  press('z', { ctrlKey: true });
  await expect.poll(boxes).toHaveLength(19);
  expect(screen.getByText('19 of 20 known')).toBeTruthy();
  await user.keyboard('{Enter}{Enter}');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await expect.poll(boxes).toHaveLength(19);
});

test('the focus is on the button that starts the next round when the list is there again', async () => {
  const { user } = open();
  await start(user);
  press('Escape');
  await expect.poll(focused).toBe('Start');
  await user.keyboard('{Enter}{Enter}{Enter}{Enter}{Enter}');
  await screen.findByRole('heading', { name: 'The round is over' });
  await user.click(await screen.findByRole('button', { name: 'Back to the list' }));
  await expect.poll(focused).toBe('Start');
});

test('nothing to practise is said with what to do', async () => {
  startBackground(CURATED);
  const { element } = show(undefined);
  expect(await screen.findByText('There is nothing to practise yet.')).toBeTruthy();
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('an entry that is deleted is asked no more', async () => {
  const { user } = open();
  await start(user);
  await ask('deleteConceptEntry', front() === '网络主权' ? SOVEREIGNTY.id : GREEN.id);
  await expect.poll(() => screen.queryByText('0 of 1 known')).not.toBeNull();
  await user.keyboard('{Enter}{Enter}');
  await screen.findByRole('heading', { name: 'The round is over' });
  await expect.poll(boxes).toHaveLength(1);
});

test('what cannot be kept is said, and the round goes on', async () => {
  const { user } = open();
  await fakeBrowser.storage.local.set({ practice: { version: 2 } });
  await start(user);
  const first = front();
  await user.keyboard('{Enter}{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('later version');
  expect(front()).not.toBe(first);
});

/** Makes data with the earlier version, and compares it after the update. */
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import type { BackupPreview } from '../../glossary/messages/copy-requests.ts';
import { askFrom } from '../../tests/launcher/ask.ts';
import { until } from '../../tests/launcher/until.ts';

/** An entry that the user added, with every field that version 0.1.0 has. */
const added = {
  id: 'user-7d3c2a10-5b1e-4c8e-9f3a-2f6a1c0d9e11',
  subjectField: 'Test field',
  partOfSpeech: 'noun',
  note: 'A note of the user',
  languageSections: [
    {
      language: 'zh-Hans',
      definition: '为升级检查而写的条目',
      termSections: [
        { term: '升级测试词', administrativeStatus: 'preferred', reading: 'shēngjí cèshìcí' },
        { term: '升级旧词', administrativeStatus: 'deprecated', note: 'Not any more' },
      ],
    },
    {
      language: 'en',
      termSections: [
        {
          term: 'upgrade test term',
          administrativeStatus: 'preferred',
          sources: [{ title: 'A document', issuer: 'An office', date: '2024-05', seen: true }],
        },
      ],
    },
  ],
};
const changedId = 'concept-cyber-sovereignty';
const hiddenId = 'concept-digital-divide';
/** All differ from the defaults. */
const settings = {
  markLine: 'wavy',
  markColour: 'purple',
  hoverDelay: 400,
  showZhuyin: true,
  citationTemplate: '{term}: {equivalent}',
  siteRules: [{ pattern: 'off.example', marking: 'off' }],
};

/** Marked by the added entry. */
export const MARKED = '升级测试词';
/** Marked by the hidden entry, until it is hidden. */
export const HIDDEN = '数字鸿沟';
/** A text for a page that contains both. */
export const TEXT = `${MARKED}，网络主权，${HIDDEN}。`;

/** What an update has to keep, as the background returns it. */
interface UserData {
  readonly added: unknown;
  readonly changed: unknown;
  readonly hidden: unknown;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly snapshots: readonly string[];
}

/** Adds, changes and hides an entry, and changes settings; returns what an update has to keep. */
export async function makeUserData(page: Page): Promise<UserData> {
  await save(page, added);
  const { entry } = (await askFrom(page, 'getStoredEntry', changedId)) as {
    readonly entry: object;
  };
  await save(page, { ...entry, note: 'Changed by the user' });
  await askFrom(page, 'deleteConceptEntry', hiddenId);
  await askFrom(page, 'updateSettings', settings);
  await until('a copy of the entries', async () => (await readUserData(page)).snapshots[0]);
  return readUserData(page);
}

/** Reads the same data as it is now. */
export async function readUserData(page: Page): Promise<UserData> {
  const [one, changed, hidden] = await Promise.all(
    [added.id, changedId, hiddenId].map(async (id) => askFrom(page, 'getStoredEntry', id)),
  );
  const snapshots = (await askFrom(page, 'listSnapshots')) as readonly { readonly id: string }[];
  return {
    added: one,
    changed,
    hidden,
    settings: (await askFrom(page, 'getSettings')) as UserData['settings'],
    snapshots: snapshots.map(({ id }) => id),
  };
}

/** What is missing or different in the second of two states. It may have more. */
export function lossesBetween(before: UserData, after: UserData): readonly string[] {
  const entries = (['added', 'changed', 'hidden'] as const).filter(
    (kind) => !holds(after[kind], before[kind]),
  );
  const settingsLost = Object.keys(before.settings).filter(
    (key) => !isDeepStrictEqual(before.settings[key], after.settings[key]),
  );
  return [
    ...entries.map((kind) => `the ${kind} entry: ${JSON.stringify(after[kind])}`),
    ...settingsLost.map((key) => `the setting ${key}: ${JSON.stringify(after.settings[key])}`),
    ...before.snapshots.filter((id) => !after.snapshots.includes(id)).map((id) => `the copy ${id}`),
  ];
}

/** What a backup file of the earlier version does not give back: it holds just what is stored. */
export async function lossesInBackup(page: Page, packed: unknown): Promise<readonly string[]> {
  const preview = (await askFrom(page, 'previewBackup', packed)) as BackupPreview;
  const isWhole =
    preview.ok &&
    preview.difference.settings === 'same' &&
    [preview.difference.unreadable, preview.difference.changed, preview.difference.removed].every(
      (count) => count === 0,
    );
  return isWhole ? [] : [`the backup file: ${JSON.stringify(preview)}`];
}

/** Whether a value contains another one: of an object every key, of an array every element. */
function holds(value: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return Object.is(value, wanted);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(wanted).every(([key, part]) =>
    holds((value as Readonly<Record<string, unknown>>)[key], part),
  );
}

async function save(page: Page, entry: object): Promise<void> {
  const result = await askFrom(page, 'saveConceptEntry', entry);
  if (!(result as { readonly ok: boolean }).ok) {
    throw new Error(`The version before does not take the entry: ${JSON.stringify(result)}`);
  }
}

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import draft from './fixtures/draft.v1.json' with { type: 'json' };
import glossaries from './fixtures/glossaries.v1.json' with { type: 'json' };
import glossariesV2 from './fixtures/glossaries.v2.json' with { type: 'json' };
import team from './fixtures/team.v1.json' with { type: 'json' };
import listView from './fixtures/list-view.v1.json' with { type: 'json' };
import overlayRecordsV2 from './fixtures/overlay-records.v2.json' with { type: 'json' };
import practice from './fixtures/practice.v1.json' with { type: 'json' };
import settingsV2 from './fixtures/settings.v2.json' with { type: 'json' };
import settingsV3 from './fixtures/settings.v3.json' with { type: 'json' };
import settingsV4 from './fixtures/settings.v4.json' with { type: 'json' };
import settingsV5 from './fixtures/settings.v5.json' with { type: 'json' };
import settingsV6 from './fixtures/settings.v6.json' with { type: 'json' };
import subscriptionsV1 from './fixtures/subscriptions.v1.json' with { type: 'json' };
import subscriptionsV2 from './fixtures/subscriptions.v2.json' with { type: 'json' };
import subscribed from './fixtures/subscribed.v1.json' with { type: 'json' };
import ownDataV2 from './fixtures/own-data.v2.json' with { type: 'json' };
import snapshotV2 from './fixtures/snapshot.v2.json' with { type: 'json' };
import { readOwnData } from './own-data-file.ts';
import { OVERLAY_RECORD } from './overlay-record.ts';
import { STORED_DRAFT } from './stored-draft.ts';
import { STORED_GLOSSARIES } from './stored-glossaries.ts';
import { STORED_LIST_VIEW } from './stored-list-view.ts';
import { STORED_PRACTICE } from './stored-practice.ts';
import { currentVersion, readStored, type StoredShape } from './stored-shape.ts';
import { STORED_SETTINGS } from './stored-settings.ts';
import { STORED_SOURCE } from './stored-source.ts';
import { STORED_SUBSCRIPTIONS } from './stored-subscriptions.ts';
import { STORED_TEAM } from './stored-team.ts';
import { STORED_SNAPSHOT } from './stored-snapshot.ts';

/**
 * What was written in each version of a shape that is still read, by a release or a build before the
 * first one, and what it is read as today. A row is added with each version; after a release none is
 * ever changed or removed.
 */
describe('what an earlier build wrote is read today', () => {
  it.each(overlayRecordsV2.map((record) => [record.kind, record] as const))(
    'overlay record of version 2: %s',
    (_kind, record) => {
      const read = readStored(OVERLAY_RECORD, record);
      expect(read).toEqual({ outcome: 'migrated', from: 2, value: record });
    },
  );

  it('glossaries of version 1', () => {
    const read = readStored(STORED_GLOSSARIES, glossaries);
    expect(read).toEqual({ outcome: 'migrated', from: 1, value: { ...glossaries, version: 2 } });
  });

  it('the layout of the list of version 1', () => {
    const read = readStored(STORED_LIST_VIEW, listView);
    expect(read).toEqual({ outcome: 'migrated', from: 1, value: listView });
  });

  it('a draft of version 1', () => {
    const read = readStored(STORED_DRAFT, draft);
    expect(read).toEqual({ outcome: 'migrated', from: 1, value: draft });
  });

  it('practised cards of version 1', () => {
    const read = readStored(STORED_PRACTICE, practice);
    expect(read).toEqual({ outcome: 'migrated', from: 1, value: practice });
  });

  it('settings of version 2', () => {
    const read = readStored(STORED_SETTINGS, settingsV2);
    const value = {
      ...settingsV2,
      version: 6,
      contextTerms: 'asPage',
      everydayWords: false,
      localSources: false,
      cardSide: 'below',
      showPinyin: true,
      colourTones: false,
    };
    expect(read).toEqual({ outcome: 'migrated', from: 2, value });
  });

  it('settings of version 3', () => {
    const read = readStored(STORED_SETTINGS, settingsV3);
    expect(read).toEqual({
      outcome: 'migrated',
      from: 3,
      value: {
        ...settingsV3,
        version: 6,
        localSources: false,
        cardSide: 'below',
        showPinyin: true,
        colourTones: false,
      },
    });
  });

  it('settings of version 4', () => {
    const read = readStored(STORED_SETTINGS, settingsV4);
    expect(read).toEqual({
      outcome: 'migrated',
      from: 4,
      value: { ...settingsV4, version: 6, cardSide: 'below', showPinyin: true, colourTones: false },
    });
  });

  it('settings of version 5', () => {
    const read = readStored(STORED_SETTINGS, settingsV5);
    const value = { ...settingsV5, version: 6, showPinyin: true, colourTones: false };
    expect(read).toEqual({ outcome: 'migrated', from: 5, value });
  });

  it('settings of version 6', () => {
    const read = readStored(STORED_SETTINGS, settingsV6);
    expect(read).toEqual({ outcome: 'migrated', from: 6, value: settingsV6 });
  });

  it('glossaries of version 1 with a subscription, and what is known of it in version 1', () => {
    const list = readStored(STORED_GLOSSARIES, subscribed.glossaries);
    const value = { ...subscribed.glossaries, version: 2 };
    expect(list).toEqual({ outcome: 'migrated', from: 1, value });
    const source = readStored(STORED_SOURCE, subscribed.source);
    expect(source).toEqual({ outcome: 'migrated', from: 1, value: subscribed.source });
  });

  it('glossaries of version 2 with a team, and what is known of it in version 1', () => {
    const list = readStored(STORED_GLOSSARIES, glossariesV2);
    expect(list).toEqual({ outcome: 'migrated', from: 2, value: glossariesV2 });
    expect(readStored(STORED_TEAM, team)).toEqual({ outcome: 'migrated', from: 1, value: team });
  });

  it('a subscription whose update was kept back before preferred terms were counted', () => {
    const { renamed: _renamed, ...keptBack } = subscribed.source.keptBack;
    const read = readStored(STORED_SOURCE, { ...subscribed.source, keptBack });
    const value = { ...subscribed.source, keptBack: { ...keptBack, renamed: 0 } };
    expect(read).toEqual({ outcome: 'migrated', from: 1, value });
  });

  it('subscriptions that copies name, of version 1', () => {
    const read = readStored(STORED_SUBSCRIPTIONS, subscriptionsV1);
    const subscriptions = subscriptionsV1.subscriptions.map((one) => ({
      ...one,
      comesFrom: 'subscription',
    }));
    expect(read).toEqual({ outcome: 'migrated', from: 1, value: { version: 2, subscriptions } });
  });

  it('subscriptions and teams that copies name, of version 2', () => {
    const read = readStored(STORED_SUBSCRIPTIONS, subscriptionsV2);
    expect(read).toEqual({ outcome: 'migrated', from: 2, value: subscriptionsV2 });
  });

  it('snapshot of version 2', () => {
    const read = readStored(STORED_SNAPSHOT, snapshotV2);
    expect(read).toEqual({ outcome: 'migrated', from: 2, value: snapshotV2 });
  });

  it('backup file of version 2', () => {
    expect(readOwnData(JSON.stringify(ownDataV2))).toEqual({ ok: true, file: ownDataV2 });
  });
});

/** A shape in its third version: first `name`, then `names`, then with `count`. */
const THIRD: StoredShape<{ version: 3; names: string[]; count: number }> = {
  schema: v.object({ version: v.literal(3), names: v.array(v.string()), count: v.number() }),
  first: 1,
  steps: [
    {
      sentence: 'One name becomes a list of names.',
      migrate: ({ name, ...others }) => {
        if (name === 'broken') throw new Error('cannot be broken');
        return { ...others, names: [name] };
      },
    },
    {
      sentence: 'The names are counted.',
      migrate: (stored) => ({ ...stored, count: (stored['names'] as string[]).length }),
    },
  ],
};

describe('migration', () => {
  it('takes every step from the first version', () => {
    const read = readStored(THIRD, { version: 1, name: 'a' });
    expect(read).toEqual({
      outcome: 'migrated',
      from: 1,
      value: { version: 3, names: ['a'], count: 1 },
    });
  });

  it('takes only the steps that are left', () => {
    const read = readStored(THIRD, { version: 2, names: ['a', 'b'] });
    expect(read).toMatchObject({ outcome: 'migrated', value: { count: 2 } });
  });

  it('begins with the oldest version that is read', () => {
    const second = { ...THIRD, first: 2, steps: THIRD.steps.slice(1) };
    expect(readStored(second, { version: 2, names: ['a'] })).toMatchObject({ outcome: 'migrated' });
    expect(readStored(second, { version: 1, name: 'a' })).toEqual({
      outcome: 'unreadable',
      reason: 'Version 1 is no longer read.',
    });
  });

  it('leaves what it was given as it was', () => {
    const stored = Object.freeze({ version: 1, name: 'a' });
    readStored(THIRD, stored);
    expect(stored).toEqual({ version: 1, name: 'a' });
  });

  it('names the step that failed', () => {
    expect(readStored(THIRD, { version: 1, name: 'broken' })).toEqual({
      outcome: 'unreadable',
      reason: 'cannot be broken',
      failedStep: 'One name becomes a list of names.',
    });
  });

  it('knows a later version, and does not look into it', () => {
    expect(readStored(THIRD, { version: 4, names: 7 })).toEqual({ outcome: 'newer', version: 4 });
  });

  it('counts versions from the oldest that is read', () => {
    expect(currentVersion(THIRD)).toBe(3);
    expect(currentVersion(STORED_SETTINGS)).toBe(6);
    expect(currentVersion(OVERLAY_RECORD)).toBe(2);
    expect(currentVersion(STORED_GLOSSARIES)).toBe(2);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a number', 7],
    ['a text', 'version'],
    ['a list', [1]],
    ['an object without a version', { name: 'a' }],
    ['version 0', { version: 0 }],
    ['version 1.5', { version: 1.5 }],
    ['a version in words', { version: '1' }],
    ['an inherited version', Object.create({ version: 3, names: [], count: 0 })],
    ['a field of another kind', { version: 3, names: ['a', null], count: 1 }],
  ])('finds %s unreadable', (_name, stored) => {
    expect(readStored(THIRD, stored).outcome).toBe('unreadable');
  });

  it('finds two glossaries of one id unreadable', () => {
    const [first] = glossaries.glossaries;
    const read = readStored(STORED_GLOSSARIES, { version: 1, glossaries: [first, first] });
    expect(read.outcome).toBe('unreadable');
  });

  it('says where a stored shape does not fit', () => {
    const read = readStored(THIRD, { version: 3, names: ['a', null], count: 1 });
    expect(read).toMatchObject({ reason: expect.stringContaining('names.1') });
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ConceptEntry, ConceptId } from '../model/entry/concept-entry.ts';
import { DEFAULT_GLOSSARIES, type Glossary } from '../model/glossary/glossary.ts';
import type { GlossaryList } from '../model/glossary/glossary-list.ts';
import { changedEntry, type EntryChange } from '../model/list/bulk-change.ts';
import type { Records, WantedRecords } from './change.ts';
import {
  type ChangePlan,
  decideChanges,
  planChanges,
  type PlannedEntry,
} from './change-entries.ts';
import { decideCopy } from './copy-glossary.ts';
import { decideEntry, soundEntry } from './decide-entry.ts';
import { decideDeletion, decideDeletions, decideReturn } from './deletion.ts';
import { decideErasing } from './erase-glossary.ts';
import { importable, importedRecords, importDestination } from './import.ts';
import { planMerge } from './merge-glossaries.ts';
import { decideMove } from './move.ts';
import { glossaryOf } from './place.ts';
import type { OverlayRecord } from './record.ts';
import { addedRecord, type BaseVersion, hiddenRecord, recordOf } from './record-of.ts';
import { decideReset, decideSettling } from './settle.ts';
import { entryCounts, standingOf, visibleEntriesIn } from './standing.ts';

const BEFORE = '2026-11-25T00:00:00.000Z';
const NOW = '2026-11-26T00:00:00.000Z';

const SEA: Glossary = {
  id: 'glossary-sea',
  name: 'Sea',
  languages: ['zh-Hans', 'en'],
  colour: 'blue',
  enabled: true,
  readOnly: false,
};

function entryOf(id: string, chinese: string, english: string): ConceptEntry {
  return {
    id,
    languageSections: [
      {
        language: 'zh-Hans',
        termSections: [{ term: chinese, administrativeStatus: 'preferred' }],
      },
      { language: 'en', termSections: [{ term: english, administrativeStatus: 'preferred' }] },
    ],
  };
}

const chinese = fc.constantFrom('灯塔', '港口', '海峡', '航道', '岛屿');
const english = fc.constantFrom('lighthouse', 'port', 'strait', 'fairway', 'island');
const userId = fc.integer({ min: 1, max: 9 }).map((n) => `user-${n}`);
const conceptId = fc.integer({ min: 1, max: 9 }).map((n) => `concept-${n}`);

const lists: fc.Arbitrary<GlossaryList> = fc
  .record({ ownReadOnly: fc.boolean(), curatedReadOnly: fc.boolean(), seaDeleted: fc.boolean() })
  .map(({ ownReadOnly, curatedReadOnly, seaDeleted }) => {
    const [own, curated] = DEFAULT_GLOSSARIES;
    return [
      { ...SEA, ...(seaDeleted && { deleted: BEFORE }) },
      { ...own, readOnly: ownReadOnly },
      { ...curated, readOnly: curatedReadOnly },
    ];
  });

const entryBy = (id: fc.Arbitrary<string>): fc.Arbitrary<ConceptEntry> =>
  fc.tuple(id, chinese, english).map(([concept, zh, en]) => entryOf(concept, zh, en));

/** A concept that is curated, changed, hidden, the user's own, or not there at all. */
interface Concept {
  readonly id: ConceptId;
  readonly base: BaseVersion | undefined;
  readonly before: OverlayRecord | undefined;
}

const concepts: fc.Arbitrary<Concept> = fc.oneof(
  fc
    .record({ entry: entryBy(conceptId), over: fc.constantFrom('nothing', 'change', 'hiding') })
    .chain(({ entry, over }) =>
      entryBy(fc.constant(entry.id)).map((changed) => {
        const base = { hash: 'a', entry };
        const records = {
          nothing: undefined,
          change: recordOf(changed, base, undefined, BEFORE, 'curated'),
          hiding: hiddenRecord(base, BEFORE),
        };
        return { id: entry.id, base, before: records[over] };
      }),
    ),
  fc.tuple(entryBy(userId), fc.constantFrom('own', SEA.id)).map(([entry, glossary]) => {
    return { id: entry.id, base: undefined, before: addedRecord(entry, glossary, BEFORE) };
  }),
  userId.map((id) => ({ id, base: undefined, before: undefined })),
);

/** The user's own entries in two glossaries. */
const ownRecords: fc.Arbitrary<Records> = fc
  .uniqueArray(
    fc.record({
      entry: entryBy(userId),
      glossary: fc.constantFrom('own', SEA.id),
      related: fc.option(userId, { nil: undefined }),
    }),
    { selector: ({ entry }) => entry.id },
  )
  .map(
    (all) =>
      new Map(
        all.map(({ entry, glossary, related }) => {
          const linked: ConceptEntry =
            related === undefined
              ? entry
              : { ...entry, related: [{ relation: 'seeAlso', concept: related }] };
          return [entry.id, addedRecord(linked, glossary, BEFORE)];
        }),
      ),
  );

function after(records: Records, wanted: WantedRecords): Records {
  const now = new Map(records);
  for (const [concept, record] of wanted) {
    if (record === null) now.delete(concept);
    else now.set(concept, record);
  }
  return now;
}

function numbering(): () => ConceptId {
  let last = 100;
  return () => `user-${(last += 1)}`;
}

describe('what is decided about one entry', () => {
  it('stands as it was typed once it is stored, and the same when it is stored once more', () => {
    fc.assert(
      fc.property(concepts, lists, chinese, english, ({ id, base, before }, list, zh, en) => {
        const sound = soundEntry(entryOf(id, ` ${zh} `, en));
        if (!sound.ok) throw new Error('It is sound.');
        const decision = decideEntry(sound.entry, { base, before, list }, { modified: NOW });
        if (!decision.ok) return;
        const { change } = decision;
        const record = change === undefined ? before : (change.record ?? undefined);
        const standing = standingOf(base?.entry, record, list);
        expect(standing?.entry).toEqual(entryOf(id, zh, en));
        expect(standing?.origin).not.toBe('hidden');
        const known = { base, before: record, list };
        const again = decideEntry(sound.entry, known, { modified: NOW });
        const same = record && { ...record, modified: NOW };
        expect(again.ok && again.change?.record).toEqual(same);
      }),
    );
  });

  it('is refused where nothing may change, and never elsewhere', () => {
    fc.assert(
      fc.property(concepts, lists, chinese, english, ({ id, base, before }, list, zh, en) => {
        const known = { base, before, list };
        const decisions = [
          decideEntry(entryOf(id, zh, en), known, { modified: NOW }),
          decideDeletion(known, NOW),
          decideSettling(known),
          decideReset(known),
        ];
        const isThere = base !== undefined || before !== undefined;
        const place =
          before === undefined
            ? list.find((one) => one.id === (base === undefined ? 'own' : 'curated'))
            : glossaryOf(before, list);
        const isShut = place?.readOnly === true || place?.deleted !== undefined;
        const [stored, deleted] = decisions;
        expect(stored?.ok).toBe(!isShut);
        expect(deleted?.ok).toBe(isThere && !isShut);
        const isChanged = decisions.some((one) => one.ok && one.change !== undefined);
        expect(isShut && isChanged).toBe(false);
      }),
    );
  });

  it('may be put in a glossary that takes entries alone, and a curated one in none', () => {
    fc.assert(
      fc.property(concepts, lists, ({ id, base, before }, list) => {
        const how = { modified: NOW, glossary: SEA.id };
        const decision = decideEntry(entryOf(id, '新词', 'new'), { base, before, list }, how);
        if (!decision.ok) return;
        expect(base).toBeUndefined();
        expect(list[0]).not.toHaveProperty('deleted');
        expect(decision.change?.record).toMatchObject({ kind: 'added', glossary: SEA.id });
      }),
    );
  });

  it('has an id of the user, or comes from a file', () => {
    const known = { base: undefined, before: undefined, list: DEFAULT_GLOSSARIES };
    const decide = (id: string, from: 'form' | 'file'): boolean =>
      decideEntry(entryOf(id, '灯塔', 'lighthouse'), known, { modified: NOW, from }).ok;
    expect([decide('user-1', 'form'), decide('concept-1', 'form')]).toEqual([true, false]);
    expect([decide('concept-1', 'file'), decide('other-1', 'file')]).toEqual([true, false]);
  });
});

describe('a deletion', () => {
  it('of many does what that of each would, and a return takes it back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(concepts, { selector: ({ id }) => id }), lists, (all, list) => {
        const bases = new Map(all.flatMap(({ id, base }) => (base ? [[id, base]] : [])));
        const records = new Map(all.flatMap(({ id, before }) => (before ? [[id, before]] : [])));
        const ids = all.map(({ id }) => id);
        const decision = decideDeletions(ids, bases, records, list, NOW);
        if (!decision.ok) throw new Error('Some may stay, but all is never refused.');
        const gone = decision.change?.records ?? new Map<ConceptId, null>();
        expect(gone.size).toBe(decision.answer.changed);
        for (const { id, base, before } of all) {
          const single = decideDeletion({ base, before, list }, NOW);
          expect(gone.get(id)).toEqual(single.ok ? single.change?.record : undefined);
        }
        const now = after(records, gone);
        const trashed = new Map(
          [...gone.keys()].flatMap((id) => {
            const record = records.get(id);
            return record?.kind === 'added' ? [[id, record]] : [];
          }),
        );
        const curated = new Map([...bases].map(([id, { entry }]) => [id, entry]));
        const back = decideReturn([...gone.keys()], trashed, curated, now, list);
        expect(back.ok && back.answer).toBe(gone.size);
        const returned = after(now, (back.ok && back.change?.records) || new Map());
        for (const id of trashed.keys()) expect(returned.get(id)).toEqual(records.get(id));
        for (const id of gone.keys()) {
          expect(standingOf(curated.get(id), returned.get(id), list)?.origin).not.toBe('hidden');
        }
      }),
    );
  });
});

describe('a change of many', () => {
  const toPort: EntryChange = {
    kind: 'replace',
    find: 'lighthouse',
    replacement: 'port',
    texts: ['terms'],
    matchCase: true,
    wholeWords: false,
  };
  const partsOf = (all: readonly Concept[], list: GlossaryList) => ({
    base: new Map(all.flatMap(({ id, base }) => (base ? [[id, base.entry]] : []))),
    records: new Map(all.flatMap(({ id, before }) => (before ? [[id, before]] : []))),
    list,
  });
  const planOf = (all: readonly Concept[], list: GlossaryList): ChangePlan => {
    const ids = all.map(({ id }) => id);
    const work = planChanges(ids, partsOf(all, list), toPort);
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
    }
  };
  const several = fc.uniqueArray(concepts, { selector: ({ id }) => id });

  it('does to each what saving it so would do, and nothing to hidden ones', () => {
    fc.assert(
      fc.property(several, lists, (all, list) => {
        const parts = partsOf(all, list);
        const bases = new Map(all.flatMap(({ id, base }) => (base ? [[id, base]] : [])));
        const decision = decideChanges(planOf(all, list), bases, parts.records, list, NOW);
        if (!decision.ok) throw new Error('Some may stay, but all is never refused.');
        const changed = decision.change?.records ?? new Map<ConceptId, null>();
        expect(decision.answer).toEqual({
          changed: changed.size,
          refused: all.length - changed.size,
        });
        for (const { id, base, before } of all) {
          const standing = standingOf(base?.entry, before, list);
          const draft = standing && changedEntry(standing.entry, toPort);
          const stays = draft === standing?.entry || standing?.origin === 'hidden';
          const single =
            stays || draft === undefined
              ? undefined
              : decideEntry(draft, { base, before, list }, { modified: NOW });
          expect(changed.get(id)).toEqual(single?.ok === true ? single.change?.record : undefined);
        }
      }),
    );
  });

  it('leaves alone what another window changed since it was planned', () => {
    fc.assert(
      fc.property(several, lists, (all, list) => {
        const plan = planOf(all, list);
        const isChanged = ({ record }: PlannedEntry): boolean => record !== undefined;
        const records = new Map(
          plan.entries.flatMap(({ record }) =>
            record === undefined ? [] : [[record.id, { ...record, modified: NOW }]],
          ),
        );
        const bases = new Map(all.flatMap(({ id, base }) => (base ? [[id, base]] : [])));
        const decision = decideChanges(plan, bases, records, list, NOW);
        const changed = (decision.ok && decision.change?.records) || new Map<ConceptId, null>();
        for (const { before } of plan.entries.filter(isChanged)) {
          expect(changed.has(before.id)).toBe(false);
        }
      }),
    );
  });
});

describe('an import', () => {
  it('stores each entry as it is in the file, the new ones in the chosen glossary', () => {
    const several = fc.uniqueArray(fc.tuple(concepts, chinese, english), {
      selector: ([{ id }]) => id,
    });
    fc.assert(
      fc.property(several, lists, fc.boolean(), (all, list, isNew) => {
        const target = isNew
          ? { create: { name: 'New', languages: [], colour: 'blue' as const } }
          : { glossary: SEA.id };
        const place = importDestination(list, target, 'glossary-new');
        expect(place.ok).toBe(isNew || list[0]?.deleted === undefined);
        if (!place.ok) return;
        const records = new Map(all.flatMap(([{ id, before }]) => (before ? [[id, before]] : [])));
        const read = all.map(([{ id, base, before }, zh, en]) => ({
          ...importable(entryOf(id, ` ${zh}`, en), { base, before, list }),
          base,
        }));
        const entries = read.flatMap(({ base, ...one }) =>
          one.ok ? [{ entry: one.entry, ...(base && { base }) }] : [],
        );
        const now = after(records, importedRecords(entries, records, place, NOW));
        for (const { entry, base } of entries) {
          const standing = standingOf(base?.entry, now.get(entry.id), place.list);
          expect(standing?.entry).toEqual(entry);
          const stands = isNew ? 'glossary-new' : SEA.id;
          const isAdded = base === undefined && !records.has(entry.id);
          expect(isAdded ? standing?.glossary : stands).toBe(stands);
        }
        const imported = new Set(entries.map(({ entry }) => entry.id));
        const others = [...records].filter(([id]) => !imported.has(id));
        for (const [id, record] of others) expect(now.get(id)).toBe(record);
      }),
    );
  });

  it('refuses what is not sound, and what may not be stored', () => {
    const known = { base: undefined, before: undefined, list: DEFAULT_GLOSSARIES };
    const codeOf = (entry: ConceptEntry): string | undefined => {
      const read = importable(entry, known);
      return read.ok ? undefined : read.issue.code;
    };
    expect(codeOf(entryOf('user-1', '灯塔', 'lighthouse'))).toBeUndefined();
    expect(codeOf(entryOf('other-1', '灯塔', 'lighthouse'))).toBe('badId');
    expect(codeOf(entryOf('user-1', '', 'lighthouse'))).toBe('blank');
  });
});

describe('a glossary that goes into another', () => {
  const list: GlossaryList = [SEA, ...DEFAULT_GLOSSARIES];

  it('leaves nothing behind, loses no term, and no relation leads to what is gone', () => {
    fc.assert(
      fc.property(ownRecords, (records) => {
        const plan = planMerge(list, records, SEA.id, 'own', NOW, numbering());
        if (!plan.ok) throw new Error('It may go.');
        const now = after(records, plan.records);
        const terms = (all: Records): ReadonlySet<string> =>
          new Set(
            [...all.values()].flatMap((record) =>
              record.kind === 'hidden'
                ? []
                : record.entry.languageSections.flatMap(({ language, termSections }) =>
                    termSections.map(({ term }) => `${language} ${term}`),
                  ),
            ),
          );
        expect(terms(now)).toEqual(terms(records));
        for (const record of now.values()) expect(glossaryOf(record, list).id).toBe('own');
        const { moved, merged, same } = plan.counts;
        const sea = [...records.values()].filter((one) => glossaryOf(one, list).id === SEA.id);
        expect(moved + merged + same).toBe(sea.length);
        for (const record of now.values()) {
          if (record.kind === 'hidden') continue;
          for (const { concept } of record.entry.related ?? []) {
            expect(now.has(concept)).toBe(records.has(concept));
          }
        }
      }),
    );
  });

  it('is refused where it is the same, read-only, curated, in the trash, or not there', () => {
    const records = new Map<ConceptId, OverlayRecord>();
    const shut = list.map((one) => (one.id === 'own' ? { ...one, readOnly: true } : one));
    const deleted = list.map((one) => (one.id === SEA.id ? { ...one, deleted: BEFORE } : one));
    const codeOf = (glossaries: GlossaryList, from: string, into: string): string | undefined => {
      const plan = planMerge(glossaries, records, from, into, NOW, numbering());
      return plan.ok ? undefined : plan.issues[0].code;
    };
    expect(codeOf(list, SEA.id, 'own')).toBeUndefined();
    expect(codeOf(list, SEA.id, SEA.id)).toBe('noGlossary');
    expect(codeOf(list, SEA.id, 'glossary-none')).toBe('noGlossary');
    expect(codeOf(shut, SEA.id, 'own')).toBe('readOnlyGlossary');
    expect(codeOf(list, 'curated', 'own')).toBe('readOnlyGlossary');
    expect(codeOf(deleted, SEA.id, 'own')).toBe('noGlossary');
    const team = list.map((one) =>
      one.id === SEA.id ? ({ ...one, comesFrom: 'team' } as const) : one,
    );
    expect(codeOf(team, SEA.id, 'own')).toBe('teamStays');
    expect(codeOf(team, 'own', SEA.id)).toBeUndefined();
  });
});

const idsOf = (list: GlossaryList): readonly string[] => list.map(({ id }) => id);

describe('entries of a glossary', () => {
  const list: GlossaryList = [SEA, ...DEFAULT_GLOSSARIES];

  it('are moved, all that may be, and counted', () => {
    fc.assert(
      fc.property(ownRecords, lists, (records, glossaries) => {
        const decision = decideMove(records.size, SEA.id, records, glossaries, NOW);
        expect(decision.ok).toBe(glossaries[0]?.deleted === undefined);
        if (!decision.ok) return;
        const { changed, refused } = decision.answer;
        expect(changed + refused).toBe(records.size);
        expect(decision.change?.records.size ?? 0).toBe(changed);
        const isShut = glossaries.find(({ id }) => id === 'own')?.readOnly === true;
        const now = after(records, decision.change?.records ?? new Map());
        const left = [...now.values()].filter((one) => glossaryOf(one, list).id === 'own');
        expect(isShut || left.length === 0).toBe(true);
      }),
    );
  });

  it('are counted as they are shown', () => {
    fc.assert(
      fc.property(fc.uniqueArray(concepts, { selector: ({ id }) => id }), (all) => {
        const base = new Map(all.flatMap((one) => (one.base ? [[one.id, one.base.entry]] : [])));
        const records = new Map(all.flatMap(({ id, before }) => (before ? [[id, before]] : [])));
        const parts = { base, records, list };
        const counts = entryCounts(parts);
        for (const { id } of list) {
          expect(counts.get(id) ?? 0).toBe(visibleEntriesIn(id, parts).length);
        }
      }),
    );
  });

  it('are copied under new ids, and what they name leads to the copies', () => {
    fc.assert(
      fc.property(ownRecords, (records) => {
        const entries = visibleEntriesIn('own', { base: new Map(), records, list });
        const draft = { name: 'Copy', languages: [], colour: 'blue' } as const;
        const copied = { from: 'own', entries, copy: 'glossary-copy', draft };
        const decision = decideCopy(list, copied, NOW, numbering());
        if (!decision.ok) throw new Error('It may be copied.');
        expect(decision.list?.map(({ id }) => id)).toEqual(['glossary-copy', ...idsOf(list)]);
        const copies = decision.records ?? new Map<ConceptId, OverlayRecord>();
        expect(copies.size).toBe(entries.length);
        const originals = new Set(entries.map(({ id }) => id));
        for (const [id, record] of copies) {
          if (record?.kind !== 'added') throw new Error('A copy is an entry of the user.');
          const { entry, glossary } = record;
          expect([entry.id, glossary, records.has(id)]).toEqual([id, 'glossary-copy', false]);
          for (const { concept } of entry.related ?? []) {
            expect(originals.has(concept)).toBe(false);
          }
        }
        const gone = { ...copied, from: 'glossary-none' };
        expect(decideCopy(list, gone, NOW, numbering()).ok).toBe(false);
      }),
    );
  });

  it('go with their glossary when it is erased, and no others', () => {
    const trashed = list.map((one) => (one.id === SEA.id ? { ...one, deleted: BEFORE } : one));
    fc.assert(
      fc.property(ownRecords, (records) => {
        expect(decideErasing(list, records, SEA.id).ok).toBe(false);
        const decision = decideErasing(trashed, records, SEA.id);
        if (!decision.ok) throw new Error('It is in the trash.');
        expect(idsOf(decision.list ?? [])).toEqual(['own', 'curated']);
        const now = after(records, decision.records ?? new Map());
        const left = [...records.values()].filter((one) => glossaryOf(one, list).id === 'own');
        expect([...now.values()]).toEqual(left);
      }),
    );
  });
});

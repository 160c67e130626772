import { beforeEach, describe, expect, it } from 'vitest';
import type { TermAdvice } from '../../../glossary/model/form/term-advice.ts';
import { ask, emptyBrowser, entryOf, OPTIONS_PAGE, wakeBackground } from '../background-fixture.ts';

const CHINESE = 'languageSections.0.termSections.0.term';
const ENGLISH = 'languageSections.1.termSections.0.term';

beforeEach(() => {
  emptyBrowser();
  wakeBackground();
});

const adviceOn = async (
  chinese: string,
  english: string,
  id = 'user-1',
): Promise<readonly TermAdvice[]> =>
  ask(OPTIONS_PAGE, 'adviseOnEntry', entryOf(id, chinese, english));

describe('what an author should know', () => {
  it('is nothing of a sound entry, nor of a blank one', async () => {
    expect(await adviceOn('灯塔协定', 'Lighthouse Accord')).toEqual([]);
    expect(await adviceOn('', ' ')).toEqual([]);
  });

  it('is that another entry has the form, whatever its case or script', async () => {
    const finding = {
      kind: 'sameForm',
      concept: 'concept-cyberspace',
      title: 'cyberspace',
      glossary: { id: 'curated', name: '' },
    };
    expect(await adviceOn('網絡空間', 'Cyberspace')).toEqual([
      { place: CHINESE, finding },
      { place: ENGLISH, finding },
    ]);
  });

  it('is not that the entry itself has it, nor one that is hidden', async () => {
    expect(await adviceOn('网络空间', 'cyberspace', 'concept-cyberspace')).toEqual([]);
    await ask(OPTIONS_PAGE, 'deleteConceptEntry', 'concept-cyberspace');
    expect(await adviceOn('网络空间', 'cyberspace')).toEqual([]);
  });

  it('is that a form is everywhere', async () => {
    expect(await adviceOn('我们', 'house')).toEqual([
      { place: CHINESE, finding: { kind: 'everyday', count: expect.any(Number) } },
      { place: ENGLISH, finding: { kind: 'everyday', count: 1 } },
    ]);
  });

  it('is how a term is written, and what its checks found', async () => {
    expect(await adviceOn('５Ｇ', 'defence center')).toMatchObject([
      { place: CHINESE, finding: { kind: 'fullWidth', fixed: '5G' } },
      {
        place: ENGLISH,
        finding: { kind: 'mixedSpelling', british: 'defence', american: 'center' },
      },
    ]);
    expect(await adviceOn('灯塔', 'the')).toContainEqual({
      place: ENGLISH,
      finding: expect.objectContaining({ kind: 'issue' }),
    });
  });
});

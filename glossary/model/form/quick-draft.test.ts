import { expect, test } from 'vitest';
import { readQuickDraft, writeQuickDraft } from './quick-draft.ts';

test('a sentence that is too long for the form is cut, and the rest of the draft is there', () => {
  const draft = {
    term: '网络',
    language: 'zh-Hans',
    equivalent: 'net',
    sentence: '网'.repeat(20_000),
    sourceTitle: '',
    sourceUrl: '',
  };
  const read = readQuickDraft(writeQuickDraft(draft));
  expect(read).toMatchObject({ term: '网络', equivalent: 'net' });
  expect(draft.sentence.startsWith(read?.sentence ?? 'none')).toBe(true);
});

import { expect, test } from 'vitest';
import { zipped } from '../../../tests/reader/zipped.ts';
import { loadAsync } from './docx-zip.ts';

test('an archive is what the reader of Word documents asks of one', async () => {
  const { buffer } = new Uint8Array(zipped({ 'word/document.xml': '网络主权' }));
  const archive = await loadAsync(buffer);
  expect(archive.file('none.xml')).toBeNull();
  const content = await archive.file('word/document.xml')?.async('uint8array');
  expect(new TextDecoder().decode(content)).toBe('网络主权');
});

test('an archive that is cut off is refused', async () => {
  const { buffer } = new Uint8Array(zipped({ 'word/document.xml': '网络主权' }).subarray(0, 40));
  await expect(loadAsync(buffer)).rejects.toThrow('damaged');
});

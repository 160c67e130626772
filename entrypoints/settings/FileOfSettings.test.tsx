import { expect, test, vi } from 'vitest';
import { giveFile, waitForText } from '../../components/fixtures/controls-fixture.ts';
import { renderView } from '../../components/fixtures/render-fixture.tsx';
import { DEFAULT_SETTINGS } from '../../glossary/model/settings/settings.ts';
import { FileOfSettings } from './FileOfSettings.tsx';

test('a file that cannot be read is said to be so, and changes nothing', async () => {
  const onChange = vi.fn<() => void>();
  renderView(<FileOfSettings settings={DEFAULT_SETTINGS} readOnly={false} onChange={onChange} />);
  const file = new File(['{}'], 'settings.json', { type: 'application/json' });
  vi.spyOn(file, 'text').mockRejectedValue(new Error('It was moved.'));
  await giveFile('Import settings…', file);
  await waitForText('settings.json: It was moved.');
  expect(onChange).not.toHaveBeenCalled();
});

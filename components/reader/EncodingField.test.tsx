import { expect, test, vi } from 'vitest';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import { EncodingField } from './EncodingField.tsx';

test('another encoding is chosen from those that are common', async () => {
  const onEncoding = vi.fn<(encoding: string) => void>();
  const { view, element, user } = renderView(
    <EncodingField encoding="gb18030" onEncoding={onEncoding} />,
  );
  await user.selectOptions(view.getByRole('combobox'), 'BIG5');
  expect(onEncoding).toHaveBeenCalledWith('big5');
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('an encoding that is not common is among them where the text has it', () => {
  const { view } = renderView(<EncodingField encoding="koi8-r" onEncoding={() => undefined} />);
  expect(view.getAllByRole('option').map(({ textContent }) => textContent)).toContain('KOI8-R');
});

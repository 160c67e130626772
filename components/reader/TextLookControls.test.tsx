import { expect, test, vi } from 'vitest';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import { FIRST_LOOK, resized, type TextLook } from '../../glossary/model/document/text-look.ts';
import { TextLookControls } from './TextLookControls.tsx';

test('a press makes letters larger or smaller, sets them with serifs, and lines wider', async () => {
  const onLook = vi.fn<(look: TextLook) => void>();
  const { view, element, user } = renderView(
    <TextLookControls look={{ ...FIRST_LOOK, isWide: true }} onLook={onLook} />,
  );
  await user.click(view.getByRole('button', { name: 'Larger' }));
  await user.click(view.getByRole('button', { name: 'Smaller' }));
  await user.click(view.getByRole('button', { name: 'Serif', pressed: false }));
  await user.click(view.getByRole('button', { name: 'Wide', pressed: true }));
  expect(onLook.mock.calls).toEqual([
    [{ scale: 1.125, isSerif: false, isWide: true }],
    [{ scale: 1 / 1.125, isSerif: false, isWide: true }],
    [{ scale: 1, isSerif: true, isWide: true }],
    [{ scale: 1, isSerif: false, isWide: false }],
  ]);
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('letters stay between a half and three times their size', () => {
  expect(resized(FIRST_LOOK, 99).scale).toBe(3);
  expect(resized(FIRST_LOOK, -99).scale).toBe(0.5);
});

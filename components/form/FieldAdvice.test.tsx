import { expect, test, vi } from 'vitest';
import type { TermAdvice } from '../../glossary/model/form/term-advice.ts';
import { TextField } from './Field.tsx';
import { AdviceContext } from './FieldAdvice.tsx';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';

const ADVICE: readonly TermAdvice[] = [
  { place: 'a', finding: { kind: 'fullWidth', fixed: '5G' } },
  {
    place: 'a',
    finding: {
      kind: 'sameForm',
      concept: 'c1',
      title: 'cyberspace',
      glossary: { id: 'curated', name: '' },
    },
  },
  { place: 'b', finding: { kind: 'everyday', count: 3 } },
];

const fields = (
  onText = vi.fn<(text: string) => void>(),
  onOpen = vi.fn<(id: string) => void>(),
) => (
  <AdviceContext.Provider value={{ advice: ADVICE, onOpen }}>
    <TextField place="a" label="A" text="５Ｇ" onText={onText} />
    <TextField place="b" label="B" text="house" onText={onText} />
  </AdviceContext.Provider>
);

test('each field says what is advised on it, and it is read with the field', async () => {
  const { view, element } = renderView(fields());
  const description = /full-width.*Another entry has this form: cyberspace \(Termlight glossary\)/u;
  expect(view.getByRole('textbox', { name: 'A', description })).toBeDefined();
  expect(
    view.getByRole('textbox', { name: 'B', description: /has it 3 times|3 times/u }),
  ).toBeDefined();
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('what can be mended is mended by a button, and another entry is opened by a link', async () => {
  const onText = vi.fn<(text: string) => void>();
  const onOpen = vi.fn<(id: string) => void>();
  const { view, user } = renderView(fields(onText, onOpen));
  await user.click(view.getByRole('button', { name: 'Write: 5G' }));
  expect(onText).toHaveBeenCalledWith('5G');
  await user.click(view.getByRole('link', { name: /^Another entry/u }));
  expect(onOpen).toHaveBeenCalledWith('c1');
});

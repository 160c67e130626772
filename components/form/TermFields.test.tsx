// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { TermDraft } from '../../glossary/model/form/entry-draft.ts';
import { blankTerm } from '../../glossary/model/form/entry-draft.ts';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import { AdviceContext } from './FieldAdvice.tsx';
import { TermFields } from './TermFields.tsx';

const fields = (
  term: string,
  onTerm: (change: Partial<TermDraft>) => void = () => undefined,
  language = 'en',
) => (
  <TermFields
    place="languageSections.0.termSections.0"
    language={language}
    number={1}
    term={{ ...blankTerm('preferred'), term }}
    explainsReading={false}
    onTerm={onTerm}
    onRemove={undefined}
  />
);

test('a numbered name is explained by five examples while it is typed', async () => {
  const { view, element, again } = renderView(fields('{n:ordinal} Import'));
  const description = /3rd Import · 8th Import · 20th Import · 21st Import · 112th Import/u;
  expect(view.getByRole('textbox', { name: 'Term', description })).toBeDefined();
  expect(await accessibilityIssues(element)).toEqual([]);
  again(fields('{n:ordina'));
  expect(view.queryByText(/3rd/u)).toBeNull();
});

test('a term says how it is checked in translations, with what that is for', async () => {
  const onTerm = vi.fn<(change: Partial<TermDraft>) => void>();
  const { view, user, element } = renderView(fields('implement', onTerm));
  const summary = element.querySelector('summary');
  if (summary !== null) await user.click(summary);
  const choice = view.getByRole('combobox', {
    name: 'In a translation check',
    description: /everyday word is usually only a remark/u,
  });
  expect([...choice.querySelectorAll('option')].map(({ text }) => text)).toEqual([
    'as usual',
    'always a finding',
    'a finding only if its meaning is lost',
    'only a remark',
    'not checked',
  ]);
  await user.selectOptions(choice, 'not checked');
  expect(onTerm).toHaveBeenLastCalledWith({ check: 'never' });
  await user.selectOptions(choice, 'as usual');
  expect(await accessibilityIssues(element)).toEqual([]);
});

test('a Chinese term can be marked inside longer words, and such words are read with the switch', async () => {
  const onTerm = vi.fn<(change: Partial<TermDraft>) => void>();
  const place = 'languageSections.0.termSections.0.matching.insideWords';
  const finding = { kind: 'insideWords', words: ['自主权', '民主权力'] } as const;
  const { view, user, element, again } = renderView(fields('sovereignty', onTerm));
  const summary = element.querySelector('summary');
  if (summary !== null) await user.click(summary);
  expect(view.queryByRole('switch', { name: /inside longer words/u })).toBeNull();
  again(
    <AdviceContext.Provider value={{ advice: [{ place, finding }], onOpen: () => undefined }}>
      {fields('主权', onTerm, 'zh-Hans')}
    </AdviceContext.Provider>,
  );
  await user.click(
    view.getByRole('switch', {
      name: 'Also mark inside longer words',
      description: /only a part of other words.*as in: 自主权, 民主权力/u,
    }),
  );
  expect(onTerm).toHaveBeenLastCalledWith({ insideWords: true });
  expect(await accessibilityIssues(element)).toEqual([]);
});

// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import type { TermDraft } from '../../glossary/model/form/entry-draft.ts';
import { blankTerm } from '../../glossary/model/form/entry-draft.ts';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import { TermFields } from './TermFields.tsx';

const fields = (term: string, onTerm: (change: Partial<TermDraft>) => void = () => undefined) => (
  <TermFields
    place="languageSections.0.termSections.0"
    language="en"
    number={1}
    term={{ ...blankTerm('preferred'), term }}
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
    description: /everyday word is otherwise only a remark/u,
  });
  expect([...choice.querySelectorAll('option')].map(({ text }) => text)).toEqual([
    'as usual',
    'always a finding',
    'only a remark',
    'not checked',
  ]);
  await user.selectOptions(choice, 'not checked');
  expect(onTerm).toHaveBeenLastCalledWith({ check: 'never' });
  await user.selectOptions(choice, 'as usual');
  expect(await accessibilityIssues(element)).toEqual([]);
});

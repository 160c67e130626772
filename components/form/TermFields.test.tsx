// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { blankTerm } from '../../glossary/model/form/entry-draft.ts';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import { TermFields } from './TermFields.tsx';

const fields = (term: string) => (
  <TermFields
    place="languageSections.0.termSections.0"
    language="en"
    number={1}
    term={{ ...blankTerm('preferred'), term }}
    onTerm={() => undefined}
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

import { expect, test } from 'vitest';
import { blankEntry } from '../../glossary/model/form/entry-draft.ts';
import { renderView } from '../fixtures/render-fixture.tsx';
import { EntryForm } from './EntryForm.tsx';

const ignore = (): void => undefined;

const blankForm = (
  <EntryForm
    title="New entry"
    draft={blankEntry('user-1')}
    issues={[]}
    advice={{ advice: [], onOpen: ignore }}
    dirty={false}
    readOnly={false}
    onPropose={ignore}
    onDraft={ignore}
    onSave={ignore}
    onExport={ignore}
    onDiscard={ignore}
  />
);

test('it has the focus once it is shown, so that it takes none from a field that is typed into', () => {
  const { view } = renderView(blankForm);
  expect(document.activeElement).toBe(view.getByRole('heading', { name: 'New entry' }));
});

test('it says once how pinyin is written, however many Chinese forms it has', () => {
  const { view } = renderView(blankForm);
  const name = 'Pinyin';
  expect(view.getAllByRole('textbox', { name })).toHaveLength(2);
  expect(view.getAllByRole('textbox', { name, description: /tone marks/u })).toHaveLength(1);
});

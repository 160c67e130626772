import { useState } from 'preact/hooks';
import { expect, test } from 'vitest';
import type { RelatedConcept } from '../../glossary/model/entry/concept-entry.ts';
import { RelatedFields } from './RelatedFields.tsx';
import { renderView } from '../fixtures/render-fixture.tsx';

const ignore = (): void => undefined;
const NAMES = new Map([
  ['a', '主权'],
  ['b', '安全'],
]);

function Related({ first }: { readonly first: readonly RelatedConcept[] }) {
  const [related, setRelated] = useState(first);
  return (
    <RelatedFields
      related={related}
      names={NAMES}
      found={related.some(({ concept }) => concept === 'b') ? [] : [{ concept: 'b', name: '安全' }]}
      onFind={ignore}
      onRelated={setRelated}
      onOpen={ignore}
    />
  );
}

test('a concept that is related in two ways has a line for each', async () => {
  const { view, user } = renderView(
    <Related
      first={[
        { relation: 'contains', concept: 'a' },
        { relation: 'seeAlso', concept: 'a' },
        { relation: 'seeAlso', concept: 'b' },
      ]}
    />,
  );
  const [first] = view.getAllByRole('button', { name: 'Remove: 主权' });
  await user.click(first ?? document.body);
  const ways = view.getAllByRole<HTMLSelectElement>('combobox').map((way) => way.value);
  expect(ways).toEqual(['seeAlso', 'seeAlso']);
  expect(view.getAllByRole('link').map((link) => link.textContent)).toEqual(['主权', '安全']);
});

test('the search has the focus when a concept was related or removed', async () => {
  const { view, user } = renderView(<Related first={[]} />);
  for (const name of ['Relate: 安全', 'Remove: 安全']) {
    await user.click(view.getByRole('button', { name }));
    expect(document.activeElement).toBe(view.getByRole('textbox'));
  }
});

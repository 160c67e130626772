import type { JSX } from 'preact';
import { expect, test } from 'vitest';
import { renderView } from '../../../components/fixtures/render-fixture.tsx';
import { startBackground } from './background-for-pages-fixture.ts';
import { broadcast } from '../messaging.ts';
import { useGlossaryChanges } from './use-glossary.ts';

function Changes(): JSX.Element {
  return <output>{useGlossaryChanges()}</output>;
}

test('a change is heard from the moment on when a page is drawn', async () => {
  startBackground([]);
  const { view } = renderView(<Changes />);
  await broadcast('glossaryChanged', 1);
  expect(await view.findByText('1')).toBeDefined();
});

import { expect, test, vi } from 'vitest';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import { SAMPLE_TEXTS } from '../../glossary/model/text/sample-texts.ts';
import { WelcomeView } from './WelcomeView.tsx';

test('the text to try stands in English, Simplified and Taiwan Chinese, each marked as such', () => {
  const { view } = renderView(<WelcomeView onOpenGlossary={() => undefined} />);
  expect(view.getAllByRole('article').map((article) => article.lang)).toEqual([
    'en',
    'zh-Hans',
    'zh-Hant-TW',
  ]);
});

test('the texts say the same, paragraph by paragraph', () => {
  const lengths = SAMPLE_TEXTS.map(({ paragraphs }) => paragraphs.length);
  expect(new Set(lengths).size).toBe(1);
});

test('the third step leads to the glossary', async () => {
  const onOpenGlossary = vi.fn<() => void>();
  const { view, user } = renderView(<WelcomeView onOpenGlossary={onOpenGlossary} />);
  await user.click(view.getByRole('button', { name: 'Glossary' }));
  expect(onOpenGlossary).toHaveBeenCalledOnce();
});

test('the welcome page is accessible', async () => {
  const { element } = renderView(<WelcomeView onOpenGlossary={() => undefined} />);
  expect(await accessibilityIssues(element)).toEqual([]);
});

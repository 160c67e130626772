import { afterEach, expect, test } from 'vitest';
import { firstText } from './first-text.ts';

afterEach(() => document.body.replaceChildren());

test('it is what people may read at the beginning, not all of a long page', () => {
  document.body.innerHTML = `<script>run()</script><style>p { color: red }</style><p>国际</p>
    ${'<p>of words</p>'.repeat(300)}<p>last</p>`;
  const text = firstText();
  expect(text).toContain('国际');
  expect(text).toContain('of words');
  expect(text).not.toMatch(/run|color|last/u);
});

test('of a long text the beginning is enough', () => {
  document.body.textContent = 'word '.repeat(10_000);
  expect(firstText()).toMatch(/^word /u);
  expect(firstText().length).toBeLessThan(1_000);
});

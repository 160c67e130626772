import { fireEvent, screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { accessibilityIssues, renderView } from '../fixtures/render-fixture.tsx';
import { PressedLink } from './PressedLink.tsx';

const ADDRESS = 'https://example.org/document';

test.each<[string, (link: HTMLElement) => void]>([
  ['the pointer', (link) => void fireEvent.pointerDown(link)],
  ['the keys', (link) => void fireEvent.keyDown(link, { key: 'Enter' })],
  ['a screen reader', (link) => void fireEvent.click(link)],
])('a link has its address once it is pressed by %s, and no longer', async (_, press) => {
  const { element } = renderView(<PressedLink href={ADDRESS}>document</PressedLink>);
  const link = screen.getByRole('link', { name: 'document' });
  expect(await accessibilityIssues(element)).toEqual([]);
  expect(link.getAttribute('href')).toBeNull();
  // The document of the test goes nowhere.
  link.addEventListener('click', (event) => event.preventDefault());
  press(link);
  expect(link.getAttribute('href')).toBe(ADDRESS);
  fireEvent.blur(link);
  expect(link.getAttribute('href')).toBeNull();
});

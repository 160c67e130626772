import { expect, it } from 'vitest';
import { patternOf } from './typed-pattern.ts';

it.each([
  [' example.org ', 'example.org'],
  ['HTTPS://Example.org/News?a=1#top', 'example.org/News?a=1'],
  ['https://例子.中国/', 'xn--fsqu00a.xn--fiqs8s/'],
  ['*.Example.org', '*.example.org'],
  ['localhost:8080', 'localhost:8080'],
  ['*', '*'],
  ['file:///home/*', 'file:///home/*'],
  ['', ''],
  ['/news', '/news'],
])('"%s" is taken as "%s"', (typed, pattern) => {
  expect(patternOf(typed)).toBe(pattern);
});

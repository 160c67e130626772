import { expect, it } from 'vitest';
import { siteOf } from './site-of.ts';

it.each([
  ['an address', 'https://example.org/page?q#f', 'example.org'],
  ['a port', 'http://localhost:8080/', 'localhost:8080'],
  ['capitals', 'https://Example.ORG', 'example.org'],
  ['a name in Chinese', 'https://例子.中国/', 'xn--fsqu00a.xn--fiqs8s'],
  ['a name and a password', 'https://me:secret@example.org/', 'example.org'],
  ['a blob of a page', 'blob:https://example.org/6f0b', 'example.org'],
  ['a file', 'file:///home/page.html', ''],
  ['an empty page', 'about:blank', ''],
  ['data', 'data:text/html,x', ''],
  ['nothing', '', ''],
  ['what is no address', 'example.org', ''],
])('the site of %s', (_name, address, site) => {
  expect(siteOf(address)).toBe(site);
});

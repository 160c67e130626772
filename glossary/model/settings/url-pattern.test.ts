import { describe, expect, it } from 'vitest';
import { EVERYWHERE, isUrlPattern, matchesUrl } from './url-pattern.ts';

describe('a pattern matches', () => {
  it.each([
    ['example.org', 'https://example.org/'],
    ['example.org', 'http://example.org/a/b?c#d'],
    ['Example.ORG ', 'https://example.org/'],
    ['example.org', 'https://me:secret@example.org/'],
    ['example.org', 'blob:https://example.org/6f0b'],
    ['localhost:8080', 'http://localhost:8080/a'],
    ['localhost:*', 'http://localhost:8080/a'],
    ['[::1]:8080', 'http://[::1]:8080/'],
    ['*.example.org', 'https://example.org/'],
    ['*.example.org', 'https://a.b.example.org/'],
    ['*', 'https://anything.example:81/'.replace(':81', '')],
    ['*:*', 'https://anything.example:81/'],
    [EVERYWHERE, 'file:///home/me/page.html'],
    [EVERYWHERE, 'opened-file:'],
    ['xn--fsqu00a.xn--fiqs8s', 'https://xn--fsqu00a.xn--fiqs8s/'],
    ['https://example.org', 'https://example.org/'],
    ['example.org/news/*', 'https://example.org/news/2026?page=2'],
    ['example.org/*/news', 'https://example.org/en/x/news'],
    ['example.org/a*b*c', 'https://example.org/a-b-b-c'],
    ['example.org/', 'https://example.org/?q'],
    ['example.org/read?id=5', 'https://example.org/read?id=5#top'],
    ['example.org/read?id=*', 'https://example.org/read?id=5'],
    ['file:///home/*', 'file:///home/me/page.html'],
  ])('%s: %s', (pattern, address) => {
    expect(isUrlPattern(pattern)).toBe(true);
    expect(matchesUrl(pattern, address)).toBe(true);
  });
});

describe('a pattern does not match', () => {
  it.each([
    ['example.org', 'https://www.example.org/'],
    ['example.org', 'https://example.org:8080/'],
    ['example.org', 'https://example.org.evil.example/'],
    ['example.org', 'https://evil.example/example.org'],
    ['example.org', 'https://example.org@evil.example/'],
    ['example.org', 'ftp://example.org/'],
    ['*.example.org', 'https://notexample.org/'],
    ['https://example.org', 'http://example.org/'],
    ['example.org/news/*', 'https://example.org/newspaper'],
    ['example.org/', 'https://example.org/a'],
    ['example.org/read?id=5', 'https://example.org/read?id=55'],
    ['example.org/a*a', 'https://example.org/a'],
    ['example.org', ''],
    ['example.org', 'about:blank'],
    ['*', 'file:///home/me/page.html'],
  ])('%s: %s', (pattern, address) => {
    expect(matchesUrl(pattern, address)).toBe(false);
  });
});

it.each(['', ' ', '/news', 'a b', 'https://', 'file:///'.slice(0, 7), 'exa*mple.org', 'a:b', '#'])(
  '"%s" is no pattern, and matches nothing',
  (pattern) => {
    expect(isUrlPattern(pattern)).toBe(false);
    expect(matchesUrl(pattern, 'https://example.org/')).toBe(false);
  },
);

it('is matched in time that grows with the text alone', () => {
  const hostile = `example.org/${'a*'.repeat(900)}b`;
  expect(matchesUrl(hostile, `https://example.org/${'a'.repeat(100_000)}`)).toBe(false);
});

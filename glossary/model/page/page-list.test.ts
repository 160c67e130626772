import { expect, test } from 'vitest';
import { type PageListHeader, writePageCsv, writePageMarkdown, writePageTsv } from './page-list.ts';

const HEADER: PageListHeader = ['Term', 'Equivalents', 'Occurrences', 'Field', 'Sources'];
const ROWS = [
  {
    term: '网络空间',
    equivalents: ['cyberspace', 'the "net"'],
    occurrences: 3,
    subjectField: 'Cyberspace',
    sources: ['Strategy (2017)'],
  },
  { term: '=1+1', equivalents: [], occurrences: 1, subjectField: '', sources: ['a|b\n<c>'] },
];

test('CSV quotes what needs it, and holds no formula', () => {
  expect(writePageCsv(ROWS, HEADER)).toBe(
    '\u{FEFF}Term,Equivalents,Occurrences,Field,Sources\r\n' +
      '网络空间,"cyberspace; the ""net""",3,Cyberspace,Strategy (2017)\r\n' +
      `'=1+1,,1,,"a|b\n<c>"\r\n`,
  );
});

test('TSV has one line a term, and holds no formula', () => {
  expect(writePageTsv(ROWS, HEADER)).toBe(
    'Term\tEquivalents\tOccurrences\tField\tSources\n' +
      '网络空间\tcyberspace; the "net"\t3\tCyberspace\tStrategy (2017)\n' +
      "'=1+1\t\t1\t\ta|b <c>\n",
  );
});

test('Markdown shows every character as it is, and links to the page', () => {
  const origin = { title: 'A [page]', address: 'https://example.org/a b?<c>' };
  expect(writePageMarkdown(ROWS, HEADER, origin)).toBe(
    String.raw`# [A \[page\]](<https://example.org/a%20b?%3Cc%3E>)

| Term | Equivalents | Occurrences | Field | Sources |
| --- | --- | --- | --- | --- |
| 网络空间 | cyberspace; the "net" | 3 | Cyberspace | Strategy (2017) |
| =1+1 |  | 1 |  | a\|b \<c\> |
`,
  );
});

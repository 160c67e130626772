import { escapeXml, xmlElement } from '../../../exchange/tbx/xml-text.ts';
import type { ConceptEntry } from '../../../model/entry/concept-entry.ts';
import { conceptHtml, titleOfConcept } from './concept-html.ts';

/** How many concepts a page has: few enough for it to open fast. */
const CONCEPTS_ON_PAGE = 100;

/** A page of concepts of one subject field. */
interface ConceptsPage {
  readonly file: string;
  readonly title: string;
  readonly entries: readonly ConceptEntry[];
}

/**
 * The files of the glossary's own site by name: a page for each hundred concepts of a subject
 * field, and a first page with a list of these pages and a search. The site works from a folder,
 * without a server. The style and the search are files beside these, `site.css` and `search.js`.
 */
export function siteFiles(entries: readonly ConceptEntry[]): ReadonlyMap<string, string> {
  const pages = pagesOf(entries);
  const places = new Map(
    pages.flatMap(({ file, entries: shown }) =>
      shown.map((entry) => [
        entry.id,
        { title: titleOfConcept(entry), href: `${file}#${entry.id}` },
      ]),
    ),
  );
  const found = entries.map((entry) => [places.get(entry.id)?.href ?? '', ...termsOf(entry)]);
  return new Map([
    ['index.html', indexHtml(pages, entries.length)],
    // A script, not JSON: a page that is opened from a folder may not fetch a file.
    ['concepts.js', `globalThis.concepts = ${JSON.stringify(found)};\n`],
    ...pages.map(({ file, title, entries: shown }): [string, string] => [
      file,
      pageHtml(
        title,
        `<p><a href="index.html">All concepts</a></p>\n<h1>${escapeXml(title)}</h1>\n` +
          shown.map((entry) => conceptHtml(entry, (id) => places.get(id))).join('\n'),
      ),
    ]),
  ]);
}

function pagesOf(entries: readonly ConceptEntry[]): readonly ConceptsPage[] {
  const fields = Map.groupBy(entries, ({ subjectField = 'other' }) => subjectField);
  return [...fields]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([field, all]) =>
      Array.from({ length: Math.ceil(all.length / CONCEPTS_ON_PAGE) }, (_, at) => ({
        file: `${field}-${at + 1}.html`,
        title: all.length > CONCEPTS_ON_PAGE ? `${field}, part ${at + 1}` : field,
        entries: all.slice(at * CONCEPTS_ON_PAGE, (at + 1) * CONCEPTS_ON_PAGE),
      })),
    );
}

function termsOf({ languageSections }: ConceptEntry): readonly string[] {
  return [
    ...new Set(
      languageSections.flatMap(({ termSections }) => termSections.map(({ term }) => term)),
    ),
  ];
}

function indexHtml(pages: readonly ConceptsPage[], concepts: number): string {
  const links = pages.map(({ file, title, entries }) =>
    xmlElement(
      'li',
      {},
      `${xmlElement('a', { href: file }, escapeXml(title))} (${entries.length})`,
    ),
  );
  return pageHtml(
    'The glossary of Termlight',
    [
      '<h1>The glossary of Termlight</h1>',
      `<p>${concepts} concepts with their Chinese and English terms, the documents in which they`,
      'stand, and how well each is known: <em>seen</em> was read in the document, <em>named</em> is',
      'known to stand there.</p>',
      '<form role="search"><label for="text">Chinese, English or an id</label>',
      '<input id="text" type="search" autocomplete="off"></form>',
      '<p id="count" role="status"></p>',
      '<ol id="found"></ol>',
      `<h2>By subject field</h2>\n<ul>\n${links.join('\n')}\n</ul>`,
      '<script src="concepts.js"></script>',
      '<script src="search.js"></script>',
    ].join('\n'),
  );
}

function pageHtml(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; script-src 'self' file:">
<title>${escapeXml(title)}</title>
<link rel="stylesheet" href="site.css">
<main>
${body}
</main>
</html>
`;
}

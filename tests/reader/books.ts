/** Books and documents of our own sentences, for tests. */
import { type FilesOfArchive, zipped } from './zipped.ts';

const CONTAINER = `<?xml version="1.0"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>`;

/** What a test book has that others have not. */
export interface BookParts {
  readonly title?: string;
  readonly language?: string;
  /** Chapters by their names in the folder of the book, in the order of reading. */
  readonly chapters: FilesOfArchive;
  /** The lists of a `nav`, as markup. */
  readonly nav?: string;
  /** The points of an NCX, as markup. */
  readonly ncx?: string;
  /** More files, by their names in the archive; they may take the place of others. */
  readonly files?: FilesOfArchive;
  /** More entries of the manifest and of the spine, as markup. */
  readonly manifest?: string;
  readonly spine?: string;
}

/** A chapter in XHTML. */
export function chapter(body: string, head = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">
<head><title>A chapter</title>${head}</head>
<body>${body}</body></html>`;
}

/** A book in EPUB. */
export function book(parts: BookParts): Uint8Array {
  const names = Object.keys(parts.chapters);
  const items = names.map(
    (name, at) => `<item id="c${at}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const references = names.map((_, at) => `<itemref idref="c${at}"/>`);
  const hasNcx = parts.ncx !== undefined;
  const opf = `<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    <dc:title>${parts.title ?? 'A book'}</dc:title><dc:language>${parts.language ?? 'zh-CN'}</dc:language>
  </metadata>
  <manifest>${items.join('')}
    ${parts.nav === undefined ? '' : '<item id="nav" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/>'}
    ${hasNcx ? '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>' : ''}
    ${parts.manifest ?? ''}
  </manifest>
  <spine${hasNcx ? ' toc="ncx"' : ''}>${references.join('')}${parts.spine ?? ''}</spine>
</package>`;
  const inFolder = Object.entries(parts.chapters).map(
    ([name, content]) => [`OEBPS/${name}`, content] as const,
  );
  return zipped({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/package.opf': opf,
    ...(parts.nav === undefined
      ? {}
      : { 'OEBPS/nav.xhtml': chapter(`<nav epub:type="toc">${parts.nav}</nav>`) }),
    ...(parts.ncx === undefined
      ? {}
      : {
          'OEBPS/toc.ncx': `<?xml version="1.0"?>
<!DOCTYPE ncx PUBLIC "-//NISO//DTD ncx 2005-1//EN" "http://www.daisy.org/z3986/2005/ncx-2005-1.dtd">
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap>${parts.ncx}</navMap></ncx>`,
        }),
    ...Object.fromEntries(inFolder),
    ...parts.files,
  });
}

const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a test document has beside its body. */
export interface WordParts {
  /** The `w:footnote` elements, as markup. */
  readonly footnotes?: string;
  /** The elements of the list of styles. */
  readonly styles?: string;
  /** The elements of the list of numberings. */
  readonly numbering?: string;
  /** More relations of the document, as markup. */
  readonly relations?: string;
  readonly files?: FilesOfArchive;
}

/** A Word document with this body, as markup. */
export function wordDocument(body: string, parts: WordParts = {}): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (all: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all}</Relationships>`;
  return zipped({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/></Types>`,
    '_rels/.rels': relations(relation('r1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': `<?xml version="1.0"?><w:document ${WORD}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      relation('notes', 'footnotes', 'footnotes.xml') +
        relation('styles', 'styles', 'styles.xml') +
        relation('numbering', 'numbering', 'numbering.xml') +
        (parts.relations ?? ''),
    ),
    'word/footnotes.xml': `<w:footnotes ${WORD}>${parts.footnotes ?? ''}</w:footnotes>`,
    'word/styles.xml': `<w:styles ${WORD}>${parts.styles ?? ''}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${WORD}>${parts.numbering ?? ''}</w:numbering>`,
    ...parts.files,
  });
}

/** A paragraph of a Word document. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A picture of one pixel. */
export const PICTURE = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  ),
  (character) => character.charCodeAt(0),
);

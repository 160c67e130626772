import { chapterText } from '../text/read-text.ts';
import { elementsNamed, inertRoot, textOfFirst } from '../markup/inert-markup.ts';
import { OpeningRefusedError } from '../opened-file.ts';
import { placeInBook } from './address-in-book.ts';
import type { Archive } from '../archive.ts';

/** A file that is a chapter or a part of one. */
export interface ChapterFile {
  readonly file: string;
  /** Whether it is only a picture, as are the pages of comics. */
  readonly isPicture: boolean;
}

/** What a book says about itself. File names are those in the archive. */
export interface BookPackage {
  readonly title: string;
  readonly language: string;
  /** The chapters that are there, in the order of reading. */
  readonly chapters: readonly ChapterFile[];
  /** The names of chapters that are missing from the archive. */
  readonly missing: readonly string[];
  /** The table of contents of EPUB 3. */
  readonly nav: string | undefined;
  /** The table of contents of EPUB 2. */
  readonly ncx: string | undefined;
}

interface ManifestItem {
  readonly file: string;
  readonly type: string;
  readonly properties: readonly string[];
  /** The id of the item that replaces it if it cannot be shown; empty if there is none. */
  readonly fallback: string;
}

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

/** Ways of obfuscating fonts against simple copying. The text is not affected. */
const GARBLED_FONTS: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

/** Media types of chapters; `oeb` is that of books older than EPUB. */
const MARKUP_TYPES = /html|xml|oeb|^$/iu;
const PICTURE_TYPES = /^image\/(?!svg)/iu;

/**
 * Reads what a book says about itself.
 * @throws OpeningRefusedError if it is protected, or does not say where its chapters are
 */
export function readPackage(archive: Archive): BookPackage {
  const path = packagePath(archive);
  const opf = xmlOf(archive, path);
  const items = manifestOf(opf, path);
  const [metadata] = elementsNamed(opf, 'metadata');
  const [spine] = elementsNamed(opf, 'spine');
  const chapters: ChapterFile[] = [];
  const missing: string[] = [];
  const known = new Set<string>();
  for (const reference of spine === undefined ? [] : elementsNamed(spine, 'itemref')) {
    const id = wordIn(reference, 'idref');
    const item = shownItem(archive, items, id);
    if (item === undefined) missing.push(items.get(id)?.file ?? id);
    else if (!known.has(item.file)) {
      known.add(item.file);
      chapters.push({ file: item.file, isPicture: PICTURE_TYPES.test(item.type) });
    }
  }
  if (chapters.length === 0) throw new OpeningRefusedError({ reason: 'damaged' });
  const encrypted = encryptedFiles(archive);
  if (chapters.some(({ file }) => encrypted.has(file)))
    throw new OpeningRefusedError({ reason: 'protected' });
  const all = [...items.values()].filter(({ file }) => archive.has(file));
  return {
    title: textOfFirst(metadata, 'title'),
    language: textOfFirst(metadata, 'language'),
    chapters,
    missing,
    nav: all.find(({ properties }) => properties.includes('nav'))?.file,
    ncx: (
      items.get(spine === undefined ? '' : wordIn(spine, 'toc')) ??
      all.find(({ type }) => type.includes('dtbncx'))
    )?.file,
  };
}

/**
 * The root element of a file of the archive that has to be XML.
 * @throws OpeningRefusedError if it is not
 */
export function xmlOf(archive: Archive, name: string): Element {
  const root = inertRoot(chapterText(archive.read(name)), 'application/xml');
  if (root === undefined) throw new OpeningRefusedError({ reason: 'damaged' });
  return root;
}

/** The encrypted files, without obfuscated fonts. */
function encryptedFiles(archive: Archive): ReadonlySet<string> {
  if (!archive.has(ENCRYPTION)) return new Set();
  const files = elementsNamed(xmlOf(archive, ENCRYPTION), 'EncryptedData').flatMap((part) => {
    const [method] = elementsNamed(part, 'EncryptionMethod');
    if (GARBLED_FONTS.has(method?.getAttribute('Algorithm') ?? '')) return [];
    return elementsNamed(part, 'CipherReference').map(
      (reference) => placeInBook(reference.getAttribute('URI') ?? '', '')?.file ?? '',
    );
  });
  return new Set(files);
}

function packagePath(archive: Archive): string {
  const roots = elementsNamed(xmlOf(archive, CONTAINER), 'rootfile');
  const path = roots.map((root) => root.getAttribute('full-path') ?? '').find(archive.has);
  if (path === undefined) throw new OpeningRefusedError({ reason: 'damaged' });
  return path;
}

/** The item with an id, or the first of its replacements that is there and can be shown. */
function shownItem(
  archive: Archive,
  items: ReadonlyMap<string, ManifestItem>,
  id: string,
): ManifestItem | undefined {
  const tried = new Set<ManifestItem>();
  let item = items.get(id);
  while (item !== undefined && !tried.has(item)) {
    const isKnown = PICTURE_TYPES.test(item.type) || MARKUP_TYPES.test(item.type);
    if (isKnown && archive.has(item.file)) return item;
    tried.add(item);
    item = items.get(item.fallback);
  }
  return undefined;
}

/** An attribute with a single word, without the white space around it. */
function wordIn(element: Element, name: string): string {
  return element.getAttribute(name)?.trim() ?? '';
}

function manifestOf(opf: Element, path: string): ReadonlyMap<string, ManifestItem> {
  const items = new Map<string, ManifestItem>();
  const [manifest] = elementsNamed(opf, 'manifest');
  for (const item of manifest === undefined ? [] : elementsNamed(manifest, 'item')) {
    const place = placeInBook(item.getAttribute('href') ?? '', path);
    if (place === undefined) continue;
    items.set(wordIn(item, 'id'), {
      file: place.file,
      type: wordIn(item, 'media-type'),
      properties: (item.getAttribute('properties') ?? '').split(/\s+/u),
      fallback: wordIn(item, 'fallback'),
    });
  }
  return items;
}

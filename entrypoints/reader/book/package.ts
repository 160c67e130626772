import { chapterText } from '../text/read-text.ts';
import { elementsNamed, inertRoot, textOfFirst } from '../markup/inert-markup.ts';
import { OpeningRefusedError } from '../opened-file.ts';
import { placeInBook } from './address-in-book.ts';
import type { Archive } from '../archive.ts';

/** One step of the way through a book. */
export interface ChapterFile {
  readonly file: string;
  /** Whether it is a picture alone, as the pages of comics are. */
  readonly isPicture: boolean;
}

/** What a book says of itself. Names of files are those in its archive. */
export interface BookPackage {
  readonly title: string;
  readonly language: string;
  /** The chapters that are there, in the order of reading. */
  readonly chapters: readonly ChapterFile[];
  /** Names of chapters that are not. */
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
}

const CONTAINER = 'META-INF/container.xml';
const ENCRYPTION = 'META-INF/encryption.xml';

/** Ways to garble fonts so that they are not simply copied. The text is as ever. */
const GARBLED_FONTS: ReadonlySet<string> = new Set([
  'http://www.idpf.org/2008/embedding',
  'http://ns.adobe.com/pdf/enc#RC',
]);

const MARKUP_TYPES = /html|xml|^$/u;
const PICTURE_TYPES = /^image\/(?!svg)/u;

/**
 * Reads what a book says of itself.
 * @throws OpeningRefusedError when it is protected, or does not say where its chapters are
 */
export function readPackage(archive: Archive): BookPackage {
  if (isProtected(archive)) throw new OpeningRefusedError({ reason: 'protected' });
  const path = packagePath(archive);
  const opf = xmlOf(archive, path);
  const items = manifestOf(opf, path);
  const [metadata] = elementsNamed(opf, 'metadata');
  const [spine] = elementsNamed(opf, 'spine');
  const chapters: ChapterFile[] = [];
  const missing: string[] = [];
  const known = new Set<string>();
  for (const reference of spine === undefined ? [] : elementsNamed(spine, 'itemref')) {
    const id = reference.getAttribute('idref') ?? '';
    const item = items.get(id);
    const isPicture = item !== undefined && PICTURE_TYPES.test(item.type);
    const isShown = item !== undefined && (isPicture || MARKUP_TYPES.test(item.type));
    if (!isShown || !archive.has(item.file)) missing.push(item?.file ?? id);
    else if (!known.has(item.file)) chapters.push({ file: item.file, isPicture });
    if (item !== undefined) known.add(item.file);
  }
  if (chapters.length === 0) throw new OpeningRefusedError({ reason: 'damaged' });
  const all = [...items.values()].filter(({ file }) => archive.has(file));
  return {
    title: textOfFirst(metadata, 'title'),
    language: textOfFirst(metadata, 'language'),
    chapters,
    missing,
    nav: all.find(({ properties }) => properties.includes('nav'))?.file,
    ncx: (
      items.get(spine?.getAttribute('toc') ?? '') ?? all.find(({ type }) => type.includes('dtbncx'))
    )?.file,
  };
}

/** The root of a part of the archive that has to be XML. @throws OpeningRefusedError when it is not */
export function xmlOf(archive: Archive, name: string): Element {
  const root = inertRoot(chapterText(archive.read(name)), 'application/xml');
  if (root === undefined) throw new OpeningRefusedError({ reason: 'damaged' });
  return root;
}

/** Whether anything but fonts is encrypted. */
function isProtected(archive: Archive): boolean {
  if (!archive.has(ENCRYPTION)) return false;
  return elementsNamed(xmlOf(archive, ENCRYPTION), 'EncryptedData').some((part) => {
    const [method] = elementsNamed(part, 'EncryptionMethod');
    return !GARBLED_FONTS.has(method?.getAttribute('Algorithm') ?? '');
  });
}

function packagePath(archive: Archive): string {
  const roots = elementsNamed(xmlOf(archive, CONTAINER), 'rootfile');
  const path = roots.map((root) => root.getAttribute('full-path') ?? '').find(archive.has);
  if (path === undefined) throw new OpeningRefusedError({ reason: 'damaged' });
  return path;
}

function manifestOf(opf: Element, path: string): ReadonlyMap<string, ManifestItem> {
  const items = new Map<string, ManifestItem>();
  const [manifest] = elementsNamed(opf, 'manifest');
  for (const item of manifest === undefined ? [] : elementsNamed(manifest, 'item')) {
    const place = placeInBook(item.getAttribute('href') ?? '', path);
    if (place === undefined) continue;
    items.set(item.getAttribute('id') ?? '', {
      file: place.file,
      type: item.getAttribute('media-type') ?? '',
      properties: (item.getAttribute('properties') ?? '').split(/\s+/u),
    });
  }
  return items;
}

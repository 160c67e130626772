import { openedParts, type BuiltPart } from '../markup/built-parts.ts';
import { cleanMarkup, languageOf, PICTURE, type MarkupPlaces } from '../markup/clean-markup.ts';
import { chapterBody } from '../markup/markup-body.ts';
import type { Notice, OutlineItem } from '../../../glossary/model/document/document-facts.ts';
import { type OpenedFile, OpeningRefusedError } from '../opened-file.ts';
import { chapterText } from '../text/read-text.ts';
import { placeInBook } from './address-in-book.ts';
import { type Archive, openArchive } from '../archive.ts';
import { outlineOfNav, outlineOfNcx } from './contents.ts';
import { type BookPackage, readPackage, xmlOf } from './package.ts';

/**
 * Opens a book (EPUB 2 or 3). All its chapters are unpacked at once, so that damaged ones are known
 * from the start; they are built one after another.
 * @throws OpeningRefusedError if it is protected, damaged or too large
 */
export function openBook(bytes: Uint8Array): OpenedFile {
  const archive = openArchive(bytes);
  const book = readPackage(archive);
  const chapters = book.chapters.map(({ file, isPicture }) => ({
    file,
    isPicture,
    // Pictures are unpacked when they come near the view.
    content: isPicture ? new Uint8Array() : tryRead(archive, file),
  }));
  const damaged = chapters.filter(({ content }) => content === undefined);
  const missing = [...book.missing, ...damaged.map(({ file }) => file)];
  const sound = chapters.flatMap(({ content, ...chapter }) =>
    content === undefined ? [] : [{ ...chapter, content }],
  );
  if (sound.length === 0) throw new OpeningRefusedError({ reason: 'damaged' });
  const prefixes = new Map(sound.map(({ file }, at) => [file, `chapter-${at + 1}`]));
  const targetFrom = (file: string) => (address: string) => {
    const place = placeInBook(address, file);
    const prefix = place === undefined ? undefined : prefixes.get(place.file);
    if (place === undefined || prefix === undefined) return undefined;
    return place.fragment === '' ? prefix : `${prefix}-${place.fragment}`;
  };
  const partOf = (file: string, content: Uint8Array): BuiltPart => {
    const id = prefixes.get(file) ?? '';
    const body = chapterBody(chapterText(content));
    const places: MarkupPlaces = {
      prefix: `${id}-`,
      targetOf: targetFrom(file),
      pictureOf: (address) => {
        const place = placeInBook(address, file);
        return place !== undefined && archive.has(place.file) ? place.file : undefined;
      },
    };
    return { content: cleanMarkup(body, places), id, language: languageIn(body) };
  };
  return openedParts({
    title: book.title,
    language: book.language,
    outline: outlineOf(archive, book, targetFrom),
    notices: missing.length === 0 ? [] : [leftOut(archive, book, missing)],
    builders: sound.map(
      ({ file, isPicture, content }) =>
        () =>
          isPicture
            ? { content: pictureOf(file), id: prefixes.get(file) ?? '' }
            : partOf(file, content),
    ),
    pictures: (name) => tryRead(archive, name),
  });
}

/** Builds a chapter that is only a picture. */
function pictureOf(file: string): Node {
  const content = document.createDocumentFragment();
  const picture = document.createElement('img');
  picture.setAttribute(PICTURE, file);
  picture.alt = '';
  content.append(picture);
  return content;
}

function tryRead(archive: Archive, file: string): Uint8Array | undefined {
  try {
    return archive.read(file);
  } catch (error) {
    // One file that is damaged leaves the others as they are.
    if (error instanceof OpeningRefusedError) return undefined;
    throw error;
  }
}

/**
 * Names the chapters that are left out, by their titles in the table of contents if they have one.
 */
function leftOut(archive: Archive, book: BookPackage, missing: readonly string[]): Notice {
  const titles = new Map<string, string>();
  const note = (items: readonly OutlineItem[]): void => {
    for (const { title, target, items: inner } of items) {
      if (target !== undefined && !titles.has(target)) titles.set(target, title);
      note(inner);
    }
  };
  note(outlineOf(archive, book, (file) => (address) => placeInBook(address, file)?.file));
  const names = missing.map((file) => titles.get(file) ?? file.slice(file.lastIndexOf('/') + 1));
  return { kind: 'chaptersLeftOut', names };
}

/** Without a table of contents, or with a damaged one, a book is read all the same. */
function outlineOf(
  archive: Archive,
  { nav, ncx }: BookPackage,
  targetFrom: (file: string) => (address: string) => string | undefined,
): readonly OutlineItem[] {
  try {
    if (nav !== undefined) {
      const body = chapterBody(chapterText(archive.read(nav)));
      const items = outlineOfNav(body, targetFrom(nav));
      if (items.length > 0) return items;
    }
    return ncx === undefined ? [] : outlineOfNcx(xmlOf(archive, ncx), targetFrom(ncx));
  } catch (error) {
    if (error instanceof OpeningRefusedError) return [];
    throw error;
  }
}

/** The language of a chapter, which its body or the element around it names. */
function languageIn(body: Element): string {
  const own = languageOf(body);
  return own === '' && body.parentElement !== null ? languageOf(body.parentElement) : own;
}

import mammoth from 'mammoth';
import { openArchive } from '../archive.ts';
import { openMarkup } from '../markup/open-markup.ts';
import { type OpenedFile, OpeningRefusedError } from '../opened-file.ts';

/** Names in the markup that stand for a picture. */
const PICTURE = 'picture-';

/** Headings beside those that are named so. */
const TITLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/**
 * Opens a Word document (DOCX). Deleted text of tracked changes and comments are left out.
 * @throws OpeningRefusedError when it is damaged, locked or too large
 */
export async function openWord(bytes: Uint8Array): Promise<OpenedFile> {
  // Refuses what would unpack to too much, before anything does.
  openArchive(bytes);
  const pictures = new Map<string, Uint8Array>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const src = `${PICTURE}${pictures.size + 1}`;
    pictures.set(src, new Uint8Array(await image.readAsArrayBuffer()));
    return { src };
  });
  const markup = await markupOf(new Uint8Array(bytes).buffer, convertImage);
  return openMarkup(markup, { title: '', pictures: (name) => pictures.get(name) });
}

async function markupOf(
  arrayBuffer: ArrayBuffer,
  convertImage: ReturnType<typeof mammoth.images.imgElement>,
): Promise<string> {
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer },
      // Rules that stand in the document itself are not followed.
      { convertImage, includeEmbeddedStyleMap: false, styleMap: TITLES },
    );
    return value;
  } catch (error) {
    // It has no errors of its own: whatever it cannot read is a fault of the document.
    throw error instanceof OpeningRefusedError
      ? error
      : new OpeningRefusedError({ reason: 'damaged' });
  }
}

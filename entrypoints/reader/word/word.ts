import mammoth from 'mammoth';
import { openArchive } from '../archive.ts';
import { openMarkup } from '../markup/open-markup.ts';
import { type OpenedFile, OpeningRefusedError } from '../opened-file.ts';
import { HEADINGS, RUBY_BASE, RUBY_HINT } from './docx-shapes.ts';

/** The prefix of names that stand for pictures in the markup. */
const PICTURE = 'picture-';

/** The meaning of styles that the package does not know. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  ...HEADINGS.map((style, at) => `p.${style} => h${at + 1}:fresh`),
  `r.${RUBY_BASE} => ruby`,
  `r.${RUBY_HINT} => ruby > rt`,
];

/**
 * Opens a Word document (DOCX). Deleted text of tracked changes and comments are left out.
 * @throws OpeningRefusedError when it is damaged, locked or too large
 */
export async function openWord(bytes: Uint8Array): Promise<OpenedFile> {
  // Checked here, because the package would call a file that is too large or has a password
  // damaged.
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
      // Style mappings in the document itself are not followed.
      { convertImage, includeEmbeddedStyleMap: false, styleMap: STYLES },
    );
    return value;
  } catch {
    // It has no errors of its own: whatever it cannot read is a fault of the document.
    throw new OpeningRefusedError({ reason: 'damaged' });
  }
}

/** A PDF's table of contents, and where its entries and links lead. */
import type { OutlineItem } from '../../../glossary/model/document/document-facts.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** An entry as PDF.js describes it. */
interface OutlineNode {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
}

/** Most entries that are kept; the rest is left out. */
const MOST_ENTRIES = 2_000;

/** The id of a page's element, for the outline and links. */
export function idOfPage(page: number): string {
  return `page-${page}`;
}

/** The entries that lead to a page, and those above them; empty where the file has none. */
export async function outlineOf(pdf: PDFDocumentProxy): Promise<readonly OutlineItem[]> {
  let count = 0;
  const read = async (nodes: readonly OutlineNode[]): Promise<readonly OutlineItem[]> => {
    const items: OutlineItem[] = [];
    for (const { title, dest, items: inner } of nodes) {
      count += 1;
      if (count > MOST_ENTRIES) break;
      items.push({
        title: title.trim(),
        target: await targetOf(pdf, dest),
        items: await read(inner),
      });
    }
    return items;
  };
  return read((await pdf.getOutline()) ?? []);
}

/** The id of the page that a destination is on; undefined where it is on none. */
export async function targetOf(pdf: PDFDocumentProxy, dest: unknown): Promise<string | undefined> {
  try {
    const explicit: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    if (!Array.isArray(explicit)) return undefined;
    const [page] = explicit as readonly unknown[];
    const at =
      typeof page === 'number'
        ? page
        : await pdf.getPageIndex(page as Parameters<typeof pdf.getPageIndex>[0]);
    return at >= 0 && at < pdf.numPages ? idOfPage(at + 1) : undefined;
  } catch {
    // It names a page that does not exist.
    return undefined;
  }
}

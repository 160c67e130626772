/** The links of a page. They lie below its text, so that terms in a link are found as elsewhere. */
import { leadOut, outerAddress } from '../outer-link.ts';
import { targetOf } from './outline.ts';
import type { PageViewport, PDFDocumentProxy } from './pdfjs.ts';

/** A link as PDF.js describes it, with its names. */
interface LinkAnnotation {
  readonly subtype?: string;
  readonly rect?: readonly number[];
  readonly url?: string;
  readonly dest?: unknown;
}

/**
 * The links of a page, placed over its picture: those within the file, and those to web and mail
 * addresses.
 */
export async function linksOf(
  pdf: PDFDocumentProxy,
  annotations: readonly LinkAnnotation[],
  viewport: PageViewport,
): Promise<readonly HTMLElement[]> {
  const links: HTMLElement[] = [];
  for (const { subtype, rect, url, dest } of annotations) {
    if (subtype !== 'Link' || rect === undefined) continue;
    const link = document.createElement('a');
    if (url === undefined) {
      const target = await targetOf(pdf, dest);
      if (target === undefined) continue;
      link.href = `#${target}`;
    } else {
      const address = outerAddress(url);
      if (address === undefined) continue;
      leadOut(link, address);
    }
    link.setAttribute('aria-label', url ?? link.hash.slice(1));
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = rect;
    const [x, y] = viewport.convertToViewportPoint(fromX, fromY) as [number, number];
    const [right, bottom] = viewport.convertToViewportPoint(toX, toY) as [number, number];
    const place = link.style;
    place.left = `${(100 * Math.min(x, right)) / viewport.width}%`;
    place.top = `${(100 * Math.min(y, bottom)) / viewport.height}%`;
    place.width = `${(100 * Math.abs(right - x)) / viewport.width}%`;
    place.height = `${(100 * Math.abs(bottom - y)) / viewport.height}%`;
    links.push(link);
  }
  return links;
}

/** Makes a page's links work through the text above them. */
export function followLinks(page: HTMLElement, links: HTMLElement): void {
  const linkAt = ({ clientX: x, clientY: y }: MouseEvent): HTMLElement | undefined =>
    Array.from(links.children).find((link): link is HTMLElement => {
      const box = link.getBoundingClientRect();
      return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    });
  page.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement || !getSelection()?.isCollapsed) return;
    linkAt(event)?.click();
  });
  page.addEventListener('mousemove', (event) => {
    const isOver = links.childElementCount > 0 && linkAt(event) !== undefined;
    page.classList.toggle('over-link', isOver);
  });
}

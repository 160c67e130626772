/**
 * Whether a page is known to draw the text of its documents as a picture, in which nothing can be
 * marked: the editors of Google Docs and Sheets. Their other views are ordinary pages.
 */
export function drawsItsText(address: string): boolean {
  const url = URL.parse(address);
  if (url?.host !== 'docs.google.com') return false;
  return /^\/(?:document|spreadsheets)\/(?:u\/\d+\/)?d\/[^/]+\/(?:edit|preview|view)?$/u.test(
    url.pathname,
  );
}

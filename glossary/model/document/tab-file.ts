/** A file that a tab shows, and that could be opened in the reader. */
export type TabFile =
  /** PDFs, by their addresses: that of the tab alone, or those of frames in it. */
  | { readonly kind: 'pdf'; readonly addresses: readonly string[] }
  /** The browser lets nobody see what the tab shows. */
  | { readonly kind: 'perhaps' }
  /** PDFs in a private window, where the browser opens no page of an extension. */
  | { readonly kind: 'private' };

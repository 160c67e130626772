import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Attempts } from '../shared/own-pages/use-attempt.ts';

/** What all parts of the options page use. */
interface Page extends Pick<Attempts, 'attempt' | 'fail'> {
  /** Grows with every change of the glossary. */
  readonly changes: number;
  /** Whether nothing can be saved at present. */
  readonly readOnly: boolean;
  /** Shows a message that names the last change, followed by `more`, and offers to undo it. */
  readonly tellChange: (more?: string) => Promise<void>;
  /** Shows another message about the latest action. */
  readonly say: (message: string) => void;
}

const PageContext = createContext<Page | undefined>(undefined);

/** Provides the page's `Page` to all its parts. */
export const PageProvider = PageContext.Provider;

/**
 * The `Page` of the options page.
 * @throws Error outside of a `PageProvider`
 */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('usePage needs a PageProvider above it');
  return page;
}

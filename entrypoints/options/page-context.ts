import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Attempts } from '../shared/own-pages/use-attempt.ts';

/** What all parts of the options page share. */
interface Page extends Pick<Attempts, 'attempt' | 'fail'> {
  /** Grows with every change of the glossary. */
  readonly changes: number;
  /** Whether nothing can be written at present. */
  readonly readOnly: boolean;
  /** Says in words what was just changed here, and more about it, and offers to undo it. */
  readonly tellChange: (more?: string) => Promise<void>;
  /** Says something else about what was done here. */
  readonly say: (message: string) => void;
}

const PageContext = createContext<Page | undefined>(undefined);

/** Provides this to all parts of the page. */
export const PageProvider = PageContext.Provider;

/**
 * What the parts of the page share.
 * @throws Error outside of a `PageProvider`
 */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('usePage needs a PageProvider above it');
  return page;
}

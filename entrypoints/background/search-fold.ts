import type { Fold } from '../../glossary/model/search.ts';

/** Case alone, until the characters' folding is there. */
export const foldForSearch: Fold = (text) => text.toLowerCase();

import type { PageTree } from '../../shared/card/page-tree.ts';
import {
  elementAround,
  flatParentOf,
  isElement,
  isTextShown,
  isWithin,
  matchesSelector,
} from './dom.ts';
import { keepsLineBreaks } from './line-breaks.ts';
import { readContainer } from './text-blocks.ts';

/** What this script lends to the script of the card. */
export const PAGE_TREE: PageTree = {
  readContainer,
  elementAround,
  flatParentOf,
  isElement,
  isTextShown,
  isWithin,
  matchesSelector,
  keepsLineBreaks,
};

import type { DocumentProgress, Notice, OutlineItem, Refusal } from './document-facts.ts';

/** How far the opening of a file is, and what is to be shown of it. */
export type DocumentStage =
  | { readonly state: 'empty'; readonly isFromFile: boolean }
  /** Bytes come; `total` is undefined where it is not known. */
  | {
      readonly state: 'fetching';
      readonly read: number;
      readonly total: number | undefined;
    }
  | { readonly state: 'opening' }
  | { readonly state: 'password'; readonly wasWrong: boolean }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | {
      readonly state: 'open';
      readonly notices: readonly Notice[];
      readonly progress: DocumentProgress;
      readonly outline: readonly OutlineItem[];
      /** That of a text, where another one may fit better. */
      readonly encoding: string | undefined;
    };

import type { Texts } from './texts.tsx';

/** A change to the entries, by kind, the term or the name that it is called by, and its size. */
export interface ChangeInWords {
  readonly kind:
    | 'added'
    | 'changed'
    | 'deleted'
    | 'hidden'
    | 'reset'
    | 'imported'
    | 'replaced'
    | 'undeleted'
    | 'restored'
    | 'glossaryCreated'
    | 'glossaryChanged'
    | 'glossariesOrdered'
    | 'glossaryDeleted'
    | 'glossaryRestored'
    | 'glossaryErased'
    | 'glossaryDuplicated'
    | 'glossariesMerged'
    | 'moved';
  readonly term: string;
  /** How many entries it concerned; none for a change of a glossary as a whole. */
  readonly count: number;
}

/** The name of a change as it stands behind “Undo: ”: “change of 数字经济”, “import of terms.csv”. */
export function changeWords(t: Texts, { kind, term, count }: ChangeInWords): string {
  return count < 2 ? t(`undo.one.${kind}`, { term }) : t(`undo.many.${kind}`, { term, count });
}

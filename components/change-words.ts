import { interfaceLanguage, type Texts } from './texts.tsx';

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
export function changeWords(t: Texts, { kind, term: name, count }: ChangeInWords): string {
  const term = kind === 'restored' ? copyName(t, name) : name;
  return count < 2 ? t(`undo.one.${kind}`, { term }) : t(`undo.many.${kind}`, { term, count });
}

/** A copy that was restored is called by its date, or by the name of its file. */
export function copyName(t: Texts, name: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T/u.test(name)) return name;
  const date = new Date(name);
  return t('undo.copyOf', {
    date: date.toLocaleString(interfaceLanguage(t), { dateStyle: 'medium', timeStyle: 'short' }),
  });
}

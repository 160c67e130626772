import type { NamedChange } from '../../glossary/model/list/named-change.ts';
import { interfaceLanguage, type Texts } from './texts.tsx';

/** The name of a change as it stands behind “Undo: ”: “change of 数字经济”, “import of terms.csv”. */
export function changeWords(t: Texts, { kind, term: name, count }: NamedChange): string {
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

/** What taking a change back came to: the change, none, or that something was changed since. */
export type Undone = NamedChange | 'changedSince' | null;

/** What taking a change back came to, in words. */
export function undoneWords(t: Texts, undone: Undone): string {
  if (undone === null) return t('undo.nothing');
  if (undone === 'changedSince') return t('undo.changedSince');
  return t('undo.undone', { change: changeWords(t, undone) });
}

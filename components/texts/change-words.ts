import type { NamedChange } from '../../glossary/model/list/named-change.ts';
import { momentText } from './date-text.ts';
import type { Texts } from './texts.tsx';

/** The name of a change, as shown after “Undo: ”: “change of 数字经济”, “import of terms.csv”. */
export function changeWords(t: Texts, { kind, term: name, count }: NamedChange): string {
  const term = kind === 'restored' ? copyName(t, name) : name;
  return count < 2 ? t(`undo.one.${kind}`, { term }) : t(`undo.many.${kind}`, { term, count });
}

/** The name of a restored copy: its date, or the name of its file. */
export function copyName(t: Texts, name: string): string {
  if (!/^\d{4}-\d{2}-\d{2}T/u.test(name)) return name;
  return t('undo.copyOf', { date: momentText(t, name) });
}

/** The result of undoing: the change, nothing to undo, or that something was changed since. */
export type Undone = NamedChange | 'changedSince' | null;

/** The result of undoing, in words. */
export function undoneWords(t: Texts, undone: Undone): string {
  if (undone === null) return t('undo.nothing');
  if (undone === 'changedSince') return t('undo.changedSince');
  return t('undo.undone', { change: changeWords(t, undone) });
}

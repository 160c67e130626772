import { fileIssueText } from '../shared/own-pages/file-issue-text.ts';
import { numberText } from '../../components/texts/number-text.ts';
import type { Texts } from '../../components/texts/texts.tsx';
import type { JoinedBitexts, LeftFile } from './join-bitexts.ts';

/** Why a file was left out, with its name. */
export function leftText(t: Texts, { name, why }: LeftFile): string {
  return `${name}: ${typeof why === 'string' ? t(`check.left.${why}`) : fileIssueText(t, why)}`;
}

/** What the texts of opened files are called on a report; undefined where none could be read. */
export function nameOfOpened({ taken }: JoinedBitexts): string | undefined {
  const [first] = taken;
  const others = taken.length > 1 ? ` +${taken.length - 1}` : '';
  return first && first.name.replace(/\.[^.]*$/u, '') + others;
}

/** What came of files that were opened, and which were left out; empty for none. */
export function openedText(t: Texts, { taken, left, bitext }: JoinedBitexts): string {
  const refused = left.map((file) => leftText(t, file));
  const [first] = taken;
  if (first === undefined || bitext === undefined) return refused.join(' ');
  const { name } = first;
  const { pairs, whole, leftOut, setPairs = [] } = bitext;
  return [
    whole
      ? t('check.openedWhole', { name })
      : taken.length > 1
        ? t('check.openedFiles', pairs.length, { files: numberText(t, taken.length) })
        : t('check.opened', pairs.length, { name }),
    ...(leftOut > 0 ? [t('check.leftOut', leftOut)] : []),
    ...(setPairs.length > 0 ? [t('check.setPairs', setPairs.length)] : []),
    ...refused,
  ].join(' ');
}

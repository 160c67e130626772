import type { JSX } from 'preact';
import type { PracticeDirection } from '../../glossary/model/practice/practised-card.ts';
import type { PracticeLine } from '../../glossary/model/practice/practice-line.ts';
import { useTexts } from '../texts/texts.tsx';
import { CardWords } from './CardWords.tsx';

interface SpeechSheetProps {
  readonly lines: readonly PracticeLine[];
  readonly direction: PracticeDirection;
}

/** The terms of a speech, one line each, in their order: what is heard, its reading, what is said. */
export function SpeechSheet({ lines, direction }: SpeechSheetProps): JSX.Element {
  const t = useTexts();
  return (
    <ol class="plain speech-sheet" aria-label={t('practice.list')}>
      {lines.map(({ concept, asked, wanted }) => {
        const front = asked[direction] ?? asked[otherWay(direction)];
        const equivalents = wanted[direction].filter(({ term }) => term !== front?.term);
        return (
          <li key={concept}>
            {front !== undefined && <CardWords wording={front} class="sheet-term" />}
            <span class="sheet-equivalents">
              {equivalents.length === 0 ? (
                <span class="soft">{t('practice.noEquivalent')}</span>
              ) : (
                equivalents.map((wording, place) => (
                  <span key={wording.term}>
                    {place > 0 && <span class="soft"> · </span>}
                    <CardWords wording={wording} />
                  </span>
                ))
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

const otherWay = (direction: PracticeDirection): PracticeDirection =>
  direction === 'fromChinese' ? 'toChinese' : 'fromChinese';

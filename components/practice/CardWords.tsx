import type { JSX } from 'preact';
import type { CardText } from '../../glossary/model/practice/practice-line.ts';

interface CardWordsProps {
  readonly wording: CardText;
  readonly class?: string;
  /** Whether its reading is left out. */
  readonly isBare?: boolean;
}

/** A term in the glyphs of its language, with its reading behind it. */
export function CardWords({ wording, isBare = false, ...rest }: CardWordsProps): JSX.Element {
  const { term, reading, languages } = wording;
  return (
    <span {...rest}>
      <span class="term" lang={languages[0]}>
        {term}
      </span>
      {reading !== undefined && !isBare && (
        <>
          {' '}
          <span class="reading" lang="zh-Latn-pinyin">
            {reading}
          </span>
        </>
      )}
    </span>
  );
}

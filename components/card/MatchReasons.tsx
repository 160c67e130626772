import type { JSX } from 'preact';
import type { Script } from '../../glossary/model/entry/language.ts';
import type { MatchReason } from '../../glossary/model/page/match-reason.ts';
import { matchReasonText } from './match-reason-text.ts';
import { useTexts } from '../texts/texts.tsx';

interface MatchReasonsProps {
  readonly matchedText: string;
  readonly script: Script;
  /** Absent until they were asked for and have arrived. */
  readonly reasons: readonly MatchReason[] | undefined;
  /** See `CardSubject`. */
  readonly others: number | undefined;
  /** The user opened the explanation. */
  readonly onAsk: () => void;
}

/** Explains why the text is marked once the user asks; of a term in context, says it at once. */
export function MatchReasons({
  matchedText,
  script,
  reasons,
  others,
  onAsk,
}: MatchReasonsProps): JSX.Element {
  const t = useTexts();
  return (
    <div class="why">
      {others !== undefined && (
        <p>{others === 0 ? t('why.otherForm') : t('why.otherTerms', others)}</p>
      )}
      <details
        onToggle={({ currentTarget }) => {
          if (currentTarget.open) onAsk();
        }}
      >
        <summary>{t('card.why')}</summary>
        {reasons !== undefined && (
          <ul>
            {reasons.map((reason) => (
              <li key={`${reason.concept} ${reason.form} ${reason.origin}`}>
                {matchReasonText(t, matchedText, reason)}
              </li>
            ))}
            <li>{script === 'Latn' ? t('why.wholeWords') : t('why.cutsNoWord')}</li>
          </ul>
        )}
      </details>
    </div>
  );
}

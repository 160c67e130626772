import { createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { TermAdvice } from '../../glossary/model/form/term-advice.ts';
import { Button } from '../controls/Button.tsx';
import { adviceText } from './advice-text.ts';
import { useTexts } from '../texts/texts.tsx';

/** The advice on the entry in the form, and what its fields do with it. */
export interface Advice {
  readonly advice: readonly TermAdvice[];
  readonly onOpen: (concept: ConceptId) => void;
}

const NONE: Advice = { advice: [], onOpen: () => undefined };

/** The advice for the fields of a form; each field shows what is at its place. */
export const AdviceContext = createContext(NONE);

interface FieldAdviceProps {
  readonly id: string;
  readonly place: string;
  /** Puts another text into the field; absent for a switch. */
  readonly onText?: (text: string) => void;
}

/** The advice for a field. */
export function useFieldAdvice(place: string): readonly TermAdvice[] {
  return useContext(AdviceContext).advice.filter((one) => one.place === place);
}

/** The advice for one field, shown below it, with a button where it can be applied at once. */
export function FieldAdvice({ id, place, onText }: FieldAdviceProps): JSX.Element | null {
  const t = useTexts();
  const { onOpen } = useContext(AdviceContext);
  const advice = useFieldAdvice(place);
  if (advice.length === 0) return null;
  return (
    <ul id={id} class="field-advice">
      {advice.map(({ finding }) => {
        const text = adviceText(t, finding);
        return (
          <li key={text}>
            {finding.kind === 'sameForm' ? (
              <a
                href={`#${encodeURIComponent(finding.concept)}`}
                onClick={(event) => {
                  event.preventDefault();
                  onOpen(finding.concept);
                }}
              >
                {text}
              </a>
            ) : (
              text
            )}
            {'fixed' in finding && onText !== undefined && (
              <Button class="plain-button" onClick={() => onText(finding.fixed)}>
                {t('advice.fix', { text: finding.fixed })}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

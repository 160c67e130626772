import type { JSX } from 'preact';
import type { ConceptEntry, ConceptId } from '../../glossary/model/entry/concept-entry.ts';
import type { Language, Script } from '../../glossary/model/entry/language.ts';
import { sidesOf } from '../../glossary/model/entry/sides.ts';

interface StepListProps {
  readonly label: string;
  readonly entries: readonly ConceptEntry[];
  readonly script: Script;
  readonly userLanguage: Language;
  readonly onStep: (concept: ConceptId) => void;
}

/** Other concepts to go on to, each with its best term in both languages. */
export function StepList({
  label,
  entries,
  script,
  userLanguage,
  onStep,
}: StepListProps): JSX.Element {
  return (
    <section class="steps">
      <h3>{label}</h3>
      <ul>
        {entries.map((entry) => {
          const { own, equivalents } = sidesOf(entry, script, userLanguage);
          return (
            <li key={entry.id}>
              <button type="button" class="step" onClick={() => onStep(entry.id)}>
                <span lang={own[0]?.languages[0]}>{own[0]?.term}</span>{' '}
                <span class="other" lang={equivalents[0]?.languages[0]}>
                  {equivalents[0]?.term}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

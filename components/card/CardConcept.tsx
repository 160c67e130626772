import type { JSX } from 'preact';
import type { CardEntry } from '../../glossary/model/page/card-entry.ts';
import {
  CONCEPT_RELATIONS,
  type ConceptEntry,
  type ConceptId,
} from '../../glossary/model/entry/concept-entry.ts';
import type { Script } from '../../glossary/model/entry/language.ts';
import { copiesOf } from '../../glossary/model/page/card-copies.ts';
import { formRelationText } from './form-relation-text.ts';
import { ConceptView } from './ConceptView.tsx';
import { CopyButtons } from './CopyButtons.tsx';
import { sidesOf, type LabelledTerm } from '../../glossary/model/entry/sides.ts';
import { StepList } from './StepList.tsx';
import type { ReadingForm } from './TermLines.tsx';
import { useTexts } from '../texts/texts.tsx';

export interface CardConceptProps {
  readonly card: CardEntry;
  readonly matchedText: string;
  readonly script: Script;
  readonly form: CardForm;
  readonly withoutSubjectField: boolean;
  readonly onCopy: (text: string) => void;
  readonly onStep: (concept: ConceptId) => void;
  /** Gives a function that speaks a term; undefined without a local voice for its language. */
  readonly listenTo: (term: LabelledTerm) => (() => void) | undefined;
}

/** How the user wants cards to look and to be cited. */
export interface CardForm extends ReadingForm {
  readonly citationTemplate: string;
}

/** One concept of a card, with its copy buttons and related concepts. */
export function CardConcept(props: CardConceptProps): JSX.Element {
  const { card, matchedText, script, form, withoutSubjectField, onCopy, onStep, listenTo } = props;
  const t = useTexts();
  const { entry, origin, glossary, related } = card;
  const { userLanguage, citationTemplate: template } = form;
  const copies = copiesOf(entry, matchedText, script, { template, userLanguage });
  const [equivalent] = sidesOf(entry, script, userLanguage).equivalents;
  return (
    <>
      {card.relation !== undefined && <p class="relation">{formRelationText(t, card.relation)}</p>}
      <ConceptView
        entry={entry}
        script={script}
        form={form}
        withoutSubjectField={withoutSubjectField}
        onCopyTerm={onCopy}
        glossary={glossary}
        isChanged={origin === 'changed'}
        hasVersions={card.hasVersions === true}
      >
        {copies !== undefined && equivalent !== undefined && (
          <CopyButtons copies={copies} onCopy={onCopy} onListen={listenTo(equivalent)} />
        )}
      </ConceptView>
      {CONCEPT_RELATIONS.map((relation) => {
        const entries: readonly ConceptEntry[] = related
          .filter((one) => one.relation === relation)
          .map((one) => one.entry);
        return (
          entries.length > 0 && (
            <StepList
              key={relation}
              label={t(`relation.${relation}`)}
              entries={entries}
              script={script}
              userLanguage={userLanguage}
              onStep={onStep}
            />
          )
        );
      })}
    </>
  );
}

import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import {
  CONCEPT_RELATIONS,
  type ConceptId,
  type RelatedConcept,
} from '../../glossary/model/entry/concept-entry.ts';
import { added, changed, removed } from '../../glossary/model/form/list-change.ts';
import { Button } from '../controls/Button.tsx';
import { Select } from '../controls/Select.tsx';
import { useTexts } from '../texts/texts.tsx';

/** A concept with its name. */
export interface NamedConcept {
  readonly concept: ConceptId;
  readonly name: string;
}

interface RelatedFieldsProps {
  readonly related: readonly RelatedConcept[];
  /** The names of the related concepts; one without a name is not in the glossary. */
  readonly names: ReadonlyMap<ConceptId, string>;
  /** The result of the last search, without the concepts that are related already. */
  readonly found: readonly NamedConcept[];
  readonly onFind: (text: string) => void;
  readonly onRelated: (related: readonly RelatedConcept[]) => void;
  readonly onOpen: (concept: ConceptId) => void;
}

/** The related concepts, each with its kind, and a search to add more. */
export function RelatedFields(props: RelatedFieldsProps): JSX.Element {
  const t = useTexts();
  const { related, names, found, onFind, onRelated, onOpen } = props;
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const find = (wanted: string): void => {
    setText(wanted);
    onFind(wanted);
  };
  /** The pressed button disappears with its row, so move the focus first. */
  const put = (next: readonly RelatedConcept[]): void => {
    field.current?.focus();
    onRelated(next);
  };
  return (
    <fieldset class="related-fields">
      <legend>{t('form.related')}</legend>
      {related.map(({ relation, concept }, index) => {
        const name = names.get(concept) ?? concept;
        return (
          <div key={`${index} ${concept}`} class="field-row">
            <Select
              aria-label={t('form.relationTo', { name })}
              choice={relation}
              choices={CONCEPT_RELATIONS.map((one) => [one, t(`relation.${one}`)] as const)}
              onChoice={(choice) => onRelated(changed(related, index, { relation: choice }))}
            />
            <a
              href={`#${encodeURIComponent(concept)}`}
              onClick={(event) => {
                event.preventDefault();
                onOpen(concept);
              }}
            >
              {name}
            </a>
            <Button
              class="plain-button"
              aria-label={t('form.removeKeptOf', { name })}
              onClick={() => put(removed(related, index))}
            >
              {t('form.removeKept')}
            </Button>
          </div>
        );
      })}
      <label class="field">
        <span>{t('form.findRelated')}</span>
        <input
          ref={field}
          type="text"
          autocomplete="off"
          value={text}
          onInput={(event) => find(event.currentTarget.value)}
          onKeyDown={(event) => {
            // Enter would otherwise save the form.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </label>
      <ul class="plain found-related">
        {found.map(({ concept, name }) => (
          <li key={concept}>
            <Button
              class="plain-button"
              onClick={() => {
                put(added(related, { relation: 'seeAlso', concept }));
                find('');
              }}
            >
              {t('form.relate', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

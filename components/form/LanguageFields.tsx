import type { JSX } from 'preact';
import {
  blankTerm,
  type LanguageDraft,
  type TermDraft,
} from '../../glossary/model/form/entry-draft.ts';
import { Button } from '../controls/Button.tsx';
import { TextField } from './Field.tsx';
import { KeptFields } from './KeptFields.tsx';
import { added, changed, removed } from '../../glossary/model/form/list-change.ts';
import { TermFields } from './TermFields.tsx';
import { languageName } from '../texts/term-names.ts';
import { useTexts } from '../texts/texts.tsx';

interface LanguageFieldsProps {
  /** The path of the language section in the entry. */
  readonly place: string;
  readonly section: LanguageDraft;
  /** Whether it says how pinyin is written: once in a form is enough. */
  readonly explainsReading: boolean;
  readonly onSection: (change: Partial<LanguageDraft>) => void;
  /** Absent for the only language of an entry. */
  readonly onRemove: (() => void) | undefined;
}

/** The terms of one language, and its definition. */
export function LanguageFields(props: LanguageFieldsProps): JSX.Element {
  const t = useTexts();
  const { place, section, onSection, onRemove } = props;
  const { language, terms } = section;
  const changeTerm = (index: number, part: Partial<TermDraft>): void =>
    onSection({ terms: changed(terms, index, part) });
  return (
    <fieldset class="language-fields">
      <legend>
        <h3>{languageName(t, language)}</h3>
      </legend>
      {languageName(t, language) === language && (
        <TextField
          place={`${place}.language`}
          label={t('form.languageTag')}
          hint={t('form.languageTagHint')}
          text={language}
          list="known-languages"
          onText={(tag) => onSection({ language: tag })}
        />
      )}
      {terms.map((term, index) => (
        <TermFields
          key={term.key}
          place={`${place}.termSections.${index}`}
          language={language}
          number={index + 1}
          term={term}
          explainsReading={props.explainsReading && index === 0}
          onTerm={(part) => changeTerm(index, part)}
          onRemove={
            terms.length > 1 ? () => onSection({ terms: removed(terms, index) }) : undefined
          }
        />
      ))}
      <details open={section.definition !== ''}>
        <summary>{t('form.definition')}</summary>
        <TextField
          place={`${place}.definition`}
          label={t('form.definition')}
          lang={language}
          lines={3}
          text={section.definition}
          onText={(definition) => onSection({ definition })}
        />
      </details>
      <KeptFields
        place={`${place}.kept`}
        kept={section.kept}
        onKept={(kept) => onSection({ kept })}
      />
      <div class="form-actions">
        <Button
          class="plain-button"
          onClick={() => onSection({ terms: added(terms, blankTerm('admitted')) })}
        >
          {t('form.addTerm')}
        </Button>
        {onRemove !== undefined && (
          <Button class="plain-button" onClick={onRemove}>
            {t('form.removeLanguage', { language: languageName(t, language) })}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
